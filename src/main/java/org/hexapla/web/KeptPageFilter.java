package org.hexapla.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers guests from {@link KeptPages}, before a resource is looked for. Whoever shows a session
 * or a password goes on to the resource, and so does a browser that can not unpack gzip. For
 * programs, many of which do not, it is unpacked.
 */
public class KeptPageFilter implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private @Nullable KeptPages pages;

    @Override
    public void init(FilterConfig config) {
        pages = CDI.current().select(KeptPages.class).get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (pages == null || !(request instanceof HttpServletRequest asked)) {
            chain.doFilter(request, response);
        } else if (!HARMLESS.contains(asked.getMethod())) {
            pages.writing();
            try {
                chain.doFilter(request, response);
            } finally {
                pages.written();
            }
        } else if (!isGuests(asked) || !answered(pages, asked, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isGuests(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && request.getAttribute(SignedIn.ATTRIBUTE) == null
                && request.getAttribute(SignedIn.REFUSAL) == null;
    }

    static boolean takesGzip(HttpServletRequest request) {
        return Accepted.gzip(
                String.join(",", Collections.list(request.getHeaders("Accept-Encoding"))));
    }

    private static boolean answered(
            KeptPages pages, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = takesGzip(request);
        String address = address(request, gzip);
        if (address == null) {
            return false;
        }
        Object found = pages.find(InterfaceLanguage.bare(request.getRequestURI()), address);
        if (found instanceof KeptPages.Kept kept && request.getHeader("If-Match") != null) {
            // Hardly anybody asks so; what a wrong condition is answered stands in one place.
            request.setAttribute(KeptPages.ORDER, kept.order());
            return false;
        }
        if (found instanceof KeptPages.Kept kept) {
            send(kept, gzip, request, response);
            return true;
        }
        request.setAttribute(KeptPages.ORDER, found);
        return false;
    }

    /** Under what the answer to a request is kept; null where it is not. */
    private static @Nullable String address(HttpServletRequest request, boolean gzip) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        String address = query == null ? path : path + "?" + query;
        if (InterfaceLanguage.ofPath(path).isPresent()) {
            return gzip ? address : null;
        }
        // Which languages stand side by side where none are named hangs on who asks.
        return Accepted.onlyData(Visitors.joined(request, "Accept"))
                ? Visitors.of(request).language().tag() + address
                : null;
    }

    private static void send(
            KeptPages.Kept kept,
            boolean gzip,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageHeaders.of(kept, gzip).forEach(response::setHeader);
        if (isKnown(PageHeaders.tag(kept, gzip), request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] page = kept.page().gzipped();
        response.setContentType(kept.page().type());
        boolean whole = !request.getMethod().equals("HEAD");
        if (gzip) {
            response.setContentLength(page.length);
        }
        if (whole && gzip) {
            response.getOutputStream().write(page);
        } else if (whole) {
            new GZIPInputStream(new ByteArrayInputStream(page))
                    .transferTo(response.getOutputStream());
        }
    }

    private static boolean isKnown(String tag, HttpServletRequest request) {
        Enumeration<String> known = request.getHeaders("If-None-Match");
        while (known.hasMoreElements()) {
            String tags = known.nextElement();
            if (tags.contains(tag) || tags.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
