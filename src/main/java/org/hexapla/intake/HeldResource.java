package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hexapla.archive.HeldVersion;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.format.Formats;
import org.hexapla.platform.Part;
import org.hexapla.web.Disposition;
import org.hexapla.web.Visitor;

/** The file of a version that was held, for those who may decide of it. */
@Part
@Path("documents/{symbol: .+}/versions/{language}/held")
public class HeldResource {
    private static final String ACCEPT = "accept";
    private static final String DROP = "drop";

    private final HeldDrafts drafts;
    private final Visitor visitor;

    @Inject
    public HeldResource(HeldDrafts drafts, @Context Visitor visitor) {
        this.drafts = drafts;
        this.visitor = visitor;
    }

    static URI place(Taken taken) {
        return URI.create(
                "/documents/" + taken.symbol().path() + "/versions/" + taken.language() + "/held");
    }

    /** What is held and what is odd about it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public HeldVersion held(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        visitor.require(Role.TRANSLATOR, language);
        return drafts.held(symbol, language);
    }

    /** The file itself, byte for byte. */
    @GET
    @Path("file")
    public Response file(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        HeldVersion held = held(symbol, language);
        var file = drafts.path(held);
        return Response.ok(file.toFile(), Formats.typed(file, held.file().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(held.file().name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Accepts it: published, or made the working revision, as its sender wanted. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response accept(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        Taken taken = accepted(symbol, language);
        return Response.created(URI.create("/documents/" + symbol.path() + "/versions/" + language))
                .entity(taken)
                .tag(taken.sha256())
                .build();
    }

    private Taken accepted(DocumentSymbol symbol, Language language) {
        return drafts.accept(symbol, language, decider(symbol, language).name());
    }

    private Account decider(DocumentSymbol symbol, Language language) {
        return visitor.require(held(symbol, language).decider(), language);
    }

    /** The same from a page, by its two buttons. */
    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @FormParam("decision") @DefaultValue("") String decision) {
        switch (decision) {
            case ACCEPT -> accepted(symbol, language);
            case DROP -> drop(symbol, language);
            default ->
                    throw new Refused(
                            Refused.Why.INVALID,
                            "no-decision",
                            "A held file is accepted with decision=accept or dropped with"
                                    + " decision=drop.");
        }
        return Response.seeOther(URI.create(visitor.at("/documents/" + symbol.path()))).build();
    }

    /** Drops it. */
    @DELETE
    public void drop(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        decider(symbol, language);
        drafts.drop(symbol, language);
    }
}
