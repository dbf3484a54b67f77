package org.hexapla.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.hexapla.web.SignedIn;

/**
 * Finds out who is asking: HTTP Basic for programs, the session cookie for people. Whoever shows
 * nothing is a guest; wrong credentials are refused even where a guest may enter.
 */
@Part
public class Gate {
    static final String COOKIE = "hexapla-session";
    private static final String BASIC = "Basic ";

    private final Accounts accounts;
    private final Credentials credentials;

    @Inject
    Gate(Accounts accounts, Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    /** Notes with the request who is asking, or why that can not be believed. */
    void pass(HttpServletRequest request) {
        try {
            caller(request).ifPresent(caller -> request.setAttribute(SignedIn.ATTRIBUTE, caller));
        } catch (Refused refused) {
            // Said by the resource layer, which knows how the caller wants to be answered.
            request.setAttribute(SignedIn.REFUSAL, refused);
        }
    }

    private Optional<SignedIn> caller(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.of(byPassword(header.substring(BASIC.length()), request));
        }
        return cookie(request, COOKIE)
                .flatMap(accounts::holder)
                .map(holder -> new SignedIn(holder.account(), holder.formToken()));
    }

    private SignedIn byPassword(String encoded, HttpServletRequest request) {
        String pair = decoded(encoded.strip());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw wrong();
        }
        return credentials
                .check(pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr())
                .map(entry -> new SignedIn(entry.account(), ""))
                .orElseThrow(Gate::wrong);
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static Refused wrong() {
        return new Refused(
                Refused.Why.UNAUTHENTICATED,
                "wrong-credentials",
                "The name and the password do not match.");
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
