package org.hexapla.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a request as RFC 9110, section 13.1 means them: several lines of one
 * header are one list of tags, and those of {@code If-None-Match} are compared weakly. A proxy that
 * compresses makes a strong tag weak, and its copy is the same all the same.
 */
@Part
@Provider
@PreMatching
public class Conditions implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        List<String> match = headers.get(HttpHeaders.IF_MATCH);
        if (match != null) {
            // Whoever asks, and for whatever: what is no list of tags is refused in one place.
            EntityTags tags = new EntityTags(String.join(", ", match));
            headers.putSingle(HttpHeaders.IF_MATCH, tags.value());
        }
        List<String> known = headers.get(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            headers.putSingle(HttpHeaders.IF_NONE_MATCH, strong(String.join(", ", known)));
        }
    }

    /**
     * Holds a reader to his {@code If-Match}, once it is known what he would get. Writers are held
     * to theirs before they write.
     *
     * @param tag of what he would get, without quotation marks
     * @throws Refused if it is none of those that he names
     */
    static void demand(@Nullable HttpServletRequest request, String tag) {
        if (request == null || !Set.of("GET", "HEAD").contains(request.getMethod())) {
            return;
        }
        String known = Visitors.joined(request, HttpHeaders.IF_MATCH);
        if (known != null && !new EntityTags(known).allow(tag)) {
            throw anotherState();
        }
    }

    /**
     * The answer without content for a reader who has what he would get; empty for others.
     *
     * @throws Refused if he wants only what is no longer there
     */
    public static Optional<Response.ResponseBuilder> known(Request request, EntityTag tag) {
        Optional<Response.ResponseBuilder> answer =
                Optional.ofNullable(request.evaluatePreconditions(tag));
        boolean failed =
                answer.isPresent()
                        && answer.get().build().getStatus()
                                == Response.Status.PRECONDITION_FAILED.getStatusCode();
        if (failed) {
            throw anotherState();
        }
        return answer.map(known -> known.tag(tag));
    }

    private static Refused anotherState() {
        return new Refused(
                Refused.Why.PRECONDITION,
                "another-state",
                "What stands at this address now is not what the tag in If-Match is of. Read it"
                        + " without If-Match.");
    }

    static String strong(String tags) {
        return tags.replaceAll("(^|,)\\s*W/(?=\")", "$1");
    }
}
