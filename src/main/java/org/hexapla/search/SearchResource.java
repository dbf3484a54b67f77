package org.hexapla.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.hexapla.platform.Part;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Searches of what is published. */
@Part
@Path("search")
public class SearchResource {
    private final Searches searches;
    private final Visitor visitor;

    @Inject
    public SearchResource(Searches searches, @Context Visitor visitor) {
        this.searches = searches;
        this.visitor = visitor;
    }

    /**
     * A part of what is found; empty parameters are as good as none, for forms send them.
     *
     * @param words what is looked for
     * @param language in which language it is to match
     * @param with the language to show beside it
     * @param meeting the code of a meeting
     * @param from the first day, month or year of the document's date
     * @param until the last one
     * @param status the text status of what matches
     * @param kind what sort of document
     * @param view {@code concordance} for each match in a line of its own
     * @param start how many hits to leave out
     */
    @GET
    @Produces({"application/json", "text/html"})
    public SearchPage page(
            @QueryParam("q") @Nullable String words,
            @QueryParam("language") @Nullable String language,
            @QueryParam("with") @Nullable String with,
            @QueryParam("meeting") @Nullable String meeting,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String until,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("view") @Nullable String view,
            @QueryParam("start") @Nullable Integer start) {
        return searches.page(
                SearchRequest.of(
                        words,
                        language,
                        with,
                        meeting,
                        from,
                        until,
                        status,
                        kind,
                        view,
                        start == null ? 0 : start),
                visitor.language());
    }
}
