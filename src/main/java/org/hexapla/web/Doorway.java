package org.hexapla.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Says, in the form the caller wants, what was refused before the request came this far. */
@Part
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class Doorway implements ContainerRequestFilter {
    @Context private @Nullable HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (servlet != null && servlet.getAttribute(SignedIn.REFUSAL) instanceof Refused refusal) {
            throw refusal;
        }
    }
}
