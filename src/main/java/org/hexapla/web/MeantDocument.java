package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Sends who asks for a document that is not there to the one that the spelling can only mean, or
 * proposes those that it may mean. Not for ever: another document may get that spelling some day.
 */
@Part
@Provider
public class MeantDocument implements ContainerResponseFilter {
    private static final int NOT_FOUND = 404;

    private final Spellings spellings;

    @Context private @Nullable HttpServletRequest servlet;

    @Inject
    public MeantDocument(@Context Spellings spellings) {
        this.spellings = spellings;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String method = request.getMethod();
        boolean isReading = method.equals("GET") || method.equals("HEAD");
        if (isReading && servlet != null && isNoDocument(response)) {
            SymbolRedirect.Named.in(servlet.getRequestURI())
                    .filter(SymbolRedirect.Named::isDocument)
                    .ifPresent(named -> answer(named, servlet.getQueryString(), response));
        }
    }

    private static boolean isNoDocument(ContainerResponseContext response) {
        Object entity = response.getEntity();
        Problem problem =
                entity instanceof ProblemPage page
                        ? page.problem()
                        : entity instanceof Problem told ? told : null;
        return problem != null && (problem.status() == NOT_FOUND || problem.is("bad-symbol"));
    }

    private void answer(
            SymbolRedirect.Named named, @Nullable String query, ContainerResponseContext response) {
        Spelling.Meant meant = spellings.meant(named);
        if (meant.only().isPresent()) {
            String path = named.of(meant.only().get());
            response.setStatusInfo(Response.Status.FOUND);
            response.setEntity(null);
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
        } else if (response.getEntity() instanceof ProblemPage page) {
            Spellings.typed(named).ifPresent(typed -> response.setEntity(page.with(typed, meant)));
        }
    }
}
