package org.hexapla.intake;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.archive.Revision;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Answer;

/**
 * What became of a file that was handed in.
 *
 * @param revision the number of the revision that holds it; 0 where it is held back
 * @param published whether readers see that revision
 * @param changed whether anything is stored that was not there before
 * @param held whether it looked wrong and waits for a person to accept or drop it
 * @param units how many units its text has; 0 for a rendition
 * @param unpaired how many of its units stand beside nothing of the original
 * @param warnings what was odd, each a sentence
 * @param findings the same of the text beside its original, with places and figures
 */
public record Taken(
        DocumentSymbol symbol,
        Language language,
        int revision,
        TextStatus status,
        boolean published,
        boolean changed,
        boolean held,
        String sha256,
        long size,
        int units,
        int segments,
        int unpaired,
        List<String> warnings,
        List<Finding> findings) {
    public Taken {
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    /** A file that is there already, with or without a text of its own. */
    static Taken there(Delivery delivery, Revision revision) {
        return new Taken(
                delivery.symbol(),
                delivery.language(),
                revision.number(),
                revision.status(),
                revision.publishedAt() != null,
                false,
                false,
                delivery.file().sha256(),
                delivery.file().size(),
                0,
                0,
                0,
                List.of(),
                List.of());
    }

    /** A file that waits for a person. */
    static Taken held(ReadDelivery read, List<Finding> findings) {
        List<String> warnings = new ArrayList<>(read.warnings());
        findings.forEach(finding -> warnings.add(finding.says()));
        return new Taken(
                read.symbol(),
                read.language(),
                0,
                read.terms().status(),
                false,
                true,
                true,
                read.file().sha256(),
                read.file().size(),
                0,
                0,
                0,
                warnings,
                findings);
    }

    /** A file whose text is stored now. */
    static Taken stored(
            ReadDelivery read, int revision, TextBody body, int unpaired, List<Finding> findings) {
        List<String> warnings = new ArrayList<>(read.warnings());
        for (Finding finding : findings) {
            if (!warnings.contains(finding.says())) {
                warnings.add(finding.says());
            }
        }
        return new Taken(
                read.symbol(),
                read.language(),
                revision,
                read.terms().status(),
                !read.terms().draft(),
                true,
                false,
                read.file().sha256(),
                read.file().size(),
                body.units().size(),
                body.segments().size(),
                unpaired,
                warnings,
                findings);
    }

    /**
     * What its sender is answered: 201 for what is stored, 200 for what was there, 202 for held.
     */
    Answer answer() {
        if (held) {
            return new Answer(202, HeldResource.place(this).toString(), null, this);
        }
        String place = "/documents/" + symbol.path() + "/versions/" + language;
        return new Answer(changed ? 201 : 200, place, sha256, this);
    }

    /** The same where it was not there before. */
    Taken added() {
        return new Taken(
                symbol, language, revision, status, published, true, held, sha256, size, units,
                segments, unpaired, warnings, findings);
    }

    /** The same with the counts of its text, which is there already. */
    Taken counting(VersionText text) {
        int alone =
                (int)
                        text.body().units().stream()
                                .map(unit -> text.rows().get(unit.id()))
                                .filter(row -> row != null && row.alignment().sources() == 0)
                                .count();
        return new Taken(
                symbol,
                language,
                revision,
                status,
                published,
                changed,
                held,
                sha256,
                size,
                text.body().units().size(),
                text.body().segments().size(),
                alone,
                warnings,
                findings);
    }

    /** The same with other warnings. */
    Taken telling(List<String> told) {
        return new Taken(
                symbol, language, revision, status, published, changed, held, sha256, size, units,
                segments, unpaired, told, findings);
    }
}
