package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Files;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Job;
import org.hexapla.job.Jobs;
import org.hexapla.platform.Part;
import org.hexapla.web.Disposition;
import org.hexapla.web.EntityTags;
import org.hexapla.web.Flag;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Prefer;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Takes the file of a language version. */
@Part
@Path("documents/{symbol: .+}/versions/{language}")
public class IntakeResource {
    /** How many bytes a file may have. */
    static final long LIMIT = 128L << 20;

    private final Admission admission;
    private final Intake intake;
    private final LargeFiles largeFiles;
    private final Jobs jobs;
    private final Files files;
    private final Visitor visitor;

    @Inject
    public IntakeResource(
            Admission admission,
            Intake intake,
            LargeFiles largeFiles,
            Jobs jobs,
            Files files,
            @Context Visitor visitor) {
        this.admission = admission;
        this.intake = intake;
        this.largeFiles = largeFiles;
        this.jobs = jobs;
        this.files = files;
        this.visitor = visitor;
    }

    /**
     * Answers 201 for what is stored, 200 for what was there, 202 for what is held, and for a file
     * of more than {@link Jobs#LARGE} bytes, or where the caller prefers it, 202 with the job that
     * is going to take it in.
     *
     * @param status {@code official}, the default, needs a manager; {@code courtesy}, {@code
     *     machine} and {@code as-received} a translator of the language
     * @param accept {@code warned} to insist after a warning
     * @param body the file, up to 128 MB; its name is read from Content-Disposition
     */
    @PUT
    @Produces("application/json")
    public Response put(
            @PathParam("symbol") DocumentSymbol symbol,
            @PathParam("language") Language language,
            @QueryParam("status") @Nullable String status,
            @QueryParam("draft") @DefaultValue(Flag.OFF) Flag draft,
            @QueryParam("rendition") @DefaultValue(Flag.OFF) Flag rendition,
            @QueryParam("accept") @Nullable String accept,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable EntityTags ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") OnlyNew onlyNew,
            @HeaderParam(Prefer.HEADER) List<String> preferences,
            InputStream body) {
        TextStatus given = status == null ? TextStatus.OFFICIAL : TextStatus.of(status);
        Terms terms =
                new Terms(
                        given,
                        draft.on(),
                        rendition.on(),
                        "warned".equals(accept),
                        Optional.ofNullable(ifMatch),
                        onlyNew);
        Role needed = admission.needed(symbol, language, terms);
        Account account = visitor.require(needed, language);
        Prefer prefer = Prefer.of(preferences);
        if (prefer.async() || length != null && LargeFiles.isLarge(length)) {
            jobs.requireRoom();
        }
        try (Files.Received file = files.receive(body, LIMIT)) {
            file.refuseCutShort(length);
            String name = Disposition.name(disposition).orElse("");
            Delivery delivery = new Delivery(symbol, language, file, name, terms, account.name());
            if (prefer.async() || LargeFiles.isLarge(file.size())) {
                return later(delivery, needed, account, prefer);
            }
            return intake.accept(delivery).answer().response().build();
        }
    }

    /** What can be said at once is said at once; the rest is left to a job. */
    private Response later(Delivery delivery, Role needed, Account account, Prefer prefer) {
        Optional<Taken> known = intake.known(delivery);
        if (known.isPresent()) {
            return known.get().answer().response().build();
        }
        Job begun = largeFiles.begin(delivery, needed, account, visitor.path());
        return jobs.answer(begun, prefer).build();
    }
}
