package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Files;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Job;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.MultipartBody;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;

/** The page on which people hand files in; programs put them where the versions are. */
@Part
@Path("documents/{symbol: .+}/delivery")
public class DeliveryResource {
    private static final String PAGE_OR_JSON = "text/html;qs=0.9";

    private final Admission admission;
    private final Intake intake;
    private final LargeFiles largeFiles;
    private final Archive archive;
    private final Catalogue catalogue;
    private final Files files;
    private final Visitor visitor;

    @Inject
    public DeliveryResource(
            Admission admission,
            Intake intake,
            LargeFiles largeFiles,
            Archive archive,
            Catalogue catalogue,
            Files files,
            @Context Visitor visitor) {
        this.admission = admission;
        this.intake = intake;
        this.largeFiles = largeFiles;
        this.archive = archive;
        this.catalogue = catalogue;
        this.files = files;
        this.visitor = visitor;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PAGE_OR_JSON})
    public DeliveryPage page(@PathParam("symbol") DocumentSymbol symbol) {
        return page(symbol, visitor.require(Role.TRANSLATOR), Optional.empty());
    }

    private DeliveryPage page(DocumentSymbol symbol, Account account, Optional<Taken> taken) {
        Document document = catalogue.existing(symbol);
        return new DeliveryPage(document, archive.versions(symbol), account, taken);
    }

    /** Takes the page's form, whose last field is the file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response send(
            @PathParam("symbol") DocumentSymbol symbol,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        visitor.require(Role.TRANSLATOR);
        MultipartBody parts =
                new MultipartBody(
                        contentType, body, () -> false, "with the file as its part file.");
        try {
            return sent(symbol, parts.fieldsBefore("file"), parts);
        } catch (IOException e) {
            throw new UncheckedIOException("receiving a form", e);
        }
    }

    private Response sent(DocumentSymbol symbol, Map<String, String> fields, MultipartBody parts) {
        Language language = new Language(fields.getOrDefault("language", ""));
        Terms terms = terms(fields, language);
        Role needed = admission.needed(symbol, language, terms);
        Account account = visitor.require(needed, language);
        String name = parts.fileName().orElse("");
        try (Files.Received file =
                files.receive(out -> parts.copy(out, IntakeResource.LIMIT, "A file"))) {
            Delivery delivery = new Delivery(symbol, language, file, name, terms, account.name());
            Optional<Taken> known = intake.known(delivery);
            if (known.isEmpty() && LargeFiles.isLarge(file.size())) {
                String address = "/documents/" + symbol.path() + "/versions/" + language;
                Job job = largeFiles.begin(delivery, needed, account, address);
                return to("/jobs/" + job.id());
            }
            Taken taken = known.isPresent() ? known.get() : intake.accept(delivery);
            return taken.held()
                    ? to("/documents/" + symbol.path() + "#held")
                    : Response.ok(page(symbol, account, Optional.of(taken))).build();
        } catch (AlreadyHeld e) {
            throw new Refused(
                    e.why(),
                    e.type(),
                    "There is a file in this language already, and nothing was changed. Say that"
                            + " yours replaces it, and hand it in again.",
                    e);
        }
    }

    /** A file replaces only the one that its sender saw on the page, and only if told so. */
    private static Terms terms(Map<String, String> fields, Language language) {
        String present = fields.getOrDefault("present-" + language, "");
        boolean replaces = fields.containsKey("replace") && !present.isEmpty();
        return new Terms(
                TextStatus.of(fields.getOrDefault("status", "")),
                fields.containsKey("draft"),
                false,
                false,
                replaces ? Optional.of(EntityTags.of(present)) : Optional.empty(),
                OnlyNew.UNASKED);
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(visitor.at(path))).build();
    }
}
