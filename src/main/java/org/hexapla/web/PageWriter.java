package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Writes every page as HTML, whole before its first byte is sent. */
@Part
@Provider
@Produces(MediaType.TEXT_HTML)
public class PageWriter implements MessageBodyWriter<Page> {
    private final Pages pages;
    private final KeptPages kept;
    private final Visitor visitor;

    @Context private @Nullable HttpServletRequest servlet;

    @Inject
    public PageWriter(@Context Pages pages, @Context KeptPages kept, @Context Visitor visitor) {
        this.pages = pages;
        this.kept = kept;
        this.visitor = visitor;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        String html = pages.html(page, visitor);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8");
        KeptPages.Order order = KeptPages.order(page, servlet, true);
        if (order == null) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visitor.language().htmlTag());
            headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("private, no-cache"));
            headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
            body.write(html.getBytes(StandardCharsets.UTF_8));
        } else {
            KeptPages.Kept packed = kept.keep(order, visitor.language(), html);
            Conditions.demand(servlet, packed.tag());
            PageHeaders.of(packed, true).forEach(headers::putSingle);
            body.write(packed.page().gzipped());
        }
    }
}
