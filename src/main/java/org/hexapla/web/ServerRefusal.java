package org.hexapla.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in our words what the server refuses before it comes to us. Programs that encode a symbol as
 * one piece of an address write its slashes as {@code %2F}, which the server takes from nobody:
 * they are sent to the address with slashes.
 */
public class ServerRefusal extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Pattern SLASH = Pattern.compile("%2f", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile("%5c|%00|\\\\|[\\r\\n]", Pattern.CASE_INSENSITIVE);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address == null) {
            say(response, Problem.of(404, null, request.getRequestURI()));
            return;
        }
        String meant = meant(address);
        if (meant != null) {
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader("Location", meant + query(request.getParameterMap()));
            return;
        }
        say(
                response,
                Problem.of(
                        400,
                        "bad-request",
                        "The address or a header of this request can not be read. Write the"
                                + " symbol of a document with its slashes, and everything else"
                                + " percent-encoded in UTF-8.",
                        address));
    }

    /**
     * The address with slashes for those that were encoded, or null where that is not what ails it.
     */
    static @Nullable String meant(String address) {
        if (!SLASH.matcher(address).find() || OTHER.matcher(address).find()) {
            return null;
        }
        // One slash at its beginning: two would name another host.
        return SLASH.matcher(address).replaceAll("/").replaceFirst("^/+", "/");
    }

    /** The parameters once more: here the server has them, and not the query as it was written. */
    static String query(Map<String, String[]> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach(
                (name, values) -> {
                    for (String value : values) {
                        pairs.add(encoded(name) + "=" + encoded(value));
                    }
                });
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In JSON for everybody: no browser writes such a request by itself. */
    private static void say(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE + "; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        JsonWriter.write(problem, response.getOutputStream());
    }
}
