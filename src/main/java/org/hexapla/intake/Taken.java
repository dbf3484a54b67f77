package org.hexapla.intake;

import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.text.DocumentSymbol;
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

    /** The same with other warnings. */
    Taken telling(List<String> told) {
        return new Taken(
                symbol, language, revision, status, published, changed, held, sha256, size, units,
                segments, unpaired, told, findings);
    }
}
