package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.hexapla.archive.Files;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.job.Answer;
import org.hexapla.job.Jobs;
import org.hexapla.job.Order;
import org.hexapla.platform.Part;
import org.hexapla.web.Disposition;
import org.hexapla.web.Download;
import org.hexapla.web.EntityTags;
import org.hexapla.web.Flag;
import org.hexapla.web.Prefer;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Kits out, kits in. */
@Part
@Path("documents/{symbol: .+}/xliff")
public class ExchangeResource {
    private static final String XLIFF = "application/xliff+xml";
    private static final long LIMIT = 128L << 20;

    private final Exchange exchange;
    private final Returns returns;
    private final Jobs jobs;
    private final Formats formats;
    private final Files files;
    private final Visitor visitor;

    @Inject
    public ExchangeResource(
            Exchange exchange,
            Returns returns,
            Jobs jobs,
            Formats formats,
            Files files,
            @Context Visitor visitor) {
        this.exchange = exchange;
        this.returns = returns;
        this.jobs = jobs;
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
            @QueryParam("units") @Nullable String units,
            @Context Request request) {
        AskedPair pair = AskedPair.of(source, target);
        ToolProfile profile = isSaid(tool) ? ToolProfile.of(tool) : ToolProfile.generic();
        XliffVersion written = profile.version(isSaid(version) ? version : null);
        UnitChoice choice = isSaid(units) ? UnitChoice.of(units) : UnitChoice.ALL;
        KitOrder order = new KitOrder(pair.source(), pair.target(), choice, profile);
        boolean withWork = visitor.account().isPresent();
        TranslationKit kit = exchange.kit(symbol, order, withWork);
        visitor.account().ifPresent(account -> returns.taken(kit, account.name(), visitor.query()));
        String name = Exchange.fileName(symbol, order, written.number());
        return new Download(name, XLIFF, kit.id() + "-" + written.number(), true, pair.languages())
                .answer(request, () -> exchange.file(kit, order, written));
    }

    /** A form sends the fields that nobody filled in as well. */
    private static boolean isSaid(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /**
     * Brings a kit back, the table of a review, or a translation memory of the document. A dry run
     * is answered with a tag of what would be done; with that tag as {@code If-Match} the file is
     * applied only if just that is done.
     *
     * @param source the source language meant where a memory has several
     * @param target the target language meant likewise
     * @param dryRun only tells what would change
     * @param take the stale and conflicting segments whose returned text is taken, and
     * @param keep those whose present text stays; see {@link Terms#of}
     * @param key names the request: the same one again within a day is answered the same, and
     *     nothing is applied twice
     */
    @POST
    @Produces("application/json")
    public Response merge(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @QueryParam("dryRun") @DefaultValue(Flag.OFF) Flag dryRun,
            @QueryParam("take") List<String> take,
            @QueryParam("keep") List<String> keep,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(Prefer.HEADER) List<String> preferences,
            InputStream body) {
        Account account = visitor.require(Role.TRANSLATOR);
        String name = Disposition.name(disposition).orElse(null);
        ReturnWork.Request request =
                new ReturnWork.Request(
                        symbol, source, target, dryRun.on(), take, keep, ifMatch, key, name);
        Terms terms = request.terms();
        Prefer prefer = Prefer.of(preferences);
        if (prefer.async()) {
            jobs.requireRoom();
        }
        try (Files.Received file = files.receive(body, LIMIT)) {
            file.refuseCutShort(length);
            if (prefer.async()) {
                return jobs.answer(jobs.begin(order(request, account), file), prefer).build();
            }
            return response(
                    symbol,
                    returns.bring(
                            symbol, file, name, request.meant(), account, terms, dryRun.on()));
        }
    }

    private Order order(ReturnWork.Request request, Account account) {
        String address = visitor.path();
        Role needed = Role.TRANSLATOR;
        Language language = request.target();
        return new Order(
                ReturnWork.KIND, request.symbol(), address, request, account, needed, language);
    }

    /** A report with its tag, where to find it again, and whether it was given before. */
    public static Response response(DocumentSymbol symbol, Returns.Answer answer) {
        Response.ResponseBuilder response = answer(symbol, answer).response();
        if (answer.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }

    /** The same without what only the answer to the request itself can say. */
    static Answer answer(DocumentSymbol symbol, Returns.Answer answer) {
        Long number = answer.report().importId();
        return new Answer(
                200,
                number == null ? null : "/documents/" + symbol.path() + "/imports/" + number,
                answer.token().isEmpty() ? null : answer.token(),
                answer.report());
    }
}
