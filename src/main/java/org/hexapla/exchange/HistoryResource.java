package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.Items;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What happened to the segments of a translation. */
@Part
@Path("documents/{symbol: .+}/versions/{language}")
public class HistoryResource {
    private static final int MOST = 500;

    private final Kits kits;
    private final Imports imports;
    private final Visitor visitor;

    @Inject
    public HistoryResource(Kits kits, Imports imports, @Context Visitor visitor) {
        this.kits = kits;
        this.imports = imports;
        this.visitor = visitor;
    }

    /**
     * The newest 500 changes: who, when, by which file, from which text and state to which.
     *
     * @param segment only those of this segment, by the id of its bead's first source segment
     */
    @GET
    @Path("history")
    @Produces("application/json")
    public Items<SegmentHistory.Change> history(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("segment") @Nullable String segment) {
        visitor.require(Role.READER);
        return Items.all(kits.history().changes(symbol, language, segment, MOST));
    }

    /**
     * What people wrote on the segments in files that came back, the oldest first.
     *
     * @param segment only those on this segment
     */
    @GET
    @Path("notes")
    @Produces("application/json")
    public Items<NoteBook.Note> notes(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("segment") @Nullable String segment) {
        visitor.require(Role.READER);
        return Items.all(kits.notes().notes(symbol, language, segment));
    }

    /** The files that came back, the oldest first, with what each holds that is not taken along. */
    @GET
    @Path("returned")
    @Produces("application/json")
    public Items<Imports.ReturnedFile> returned(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        visitor.require(Role.READER);
        return Items.all(imports.returned(symbol, language));
    }
}
