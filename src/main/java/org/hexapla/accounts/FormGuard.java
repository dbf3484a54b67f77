package org.hexapla.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a session change something only when one of our own pages asked for it: the form's first
 * field, {@code csrf}, or the header {@code X-CSRF-Token} must say what the page was given. Callers
 * with HTTP Basic have no cookie to misuse and pass.
 */
@Part
@Provider
public class FormGuard implements ContainerRequestFilter {
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int FIRST_FIELD = 2048;
    private static final Pattern MULTIPART =
            Pattern.compile(
                    "\\A--[^\\r\\n]+\\r?\\n(?:[^\\r\\n]+\\r?\\n)*?"
                            + "Content-Disposition:[^\\r\\n]*\\bname=\"csrf\"[^\\r\\n]*\\r?\\n"
                            + "(?:[^\\r\\n]+\\r?\\n)*\\r?\\n([A-Za-z0-9_-]*)\\r?\\n--",
                    Pattern.CASE_INSENSITIVE);

    private final Visitor visitor;

    @Context private @Nullable HttpServletRequest servlet;

    @Inject
    public FormGuard(@Context Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String origin = request.getHeaderString("Origin");
        if (visitor.formToken().isEmpty()) {
            return;
        }
        URI asked = request.getUriInfo().getRequestUri();
        if (origin != null && !isSame(origin, request.getHeaderString(HttpHeaders.HOST), asked)) {
            throw foreign();
        }
        String token = token(request).orElseThrow(FormGuard::foreign);
        if (!MessageDigest.isEqual(bytes(token), bytes(visitor.formToken()))) {
            throw foreign();
        }
    }

    /** Whether a page's origin is the host that it asks. */
    static boolean isSame(String origin, @Nullable String host, URI asked) {
        int slashes = origin.indexOf("://");
        String named = slashes < 0 ? origin : origin.substring(slashes + 3);
        return named.equalsIgnoreCase(host) || named.equalsIgnoreCase(asked.getAuthority());
    }

    private Optional<String> token(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return Optional.of(header);
        }
        MediaType type = request.getMediaType();
        if (type == null) {
            return Optional.empty();
        }
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            // The server reads such a form itself, once; peeking at the stream would empty it.
            return Optional.ofNullable(servlet).flatMap(FormGuard::csrf);
        }
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return Optional.empty();
        }
        BufferedInputStream body = new BufferedInputStream(request.getEntityStream(), FIRST_FIELD);
        body.mark(FIRST_FIELD);
        String start = new String(body.readNBytes(FIRST_FIELD), StandardCharsets.ISO_8859_1);
        body.reset();
        request.setEntityStream(body);
        return firstField(start);
    }

    /** All fields are read when the first is asked for; browsers send them in UTF-8 unsaid. */
    private static Optional<String> csrf(HttpServletRequest form) {
        if (form.getCharacterEncoding() == null) {
            try {
                form.setCharacterEncoding(StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every Java platform knows UTF-8", e);
            }
        }
        return Optional.ofNullable(form.getParameter("csrf"));
    }

    /** The value of {@code csrf} if it is the first part of a multipart body that starts so. */
    static Optional<String> firstField(String start) {
        Matcher matcher = MULTIPART.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    static Refused foreign() {
        return new Refused(
                Refused.Why.FORBIDDEN,
                "foreign-form",
                "This form was not sent from a page of this session. Open the page again and repeat.");
    }
}
