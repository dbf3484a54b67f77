package org.hexapla.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Gives every request its visitor. */
@ApplicationScoped
class Visitors {
    @Produces
    @RequestScoped
    Visitor visitor(HttpServletRequest request) {
        return of(request);
    }

    static RequestVisitor of(HttpServletRequest request) {
        return RequestVisitor.of(
                request.getRequestURI(),
                request.getQueryString(),
                joined(request, "Accept"),
                joined(request, "Accept-Language"),
                cookie(request),
                (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE));
    }

    static @Nullable String joined(HttpServletRequest request, String header) {
        String all = String.join(",", Collections.list(request.getHeaders(header)));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(InterfaceLanguage.COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
