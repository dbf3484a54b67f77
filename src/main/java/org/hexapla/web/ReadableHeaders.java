package org.hexapla.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;

/**
 * Refuses in our words what the server would trip over or answer in its own: a preference that can
 * not be read, and a {@code Host} that can not be one. Leaving such a preference aside would take a
 * request of our own around the server's, which its JAX-RS does not take.
 */
public class ReadableHeaders implements Filter {
    private static final String WEIGHT = "\\s*q\\s*=\\s*(?:0?\\.\\d+|0\\.?|1(?:\\.0*)?)\\s*";
    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";
    private static final Pattern TYPE =
            Pattern.compile(
                    "\\s*(?:\\*|%1$s/%1$s)\\s*(?:;(?:%2$s|(?!\\s*q\\s*=)\\s*%1$s=(?:%1$s|\"[^\"]*\")\\s*))*"
                            .formatted(TOKEN, WEIGHT),
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE =
            Pattern.compile("[^;]*(?:;" + WEIGHT + ")?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Pattern> PREFERENCES =
            new TreeMap<>(Map.of("Accept", TYPE, "Accept-Language", LANGUAGE));

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]*|\\[[0-9A-Fa-f:.]+])(?::\\d{0,5})?");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked)) {
            chain.doFilter(request, response);
            return;
        }
        String host = asked.getHeader("Host");
        if (host != null && !isHost(host)) {
            refuse(asked, (HttpServletResponse) response, badHost());
            return;
        }
        Optional<String> unreadable = unreadable(asked);
        if (unreadable.isPresent()) {
            refuse(asked, (HttpServletResponse) response, preference(unreadable.get()));
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    private static Refused badHost() {
        return new Refused(
                Refused.Why.INVALID,
                "bad-host",
                "The header Host is the name of a server, and a port if need be.");
    }

    private static Refused preference(String header) {
        return new Refused(
                Refused.Why.INVALID,
                "bad-preference",
                "The header "
                        + header
                        + " can not be read: it lists what is wanted, with weights from 0 to 1 such"
                        + " as q=0.8. Leave it out to get what is usual.");
    }

    /** In JSON for everybody: what sends such a header is no browser. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(Problem.MEDIA_TYPE + "; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        JsonWriter.write(Problem.of(refused, request.getRequestURI()), response.getOutputStream());
    }

    /** The name of a preference that a part of can not be read. */
    private static Optional<String> unreadable(HttpServletRequest request) {
        for (String name : PREFERENCES.keySet()) {
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                if (!isReadable(name, values.nextElement())) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether every part of a list can be read; empty ones say nothing. */
    static boolean isReadable(String name, String value) {
        Pattern pattern = PREFERENCES.getOrDefault(name, TYPE);
        for (String part : value.split(",")) {
            if (!part.isBlank() && !pattern.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }
}
