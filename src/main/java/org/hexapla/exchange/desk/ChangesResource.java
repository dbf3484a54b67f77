package org.hexapla.exchange.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.exchange.Exchange;
import org.hexapla.exchange.Suggestions;
import org.hexapla.platform.Part;
import org.hexapla.web.Visitor;

/** What a revised original changed for a translation. */
@Part
@Path("documents/{symbol: .+}/versions/{language}/changes")
public class ChangesResource {
    private final Exchange exchange;
    private final Suggestions suggestions;
    private final Visitor visitor;

    @Inject
    public ChangesResource(Exchange exchange, Suggestions suggestions, @Context Visitor visitor) {
        this.exchange = exchange;
        this.suggestions = suggestions;
        this.visitor = visitor;
    }

    /** The segments of a kit of the changes, each with what it was and what is different. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    public ChangesPage all(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        visitor.require(Role.READER);
        return new ChangesPage(
                suggestions.document(symbol), language, exchange.changes(symbol, language));
    }
}
