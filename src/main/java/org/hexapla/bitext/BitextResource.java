package org.hexapla.bitext;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.Flag;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Any languages of a document side by side. */
@Part
@Path("documents/{symbol: .+}/bitext")
public class BitextResource {
    private final Bitexts bitexts;
    private final Corrections corrections;
    private final Visitor visitor;

    @Inject
    public BitextResource(Bitexts bitexts, Corrections corrections, @Context Visitor visitor) {
        this.bitexts = bitexts;
        this.corrections = corrections;
        this.visitor = visitor;
    }

    /**
     * @param languages comma-separated, one to six; without it the original and one more
     * @param view how they stand to each other on the page; columns without it
     * @param working whether somebody with an account wants to see the working revisions
     * @param revision what was published before, by the number of the original's revision; without
     *     it what stands
     */
    @GET
    @Produces({"application/json", "text/html"})
    public BitextPage page(
            @PathParam("symbol") DocumentSymbol symbol,
            @QueryParam("languages") @Nullable Languages languages,
            @QueryParam("view") @DefaultValue("columns") View view,
            @QueryParam("working") @DefaultValue(Flag.OFF) Flag working,
            @QueryParam("revision") @Nullable Integer revision) {
        Optional<Languages> asked = Optional.ofNullable(languages);
        if (revision != null) {
            return bitexts.earlier(symbol, revision, asked, visitor.language(), view);
        }
        if (working.on()) {
            visitor.require(Role.READER);
        }
        return bitexts.page(symbol, asked, visitor.language(), view, working.on());
    }

    /**
     * A translator's correction of rows and beads, in the working revision; answers both languages
     * as they are then.
     *
     * @param correction {@code languages} and {@code rows} as the bitext has them, of the rows that
     *     are corrected; see docs/reading.md
     * @param ifMatch the tag of these two languages as the person saw them, or null
     */
    @PATCH
    @Consumes("application/json")
    @Produces("application/json")
    public BitextPage correct(
            @PathParam("symbol") DocumentSymbol symbol,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            JsonObject correction) {
        Account account = visitor.require(Role.TRANSLATOR);
        Languages languages = corrections.correct(symbol, correction, ifMatch, account);
        return bitexts.page(symbol, Optional.of(languages), visitor.language(), View.COLUMNS, true);
    }
}
