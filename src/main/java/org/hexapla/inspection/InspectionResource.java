package org.hexapla.inspection;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.hexapla.core.Refused;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.platform.Part;
import org.hexapla.web.ProblemMapper;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Says what an XLIFF file of any version would be read as, without an account and without storing
 * it.
 */
@Part
@Path("xliff/inspect")
public class InspectionResource {
    private final Inspections inspections;
    private final ProblemMapper problems;
    private final Visitor visitor;

    @Inject
    public InspectionResource(
            Inspections inspections, @Context ProblemMapper problems, @Context Visitor visitor) {
        this.inspections = inspections;
        this.problems = problems;
        this.visitor = visitor;
    }

    /** The form to send a file by. */
    @GET
    @Produces({"application/json", "text/html;qs=0.9"})
    public InspectionPage form() {
        return new InspectionPage(null);
    }

    /** Takes the file as the body, or as the part {@code file} of a form. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Produces("application/json")
    public CompletionStage<Response> json(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream body) {
        String path = visitor.path();
        return inspections
                .begin(contentType, body)
                .thenApply(InspectionResource::response)
                .exceptionally(thrown -> problems.toLateResponse(thrown, path));
    }

    /** The same for people, whose page needs their request until it is written. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("text/html;qs=0.9")
    public Response page(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream body) {
        try {
            return response(inspections.begin(contentType, body).toCompletableFuture().join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw e;
        }
    }

    private static Response response(Inspection found) {
        return Response.ok(new InspectionPage(found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
