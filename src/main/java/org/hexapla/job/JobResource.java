package org.hexapla.job;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.hexapla.core.account.Role;
import org.hexapla.platform.Part;
import org.hexapla.web.Visitor;

/** How a long work stands, for those who may know of it. */
@Part
@Path("jobs/{id: [^/]+}")
public class JobResource {
    private final Jobs jobs;
    private final JobEvents events;
    private final Visitor visitor;

    @Inject
    public JobResource(Jobs jobs, JobEvents events, @Context Visitor visitor) {
        this.jobs = jobs;
        this.events = events;
        this.visitor = visitor;
    }

    private Job job(String id) {
        return jobs.find(id, visitor.require(Role.READER));
    }

    /** The job as it stands now. */
    @GET
    @Produces({"application/json", "text/html"})
    public Response page(@PathParam("id") String id) {
        return Response.ok(new JobPage(job(id)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The same whenever something changes, as server-sent events; they end with the job. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        events.follow(job(id), sink, sse);
    }
}
