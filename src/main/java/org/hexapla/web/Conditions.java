package org.hexapla.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.hexapla.platform.Part;

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
            headers.putSingle(HttpHeaders.IF_MATCH, String.join(", ", match));
        }
        List<String> known = headers.get(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            headers.putSingle(HttpHeaders.IF_NONE_MATCH, strong(String.join(", ", known)));
        }
    }

    static String strong(String tags) {
        return tags.replaceAll("(^|,)\\s*W/(?=\")", "$1");
    }
}
