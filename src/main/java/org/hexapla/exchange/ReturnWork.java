package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.util.List;
import org.hexapla.archive.Files;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.job.Answer;
import org.hexapla.job.Job;
import org.hexapla.job.Progress;
import org.hexapla.job.Step;
import org.hexapla.job.Work;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Takes a kit back whose sender did not want to wait. */
@Part
class ReturnWork implements Work {
    static final String KIND = "kit";

    private final Returns returns;

    @Inject
    ReturnWork(Returns returns) {
        this.returns = returns;
    }

    /**
     * What the request said; see {@link ExchangeResource#merge}.
     *
     * @param name the name that the file came under, or null
     */
    record Request(
            DocumentSymbol symbol,
            @Nullable Language source,
            @Nullable Language target,
            boolean dryRun,
            List<String> take,
            List<String> keep,
            @Nullable EntityTags ifMatch,
            @Nullable String key,
            @Nullable String name) {
        Terms terms() {
            return Terms.of(take, keep, ifMatch, key);
        }

        Judge.Meant meant() {
            return new Judge.Meant(source, target);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Answer run(Job job, Files.Received file, Progress progress) {
        Request request = job.terms(Request.class);
        progress.at(Step.MERGING, request.target(), 0);
        return ExchangeResource.answer(
                request.symbol(),
                returns.bring(
                        request.symbol(),
                        file,
                        request.name(),
                        request.meant(),
                        job.account(),
                        request.terms(),
                        request.dryRun()));
    }
}
