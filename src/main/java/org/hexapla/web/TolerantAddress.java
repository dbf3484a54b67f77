package org.hexapla.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Takes addresses as people type them: who asks for one with what RFC 3986 does not allow, such as
 * {@code <}, {@code |} or a percent sign that encodes nothing, is sent to the same one with that
 * percent-encoded.
 */
public class TolerantAddress implements Filter {
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";
    private static final int ENCODED_LENGTH = 3;
    private static final int PERMANENT_REDIRECT = 308;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http)) {
            chain.doFilter(request, response);
            return;
        }
        String query = http.getQueryString();
        if (isFine(http.getRequestURI()) && (query == null || isFine(query))) {
            chain.doFilter(request, response);
            return;
        }
        String asked = http.getRequestURI() + (query == null ? "" : "?" + query);
        String encoded = encoded(http.getRequestURI());
        String address = encoded + (query == null ? "" : "?" + encoded(query));
        if (address.equals(asked)) {
            chain.doFilter(request, response);
        } else {
            // Not wrapped: the resource layer insists on the server's own request. One slash: two
            // would name another host.
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setStatus(PERMANENT_REDIRECT);
            answer.setHeader("Location", address.replaceFirst("^/+", "/"));
        }
    }

    /** Whether nothing is to be encoded, as in nearly every address; without making a copy. */
    private static boolean isFine(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isAllowed(c) && !(c == '%' && isEncoded(raw, i))) {
                return false;
            }
        }
        return true;
    }

    /** A path or a query in which only allowed characters and encoded ones stand. */
    static String encoded(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            if (isAllowed(c) || c == '%' && isEncoded(raw, i)) {
                out.appendCodePoint(c);
            } else {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", each));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isEncoded(String raw, int at) {
        return at + ENCODED_LENGTH <= raw.length()
                && Character.digit(raw.charAt(at + 1), 16) >= 0
                && Character.digit(raw.charAt(at + 2), 16) >= 0;
    }
}
