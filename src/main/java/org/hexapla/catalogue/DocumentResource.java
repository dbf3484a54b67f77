package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.hexapla.archive.DocumentFilter;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The documents, without their texts. */
@Part
@Path("documents")
@Produces({"application/json", "text/html"})
public class DocumentResource {
    private final Documents documents;
    private final Visitor visitor;

    @Inject
    public DocumentResource(Documents documents, @Context Visitor visitor) {
        this.documents = documents;
        this.visitor = visitor;
    }

    /**
     * A part of the documents; empty parameters are as good as none, for forms send them.
     *
     * @param after the symbol that the part before ended with
     */
    @GET
    public DocumentsPage list(
            @QueryParam("meeting") @Nullable String meeting,
            @QueryParam("q") @Nullable String words,
            @QueryParam("language") @Nullable String language,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after) {
        DocumentFilter filter =
                new DocumentFilter(
                        given(meeting, MeetingCode::new),
                        given(words, Function.identity()),
                        given(language, Language::new),
                        given(state, Function.identity()));
        return documents.list(filter, after, visitor.account().isPresent());
    }

    private static <T> @Nullable T given(@Nullable String text, Function<String, T> reading) {
        return text == null || text.isBlank() ? null : reading.apply(text);
    }

    @GET
    @Path("{symbol: .+}")
    public DocumentPage one(@PathParam("symbol") DocumentSymbol symbol) {
        return documents.page(symbol, visitor.account());
    }

    /** Adds a document (201) or changes it (200). */
    @PUT
    @Path("{symbol: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("symbol") String spelled,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") OnlyNew onlyNew,
            DocumentChange change) {
        Account account = visitor.require(Role.MANAGER);
        boolean isNew = documents.put(spelled, change, onlyNew, ifMatch, account);
        DocumentSymbol symbol = new DocumentSymbol(spelled);
        Response.ResponseBuilder answer =
                isNew ? Response.created(URI.create("/documents/" + symbol.path())) : Response.ok();
        return answer.entity(documents.page(symbol, visitor.account())).build();
    }

    /**
     * Adds a document from a page, with a title in the language of the interface, and goes on to
     * where its original is handed in.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("symbol") @DefaultValue("") String spelled,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("originalLanguage") @Nullable Language original,
            @FormParam("meeting") @Nullable String meeting) {
        visitor.require(Role.MANAGER);
        DocumentSymbol symbol = new DocumentSymbol(spelled);
        DocumentChange change =
                DocumentChange.added(
                        Map.of(visitor.language(), title),
                        given(meeting, MeetingCode::new),
                        original);
        documents.add(spelled, change);
        String next = "/documents/" + symbol.path() + "/delivery";
        return Response.seeOther(URI.create(visitor.at(next))).build();
    }
}
