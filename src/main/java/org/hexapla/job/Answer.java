package org.hexapla.job;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hexapla.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered, at once or later.
 *
 * @param status the HTTP status
 * @param location the path of what was made or found, or null
 * @param tag the strong ETag without its quotation marks, or null
 * @param body what is written as JSON
 */
public record Answer(int status, @Nullable String location, @Nullable String tag, Object body) {
    private static final int FIRST_PROBLEM = 400;

    /** Whether the body is a problem. */
    public boolean isProblem() {
        return status >= FIRST_PROBLEM;
    }

    /** The answer as it is sent. */
    public Response.ResponseBuilder response() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        if (isProblem()) {
            response.type(Problem.MEDIA_TYPE);
        }
        if (location != null) {
            response.location(URI.create(location));
        }
        if (tag != null) {
            response.tag(tag);
        }
        return response;
    }
}
