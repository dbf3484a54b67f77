package org.hexapla.web;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hexapla.core.Sha256;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Records, lists and maps as JSON bodies, both ways; see {@link JsonWriter}. */
@Part
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private final KeptPages kept;

    @Context private @Nullable HttpServletRequest servlet;

    @Inject
    public JsonBody(@Context KeptPages kept) {
        this.kept = kept;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return JsonReader.request(JsonInput.unmarked(body), genericType);
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // Whole before the first byte is sent, so that what fails can still be answered.
        byte[] json = bytes(value);
        String subtype = mediaType.getSubtype();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "application/" + subtype + "; charset=UTF-8");
        if (value instanceof Page page && mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            body.write(sent(page, json, headers));
        } else {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            body.write(json);
        }
    }

    /** What of a page goes out: as it is kept from now on, or as it is. */
    private byte[] sent(Page page, byte[] json, MultivaluedMap<String, Object> headers) {
        KeptPages.Order order = KeptPages.order(page, servlet, false);
        if (servlet == null || order == null) {
            String tag = Sha256.hex(json);
            Conditions.demand(servlet, tag);
            headers.putIfAbsent(HttpHeaders.ETAG, List.of("\"" + tag + "\""));
            headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("private, no-cache"));
            headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Cookie, Authorization");
            return json;
        }
        KeptPages.Kept packed = kept.keep(order, json);
        Conditions.demand(servlet, packed.tag());
        boolean gzip = KeptPageFilter.takesGzip(servlet);
        PageHeaders.of(packed, gzip).forEach(headers::putSingle);
        return gzip ? packed.page().gzipped() : json;
    }

    /**
     * A strong tag of what a program gets of a page, without the quotation marks: the SHA-256 of
     * its bytes.
     */
    public static String tag(Page page) {
        return Sha256.hex(bytes(page));
    }

    private static byte[] bytes(Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonWriter.write(value instanceof Page page ? page.data() : value, json);
        return json.toByteArray();
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord()
                || Page.class.isAssignableFrom(type)
                || JsonValue.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }
}
