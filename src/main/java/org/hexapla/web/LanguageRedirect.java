package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Arrays;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Sends a browser that asks for the bare address of a page to the page in its own language, and one
 * that asks for a file under a language to the file. Programs and files are never redirected to a
 * language.
 */
@Part
@Provider
public class LanguageRedirect implements ContainerRequestFilter {
    private final Visitor visitor;

    @Context private @Nullable ResourceInfo matched;

    @Inject
    public LanguageRedirect(@Context Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getMethod();
        if (matched == null || !(method.equals("GET") || method.equals("HEAD"))) {
            return;
        }
        boolean page = hasPage(matched);
        if (page && visitor.wantsPage() && !visitor.isUnderLanguage()) {
            request.abortWith(to(visitor.at(visitor.path())));
        } else if (!page && visitor.isUnderLanguage()) {
            request.abortWith(to(visitor.path()));
        }
    }

    private Response to(String path) {
        String query = visitor.query().isEmpty() ? "" : "?" + visitor.query();
        return Response.status(Response.Status.FOUND)
                .location(URI.create(path + query))
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static boolean hasPage(ResourceInfo matched) {
        Produces produces = matched.getResourceMethod().getAnnotation(Produces.class);
        if (produces == null) {
            produces = matched.getResourceClass().getAnnotation(Produces.class);
        }
        return produces != null
                && Arrays.stream(produces.value()).anyMatch(type -> type.contains("text/html"));
    }
}
