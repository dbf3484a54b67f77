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
import org.hexapla.core.text.MeetingCode;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The meetings. */
@Part
@Path("meetings")
@Produces({"application/json", "text/html"})
public class MeetingResource {
    private final Meetings meetings;
    private final Visitor visitor;

    @Inject
    public MeetingResource(Meetings meetings, @Context Visitor visitor) {
        this.meetings = meetings;
        this.visitor = visitor;
    }

    @GET
    public MeetingsPage all() {
        return meetings.all();
    }

    @GET
    @Path("{code: .+}")
    public MeetingPage one(@PathParam("code") MeetingCode code) {
        return meetings.page(code, visitor.account().isPresent());
    }

    /** Adds a meeting (201) or changes it (200). */
    @PUT
    @Path("{code: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("code") MeetingCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") OnlyNew onlyNew,
            MeetingChange change) {
        visitor.require(Role.MANAGER);
        boolean isNew = meetings.put(code, change, onlyNew, ifMatch);
        Response.ResponseBuilder answer =
                isNew ? Response.created(URI.create("/meetings/" + code.path())) : Response.ok();
        return answer.entity(meetings.page(code, true)).build();
    }
}
