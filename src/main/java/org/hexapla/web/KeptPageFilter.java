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
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers guests from {@link KeptPages}, before a resource is looked for. Whoever shows a session
 * or a password, or can not unpack gzip, goes on to the resource.
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
                && request.getAttribute(SignedIn.REFUSAL) == null
                && takesGzip(request)
                && InterfaceLanguage.ofPath(request.getRequestURI()).isPresent();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Accepted.gzip(
                String.join(",", Collections.list(request.getHeaders("Accept-Encoding"))));
    }

    private static boolean answered(
            KeptPages pages, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        Object found =
                pages.find(InterfaceLanguage.bare(path), query == null ? path : path + "?" + query);
        if (found instanceof KeptPages.Kept kept) {
            send(kept, request, response);
            return true;
        }
        request.setAttribute(KeptPages.ORDER, found);
        return false;
    }

    private static void send(
            KeptPages.Kept kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageHeaders.of(kept).forEach(response::setHeader);
        if (isKnown(kept, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] page = kept.page().gzipped();
        response.setContentType(kept.page().type());
        response.setContentLength(page.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page);
        }
    }

    private static boolean isKnown(KeptPages.Kept kept, HttpServletRequest request) {
        Enumeration<String> known = request.getHeaders("If-None-Match");
        String tag = known.hasMoreElements() ? PageHeaders.tag(kept) : "";
        while (known.hasMoreElements()) {
            String tags = known.nextElement();
            if (tags.contains(tag) || tags.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
