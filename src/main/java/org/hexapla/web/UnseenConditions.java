package org.hexapla.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a writer's {@code If-Match} where nobody would look at it, since he would take it for
 * kept. What has no tag is in none of the states that he knows (RFC 9110, section 13.1.1).
 */
@Part
@Provider
public class UnseenConditions implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context private @Nullable ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean writes = !READING.contains(request.getMethod());
        if (writes && request.getHeaders().containsKey(HttpHeaders.IF_MATCH) && !isSeen()) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "nothing-tagged",
                    "What is written here has no ETag that If-Match could be true of. Send the"
                            + " request without If-Match.");
        }
    }

    private boolean isSeen() {
        Method method = asked == null ? null : asked.getResourceMethod();
        return method == null
                || Stream.of(method.getParameters()).anyMatch(UnseenConditions::isIfMatch);
    }

    private static boolean isIfMatch(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equals(HttpHeaders.IF_MATCH);
    }
}
