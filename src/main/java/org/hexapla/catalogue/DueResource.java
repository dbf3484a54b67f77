package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** When a document is expected in a language that it is not published in yet. */
@Part
@Path("documents/{symbol: .+}/versions/{language}/due")
public class DueResource {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Documents documents;
    private final Visitor visitor;

    @Inject
    public DueResource(Documents documents, @Context Visitor visitor) {
        this.documents = documents;
        this.visitor = visitor;
    }

    /** What a program sends: {@code {"date":"2026-12-01"}}. */
    public record Due(@Nullable LocalDate date) {}

    /** Says the day, in the place of one said before. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") OnlyNew onlyNew,
            Due due) {
        if (due.date() == null) {
            throw unreadable(null);
        }
        expect(symbol, language, due.date(), onlyNew);
    }

    @DELETE
    public void delete(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("language") Language language) {
        expect(symbol, language, null, OnlyNew.UNASKED);
    }

    /** The same from a page; an empty field takes the day back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @FormParam("date") @DefaultValue("") String date) {
        LocalDate day = date.isBlank() ? null : day(date.strip());
        expect(symbol, language, day, OnlyNew.UNASKED);
        return Response.seeOther(URI.create(visitor.at("/documents/" + symbol.path()))).build();
    }

    private void expect(
            DocumentSymbol symbol, Language language, @Nullable LocalDate date, OnlyNew onlyNew) {
        visitor.require(Role.MANAGER, language);
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw new Unusable(
                    "date-out-of-range",
                    "A day that something is expected lies in the years 1900 to 2999.");
        }
        documents.expect(symbol, language, date, onlyNew);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw unreadable(e);
        }
    }

    private static Unusable unreadable(@Nullable Exception cause) {
        Unusable refused = new Unusable("date-unreadable", "A day is written as 2026-12-01.");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
