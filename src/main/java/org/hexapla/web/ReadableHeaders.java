package org.hexapla.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the server would trip over. A preference that can not be read is left aside, as if it
 * had not come; a {@code Host} that can not be one is refused.
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
            Pattern.compile(
                    "\\s*(?:\\*|[a-z]{1,8}(?:-[a-z0-9*]{1,8})*)\\s*(?:;" + WEIGHT + ")?",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, Pattern> PREFERENCES =
            Map.of("accept", TYPE, "accept-language", LANGUAGE);

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
            refuse((HttpServletResponse) response, asked.getRequestURI());
            return;
        }
        Map<String, List<String>> mended = mended(asked);
        chain.doFilter(mended.isEmpty() ? asked : new Mended(asked, mended), response);
    }

    static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** In JSON for everybody: what sends such a host is no browser. */
    private static void refuse(HttpServletResponse response, String path) throws IOException {
        Refused refused =
                new Refused(
                        Refused.Why.INVALID,
                        "bad-host",
                        "The header Host is the name of a server, and a port if need be.");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(Problem.MEDIA_TYPE + "; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        JsonWriter.write(Problem.of(refused, path), response.getOutputStream());
    }

    private static Map<String, List<String>> mended(HttpServletRequest request) {
        Map<String, List<String>> mended = new LinkedHashMap<>();
        PREFERENCES.forEach(
                (name, pattern) -> {
                    List<String> values = Collections.list(request.getHeaders(name));
                    List<String> readable =
                            values.stream()
                                    .map(value -> readable(value, pattern))
                                    .filter(value -> !value.isEmpty())
                                    .toList();
                    if (!readable.equals(values)) {
                        mended.put(name, readable);
                    }
                });
        return mended;
    }

    static String readable(String name, String value) {
        return readable(value, PREFERENCES.getOrDefault(name, TYPE));
    }

    private static String readable(String value, Pattern pattern) {
        return Arrays.stream(value.split(","))
                .filter(part -> pattern.matcher(part).matches())
                .collect(Collectors.joining(","));
    }

    /** The same request with other values of some headers, whose names are in lower case. */
    private static final class Mended extends HttpServletRequestWrapper {
        private final Map<String, List<String>> mended;

        Mended(HttpServletRequest request, Map<String, List<String>> mended) {
            super(request);
            this.mended = mended;
        }

        private @Nullable List<String> values(String name) {
            return mended.get(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable String getHeader(String name) {
            List<String> values = values(name);
            return values == null
                    ? super.getHeader(name)
                    : values.stream().findFirst().orElse(null);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = values(name);
            return values == null ? super.getHeaders(name) : Collections.enumeration(values);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(name -> !getHeaders(name).hasMoreElements());
            return Collections.enumeration(names);
        }
    }
}
