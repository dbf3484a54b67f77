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

    private final Intake intake;

    @Inject
    IntakeWork(Intake intake) {
        this.intake = intake;
    }

    /**
     * On what terms the file was handed in; see {@link Delivery}.
     *
     * @param expected which files it may replace, by their hashes, or null
     * @param onlyNew whether it may replace none; null in a job of an earlier version
     */
    record Terms(
            DocumentSymbol symbol,
            Language language,
            String name,
            TextStatus status,
            boolean draft,
            boolean rendition,
            boolean warned,
            @Nullable EntityTags expected,
            @Nullable Boolean onlyNew) {
        static Terms of(DocumentSymbol symbol, Language language, Delivery delivery) {
            return new Terms(
                    symbol,
                    language,
                    delivery.name(),
                    delivery.status(),
                    delivery.draft(),
                    delivery.rendition(),
                    delivery.warned(),
                    delivery.expected().orElse(null),
                    delivery.onlyNew().asked());
        }

        private Delivery delivery(Files.Received file, String who) {
            return new Delivery(
                    file,
                    name,
                    status,
                    draft,
                    rendition,
                    warned,
                    Optional.ofNullable(expected),
                    new OnlyNew(Boolean.TRUE.equals(onlyNew)),
                    who);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Answer run(Job job, Files.Received file, Progress progress) {
        Terms terms = job.terms(Terms.class);
        // What a manager answers for may have come in its place since.
        Role needed =
                intake.needed(
                        terms.symbol(),
                        terms.language(),
                        terms.status(),
                        terms.draft(),
                        terms.rendition());
        Visitor.requireOf(job.account(), needed, terms.language());
        return intake.accept(
                        terms.symbol(),
                        terms.language(),
                        terms.delivery(file, job.account().name()),
                        progress)
                .answer();
    }
}
