package org.hexapla.exchange.desk;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Files;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choices;
import org.hexapla.exchange.ExchangeResource;
import org.hexapla.exchange.ReturnedFile;
import org.hexapla.exchange.Returns;
import org.hexapla.exchange.Terms;
import org.hexapla.platform.Part;
import org.hexapla.web.Disposition;
import org.hexapla.web.EntityTags;
import org.hexapla.web.MultipartBody;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Files that came back to a document: brought, looked at, applied, undone. */
@Part
@Path("documents/{symbol: .+}/imports")
public class ImportResource {
    private static final String PAGE_OR_JSON = "text/html;qs=0.9";
    private static final long LIMIT = 128L << 20;

    private final Returns returns;
    private final Catalogue catalogue;
    private final Files files;
    private final Visitor visitor;

    @Inject
    public ImportResource(
            Returns returns, Catalogue catalogue, Files files, @Context Visitor visitor) {
        this.returns = returns;
        this.catalogue = catalogue;
        this.files = files;
        this.visitor = visitor;
    }

    /** What came back, the last first, and on the page where to bring a kit back. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, PAGE_OR_JSON})
    public ImportsPage all(@PathParam("symbol") DocumentSymbol symbol) {
        visitor.require(Role.TRANSLATOR);
        return new ImportsPage(catalogue.existing(symbol), returns.of(symbol));
    }

    /** Keeps a file to be looked at; nothing of it is applied yet. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response bring(
            @PathParam("symbol") DocumentSymbol symbol,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            InputStream body) {
        Account account = visitor.require(Role.TRANSLATOR);
        try (Files.Received file = files.receive(body, LIMIT)) {
            String name = Disposition.name(disposition).orElse(null);
            long number = returns.keep(symbol, file, name, account);
            return tagged(
                    Response.created(URI.create(address(symbol, number))),
                    page(symbol, number, account, Choices.NONE, false));
        }
    }

    /** The same by the page's form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bringByForm(
            @PathParam("symbol") DocumentSymbol symbol,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        Account account = visitor.require(Role.TRANSLATOR);
        MultipartBody parts =
                new MultipartBody(
                        contentType, body, () -> false, "with the file as its part file.");
        try {
            parts.fieldsBefore("file");
            return brought(symbol, parts, account);
        } catch (IOException e) {
            throw new UncheckedIOException("receiving a form", e);
        }
    }

    private Response brought(DocumentSymbol symbol, MultipartBody parts, Account account) {
        String name = parts.fileName().orElse(null);
        try (Files.Received file =
                files.receive(out -> parts.copy(out, LIMIT, "A file that comes back"))) {
            return to(address(symbol, returns.keep(symbol, file, name, account)));
        }
    }

    /** What a file would change, with a tag to apply just that by; or what it did. */
    @GET
    @Path("{number: \\d+}")
    @Produces({MediaType.APPLICATION_JSON, PAGE_OR_JSON})
    public Response one(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("number") long number) {
        Account account = visitor.require(Role.TRANSLATOR);
        return tagged(Response.ok(), page(symbol, number, account, Choices.NONE, false));
    }

    private ImportPage page(
            DocumentSymbol symbol,
            long number,
            Account account,
            Choices choices,
            boolean hasMoved) {
        ReturnedFile file = returns.look(symbol, number, account);
        boolean mayDecide = file.imported().broughtBy().equals(account.name());
        return new ImportPage(file, choices, hasMoved, mayDecide);
    }

    private static Response tagged(Response.ResponseBuilder response, ImportPage page) {
        String token = page.file().token();
        return (token.isEmpty() ? response : response.tag(token)).entity(page).build();
    }

    /**
     * Applies a kept file.
     *
     * @param ifMatch the tag that it was shown with
     */
    @POST
    @Path("{number: \\d+}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response apply(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("number") long number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Decisions decisions) {
        Account account = visitor.require(Role.TRANSLATOR);
        Terms terms = new Terms(decisions.choices(), ifMatch, key);
        return ExchangeResource.response(symbol, returns.apply(symbol, number, account, terms));
    }

    /** The same by the page's form; where texts moved on, it is shown again with a word on that. */
    @POST
    @Path("{number: \\d+}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response apply(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("number") long number,
            @FormParam("state") @DefaultValue("") String state,
            @Context HttpServletRequest form) {
        Account account = visitor.require(Role.TRANSLATOR);
        Choices choices = Decisions.ofForm(form.getParameterMap()).choices();
        try {
            returns.apply(symbol, number, account, new Terms(choices, EntityTags.of(state), null));
            return to(address(symbol, number));
        } catch (Terms.MovedOn moved) {
            return Response.status(Response.Status.PRECONDITION_FAILED)
                    .entity(page(symbol, number, account, choices, true))
                    .build();
        }
    }

    /** Takes back what an import changed and nobody has changed since. */
    @POST
    @Path("{number: \\d+}/undo")
    @Produces({MediaType.APPLICATION_JSON, PAGE_OR_JSON})
    public Response undo(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("number") long number) {
        Account account = visitor.require(Role.TRANSLATOR);
        returns.undo(symbol, number, account);
        return visitor.wantsPage() ? to(address(symbol, number)) : one(symbol, number);
    }

    /** Lets go of a file that is not applied, takes back one that is. */
    @DELETE
    @Path("{number: \\d+}")
    public void remove(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("number") long number) {
        returns.remove(symbol, number, visitor.require(Role.TRANSLATOR));
    }

    /** The same from the page. */
    @POST
    @Path("{number: \\d+}/removal")
    public Response removal(
            @PathParam("symbol") DocumentSymbol symbol, @PathParam("number") long number) {
        remove(symbol, number);
        return to("/documents/" + symbol.path() + "/imports");
    }

    private static String address(DocumentSymbol symbol, long number) {
        return "/documents/" + symbol.path() + "/imports/" + number;
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(visitor.at(path))).build();
    }
}
