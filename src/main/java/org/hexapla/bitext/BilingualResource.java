package org.hexapla.bitext;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.format.Formats;
import org.hexapla.format.MediaType;
import org.hexapla.platform.Part;
import org.hexapla.web.Download;
import org.hexapla.web.Flag;
import org.hexapla.web.Imprint;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Languages of a document side by side as a file to keep: Word or PDF. */
@Part
@Path("documents/{symbol: .+}/bilingual")
public class BilingualResource {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    private final Bitexts bitexts;
    private final Formats formats;
    private final Imprint imprint;
    private final Visitor visitor;

    @Inject
    public BilingualResource(
            Bitexts bitexts, Formats formats, Imprint imprint, @Context Visitor visitor) {
        this.bitexts = bitexts;
        this.formats = formats;
        this.imprint = imprint;
        this.visitor = visitor;
    }

    /**
     * @param languages comma-separated, two to six, from the side where reading begins
     * @param with one more language, for a form that has a field for each
     * @param format {@code docx}, as without it, or {@code pdf}
     * @param view {@code columns} for paragraph beside paragraph, {@code lines} for sentences
     * @param working whether somebody with an account wants the working revisions
     * @param revision what was published before, by the number of the original's revision, as the
     *     bitext has it; {@code working} is not asked for then
     */
    @GET
    @Produces({DOCX, PDF})
    public Response file(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("languages") @Nullable Languages languages,
            @QueryParam("with") @Nullable Language with,
            @QueryParam("format") @DefaultValue("docx") String format,
            @QueryParam("view") @DefaultValue("columns") View view,
            @QueryParam("working") @DefaultValue(Flag.OFF) Flag working,
            @QueryParam("revision") @Nullable Integer revision,
            @Context Request request) {
        boolean withWork = revision == null && working.on();
        if (withWork) {
            visitor.require(Role.READER);
        }
        MediaType type = type(format);
        Languages together = together(languages, with);
        View set = view == View.STACKED ? View.COLUMNS : view;
        BitextPage page =
                revision == null
                        ? page(symbol, together, set, withWork)
                        : earlier(symbol, together, set, revision);
        refuseOne(page);
        Sheet sheet = Printout.of(page, imprint);
        // Named by what it says, since a link can be corrected within a revision.
        return new Download(
                        name(page, type),
                        type.word(),
                        formats.tag(sheet, type),
                        withWork,
                        together.list())
                .answer(request, () -> formats.print(sheet, type));
    }

    private static Languages together(@Nullable Languages languages, @Nullable Language with) {
        List<Language> all = new ArrayList<>(languages == null ? List.of() : languages.list());
        if (with != null) {
            all.add(with);
        }
        if (all.size() < 2) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "languages-count",
                    "A bilingual file has two to six languages: ?languages=en,zh.");
        }
        return new Languages(all);
    }

    private BitextPage page(
            DocumentSymbol symbol, Languages languages, View view, boolean withWork) {
        Language first = languages.list().get(0);
        return bitexts.page(symbol, Optional.of(languages), first, view, withWork);
    }

    private BitextPage earlier(
            DocumentSymbol symbol, Languages languages, View view, int revision) {
        Language first = languages.list().get(0);
        return bitexts.earlier(symbol, revision, Optional.of(languages), first, view);
    }

    private static void refuseOne(BitextPage page) {
        if (page.columns().stream().filter(column -> column.revision().isPresent()).count() < 2) {
            throw new Refused(
                    Refused.Why.NOT_FOUND,
                    "no-text-yet",
                    page.document().symbol()
                            + " is not published in two of "
                            + page.languages()
                            + " yet.");
        }
    }

    private static String name(BitextPage page, MediaType type) {
        return page.document().symbol().slug()
                + "."
                + page.languages().toString().replace(',', '-')
                + (page.isInLines() ? ".lines." : ".")
                + type.extension();
    }

    private static MediaType type(String format) {
        for (MediaType type : new MediaType[] {MediaType.DOCX, MediaType.PDF}) {
            if (type.extension().equalsIgnoreCase(format)) {
                return type;
            }
        }
        throw new Refused(
                Refused.Why.INVALID, "unknown-format", "A bilingual file is one of docx, pdf.");
    }
}
