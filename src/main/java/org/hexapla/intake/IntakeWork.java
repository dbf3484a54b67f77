package org.hexapla.intake;

import jakarta.inject.Inject;
import java.util.Optional;
import org.hexapla.archive.Files;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Answer;
import org.hexapla.job.Job;
import org.hexapla.job.Progress;
import org.hexapla.job.Work;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.hexapla.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Takes in the file of a language version that was too large to be waited for. */
@Part
class IntakeWork implements Work {
    static final String KIND = "version";

    private final Admission admission;
    private final Intake intake;

    @Inject
    IntakeWork(Admission admission, Intake intake) {
        this.admission = admission;
        this.intake = intake;
    }

    /**
     * What was asked for, as it is kept until the work is done; see {@link Delivery} and {@link
     * Terms}.
     *
     * @param expected which files it may replace, by their hashes, or null
     * @param onlyNew whether it may replace none; null in a job of an earlier version
     */
    record Request(
            DocumentSymbol symbol,
            Language language,
            String name,
            TextStatus status,
            boolean draft,
            boolean rendition,
            boolean warned,
            @Nullable EntityTags expected,
            @Nullable Boolean onlyNew) {
        static Request of(Delivery delivery) {
            Terms terms = delivery.terms();
            return new Request(
                    delivery.symbol(),
                    delivery.language(),
                    delivery.name(),
                    terms.status(),
                    terms.draft(),
                    terms.rendition(),
                    terms.warned(),
                    terms.expected().orElse(null),
                    terms.onlyNew().asked());
        }

        private Terms terms() {
            return new Terms(
                    status,
                    draft,
                    rendition,
                    warned,
                    Optional.ofNullable(expected),
                    new OnlyNew(Boolean.TRUE.equals(onlyNew)));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Answer run(Job job, Files.Received file, Progress progress) {
        Request request = job.terms(Request.class);
        // What a manager answers for may have come in its place since.
        Role needed = admission.needed(request.symbol(), request.language(), request.terms());
        Visitor.requireOf(job.account(), needed, request.language());
        Delivery delivery =
                new Delivery(
                        request.symbol(),
                        request.language(),
                        file,
                        request.name(),
                        request.terms(),
                        job.account().name());
        return intake.accept(delivery, progress).answer();
    }
}
