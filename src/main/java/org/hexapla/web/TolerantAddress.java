package org.hexapla.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes addresses as people type them: what RFC 3986 does not allow, such as {@code <}, {@code |}
 * or a percent sign that encodes nothing, is read as if it had been percent-encoded.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TolerantAddress implements Filter {
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";
    private static final int ENCODED_LENGTH = 3;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && !isWellFormed(http)) {
            chain.doFilter(new Encoded(http), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWellFormed(HttpServletRequest request) {
        String query = request.getQueryString();
        return encoded(request.getRequestURI()).equals(request.getRequestURI())
                && (query == null || encoded(query).equals(query));
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

    private static final class Encoded extends HttpServletRequestWrapper {
        Encoded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return encoded(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            String whole = super.getRequestURL().toString();
            String path = super.getRequestURI();
            String host = whole.substring(0, whole.length() - path.length());
            return new StringBuffer(host).append(encoded(path));
        }

        @Override
        public @Nullable String getQueryString() {
            String query = super.getQueryString();
            return query == null ? null : encoded(query);
        }
    }
}
