package org.hexapla.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.platform.Part;
import org.hexapla.publication.Publications.RebuiltDownload;
import org.hexapla.publication.Publications.StoredDownload;
import org.hexapla.web.Conditions;
import org.hexapla.web.Disposition;
import org.hexapla.web.Flag;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The files of a language version. */
@Part
@Path("documents/{symbol: .+}/versions/{language}")
public class PublicationResource {
    private final Publications publications;
    private final Visitor visitor;

    @Inject
    public PublicationResource(Publications publications, @Context Visitor visitor) {
        this.publications = publications;
        this.visitor = visitor;
    }

    /**
     * The file that carries the text, byte for byte; one range of it if asked. With {@code format}
     * the stored file of that format, else one made from the stored text.
     */
    @GET
    public Response file(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("revision") @Nullable Integer revision,
            @QueryParam("format") @Nullable String format,
            @QueryParam("working") @DefaultValue(Flag.OFF) Flag working,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request) {
        if (working.on()) {
            visitor.require(Role.READER);
        }
        Asked asked = new Asked(symbol, language, Optional.ofNullable(revision), working.on());
        Response.ResponseBuilder answer =
                format == null
                        ? stored(carrier(asked), range, ifRange, request)
                        : rendition(asked, format)
                                .map(rendition -> stored(rendition, range, ifRange, request))
                                .orElseGet(() -> made(rebuilt(asked, format), request));
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.htmlTag())
                .header(HttpHeaders.CACHE_CONTROL, working.on() ? "private, no-cache" : "no-cache")
                .build();
    }

    /** Of which text a file is asked for; the newest where no revision is named. */
    private record Asked(
            DocumentSymbol symbol,
            Language language,
            Optional<Integer> revision,
            boolean working) {}

    private StoredDownload carrier(Asked asked) {
        return publications.carrier(asked.symbol, asked.language, asked.revision, asked.working);
    }

    private Optional<StoredDownload> rendition(Asked asked, String format) {
        return publications.rendition(
                asked.symbol, asked.language, asked.revision, asked.working, format);
    }

    private RebuiltDownload rebuilt(Asked asked, String format) {
        return publications.rebuilt(
                asked.symbol, asked.language, asked.revision, asked.working, format);
    }

    private static Response.ResponseBuilder made(RebuiltDownload made, Request request) {
        EntityTag tag = new EntityTag(made.tag());
        Optional<Response.ResponseBuilder> unchanged = Conditions.known(request, tag);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        return tamed(Response.ok(made.bytes(), charset(made.mediaType())), made.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(made.name()));
    }

    /** Nothing in a page that somebody sent in may run, even where a browser shows it. */
    private static Response.ResponseBuilder tamed(
            Response.ResponseBuilder answer, String mediaType) {
        return mediaType.startsWith("text/html")
                ? answer.header("Content-Security-Policy", "sandbox; default-src 'none'")
                : answer;
    }

    private static Response.ResponseBuilder stored(
            StoredDownload download,
            @Nullable String range,
            @Nullable String ifRange,
            Request request) {
        EntityTag tag = new EntityTag(download.file().sha256());
        Optional<Response.ResponseBuilder> unchanged = Conditions.known(request, tag);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        String quoted = "\"" + tag.getValue() + "\"";
        // Ranges are of what GET sends, and of nothing else (RFC 9110, section 14.2).
        boolean ranged =
                request.getMethod().equals(HttpMethod.GET)
                        && (ifRange == null || ifRange.strip().equals(quoted));
        return tamed(ByteRange.answer(download, ranged ? range : null), download.file().mediaType())
                .tag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.attachment(download.file().name()))
                .header("Accept-Ranges", "bytes");
    }

    private static String charset(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + "; charset=UTF-8" : mediaType;
    }

    /**
     * Makes the working revision the published one.
     *
     * @param status what its text is worth from now on; without it, as before
     */
    @POST
    @Path("publication")
    @Produces("application/json")
    public Map<String, Object> publish(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("status") @Nullable String status) {
        Account account = visitor.require(Role.MANAGER, language);
        Optional<TextStatus> worth = Optional.ofNullable(status).map(TextStatus::of);
        Publications.Publication published =
                publications.publish(symbol, language, worth, account.name());
        return Map.of(
                "symbol",
                symbol,
                "language",
                language,
                "revision",
                published.revision(),
                "warnings",
                published.warnings());
    }

    /** Publishes it from a page, with the status that it has. */
    @POST
    @Path("publication/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publishByForm(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        publish(symbol, language, null);
        String page = "/documents/" + symbol.path() + "#" + language;
        return Response.seeOther(URI.create(visitor.at(page))).build();
    }

    /** Withdraws the published revision, for a reason that readers are told. */
    @DELETE
    @Path("publication")
    public void withdraw(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("reason") @Nullable String reason) {
        Account account = visitor.require(Role.MANAGER, language);
        publications.withdraw(symbol, language, reason == null ? "" : reason, account.name());
    }
}
