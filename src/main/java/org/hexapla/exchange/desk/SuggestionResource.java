package org.hexapla.exchange.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choice;
import org.hexapla.exchange.Suggestions;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Texts that came back and were not taken. */
@Part
@Path("documents/{symbol: .+}/versions/{language}/suggestions")
public class SuggestionResource {
    private final Suggestions suggestions;
    private final Visitor visitor;

    @Inject
    public SuggestionResource(Suggestions suggestions, @Context Visitor visitor) {
        this.suggestions = suggestions;
        this.visitor = visitor;
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param segment only those of this segment
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    public SuggestionsPage all(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("segment") @Nullable String segment) {
        Account account = visitor.require(Role.READER);
        return new SuggestionsPage(
                suggestions.document(symbol),
                language,
                suggestions.of(symbol, language, segment),
                suggestions.notes(symbol, language),
                account.may(Role.TRANSLATOR, language));
    }

    /**
     * Takes one or drops it.
     *
     * @param ifMatch the {@code state} that it was shown with, in quotation marks or that of the
     *     place where it is to be taken
     */
    @PATCH
    @Path("{id: \\d+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public SuggestionsPage settle(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            Settlement settlement) {
        Account account = visitor.require(Role.TRANSLATOR, language);
        Choice choice = choice(settlement.decision());
        String at = choice == Choice.TAKE ? settlement.segment() : null;
        suggestions.settle(symbol, language, id, choice, at, ifMatch, account);
        return all(symbol, language, null);
    }

    /**
     * The same from the page, by its buttons.
     *
     * @param at the segment that it is taken for and the state of that, with a blank between; empty
     *     for its own
     */
    @POST
    @Path("{id: \\d+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @PathParam("id") long id,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("state") @DefaultValue("") String state,
            @FormParam("at") @DefaultValue("") String at) {
        Account account = visitor.require(Role.TRANSLATOR, language);
        Choice choice = choice(decision);
        String[] place = choice == Choice.TAKE ? at.split(" ", 2) : new String[] {""};
        String segment = place[0].isEmpty() ? null : place[0];
        EntityTags tag = EntityTags.of(place.length == 2 ? place[1] : state);
        suggestions.settle(symbol, language, id, choice, segment, tag, account);
        String page = "/documents/" + symbol.path() + "/versions/" + language + "/suggestions";
        return Response.seeOther(URI.create(visitor.at(page))).build();
    }

    private static Choice choice(String word) {
        return switch (word) {
            case "take" -> Choice.TAKE;
            case "drop" -> Choice.KEEP;
            default ->
                    throw new Refused(
                            Refused.Why.INVALID,
                            "unknown-choice",
                            "A suggestion is taken with \"decision\": \"take\" or dropped with"
                                    + " \"drop\".");
        };
    }
}
