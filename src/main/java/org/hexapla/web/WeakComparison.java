package org.hexapla.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.hexapla.platform.Part;

/**
 * Compares the tags of {@code If-None-Match} weakly, as RFC 9110, section 13.1.2 asks: a proxy that
 * compresses makes a strong tag weak, and its copy is the same all the same.
 */
@Part
@Provider
@PreMatching
public class WeakComparison implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        List<String> known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            request.getHeaders()
                    .put(
                            HttpHeaders.IF_NONE_MATCH,
                            known.stream().map(WeakComparison::strong).toList());
        }
    }

    static String strong(String tags) {
        return tags.replaceAll("(^|,)\\s*W/(?=\")", "$1");
    }
}
