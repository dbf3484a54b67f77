package org.hexapla.exchange.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.exchange.Analysis;
import org.hexapla.exchange.AskedPair;
import org.hexapla.exchange.Matches;
import org.hexapla.platform.Part;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What a translator wants to know before he takes a kit: how much of it is new. */
@Part
@Path("documents/{symbol: .+}/analysis")
public class AnalysisResource {
    private final Matches matches;
    private final Catalogue catalogue;
    private final Visitor visitor;

    @Inject
    public AnalysisResource(Matches matches, Catalogue catalogue, @Context Visitor visitor) {
        this.matches = matches;
        this.catalogue = catalogue;
        this.visitor = visitor;
    }

    /** Counted when it is asked for, which takes as long as finding the matches of a kit. */
    @GET
    @Produces({"application/json", "text/html"})
    public AnalysisPage analysis(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("source") @Nullable Language source,
            @QueryParam("target") @Nullable Language target) {
        visitor.require(Role.READER);
        AskedPair pair = AskedPair.of(source, target);
        Document document = catalogue.existing(symbol);
        Analysis analysis = matches.analysis(symbol, pair.source(), pair.target());
        return new AnalysisPage(document, pair.source(), pair.target(), analysis);
    }
}
