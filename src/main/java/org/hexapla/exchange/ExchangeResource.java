package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.hexapla.archive.Files;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.platform.Part;
import org.hexapla.web.Disposition;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Kits out, kits in. */
@Part
@Path("documents/{symbol: .+}/xliff")
public class ExchangeResource {
    private static final String XLIFF = "application/xliff+xml";
    private static final long LIMIT = 128L << 20;

    private final Exchange exchange;
    private final Formats formats;
    private final Files files;
    private final Visitor visitor;

    @Inject
    public ExchangeResource(
            Exchange exchange, Formats formats, Files files, @Context Visitor visitor) {
        this.exchange = exchange;
        this.formats = formats;
        this.files = files;
        this.visitor = visitor;
    }

    /**
     * A translation kit. Somebody with an account gets the texts as they are being worked on,
     * everybody else what is published.
     *
     * @param version {@code 1.2}, {@code 2.0} or {@code 2.1}; the tool's own where it is not said
     * @param tool what the kit is going to be opened in; {@code generic} where it is not said
     * @param units {@code all}, the default, {@code open} or {@code changed}
     */
    @GET
    @Produces({XLIFF, "application/xml", "text/xml"})
    public Response kit(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @QueryParam("version") @Nullable String version,
            @QueryParam("tool") @Nullable String tool,
            @QueryParam("units") @Nullable String units) {
        if (source == null || target == null) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "pair-missing",
                    "Say which languages: ?source=en&target=zh.");
        }
        ToolProfile profile = ToolProfile.of(tool == null ? ToolProfile.GENERIC : tool);
        XliffVersion written = profile.version(version);
        UnitChoice choice = units == null ? UnitChoice.ALL : UnitChoice.of(units);
        KitOrder order = new KitOrder(source, target, choice, profile);
        boolean withWork = visitor.account().isPresent();
        TranslationKit kit = exchange.kit(symbol, order, withWork);
        String name = Exchange.fileName(symbol, order, written.number());
        return Response.ok(formats.xliff(kit, written, profile), XLIFF)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .tag(kit.id() + "-" + written.number())
                .build();
    }

    /**
     * Brings a kit back, the table of a review, or a translation memory of the document.
     *
     * @param source the source language meant where a memory has several
     * @param target the target language meant likewise
     * @param dryRun only tells what would change
     */
    @POST
    @Produces("application/json")
    public MergeReport merge(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            InputStream body) {
        Account account = visitor.require(Role.TRANSLATOR);
        try (Files.Received file = files.receive(body, LIMIT)) {
            if (length != null && length > file.size()) {
                throw new Refused(
                        Refused.Why.INVALID,
                        "body-cut-short",
                        "The request said "
                                + length
                                + " bytes and "
                                + file.size()
                                + " came. Nothing was changed; send it again.");
            }
            return exchange.merge(
                    symbol,
                    file,
                    Disposition.name(disposition).orElse(null),
                    new Exchange.Meant(source, target),
                    account,
                    dryRun);
        }
    }
}
