package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hexapla.core.account.Role;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The processes. */
@Part
@Path("processes")
@Produces({"application/json", "text/html"})
public class ProcessResource {
    private final Processes processes;
    private final Visitor visitor;

    @Inject
    public ProcessResource(Processes processes, @Context Visitor visitor) {
        this.processes = processes;
        this.visitor = visitor;
    }

    @GET
    public ProcessesPage all() {
        return processes.all();
    }

    @GET
    @Path("{slug}")
    public ProcessPage one(@PathParam("slug") String slug) {
        return processes.page(slug);
    }

    /** Adds a process (201) or changes it (200). */
    @PUT
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") OnlyNew onlyNew,
            ProcessChange change) {
        visitor.require(Role.MANAGER);
        boolean isNew = processes.put(slug, change, onlyNew, ifMatch);
        Response.ResponseBuilder answer =
                isNew ? Response.created(URI.create("/processes/" + slug)) : Response.ok();
        return answer.entity(processes.page(slug)).build();
    }
}
