package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.Formats;
import org.hexapla.platform.Part;
import org.hexapla.web.Download;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** A translation as a table in a Word file, to be revised; it comes back where kits do. */
@Part
@Path("documents/{symbol: .+}/review")
public class ReviewResource {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Exchange exchange;
    private final Formats formats;
    private final Visitor visitor;

    @Inject
    public ReviewResource(Exchange exchange, Formats formats, @Context Visitor visitor) {
        this.exchange = exchange;
        this.formats = formats;
        this.visitor = visitor;
    }

    /**
     * The table. Somebody with an account gets the texts as they are being worked on, everybody
     * else what is published.
     */
    @GET
    @Produces(DOCX)
    public Response table(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target,
            @Context Request request) {
        AskedPair pair = AskedPair.of(source, target);
        TranslationKit kit =
                exchange.kit(symbol, pair.source(), pair.target(), visitor.account().isPresent());
        return new Download(
                        Exchange.reviewName(kit),
                        DOCX,
                        kit.id() + "-review",
                        true,
                        pair.languages())
                .answer(request, () -> formats.review(kit));
    }
}
