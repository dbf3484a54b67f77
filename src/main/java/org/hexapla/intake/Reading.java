package org.hexapla.intake;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.LanguageCheck;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.format.Formats;
import org.hexapla.format.ReadFile;
import org.hexapla.platform.Part;

/**
 * Reads a file that is handed in and learns what its text is going to be aligned with. It takes the
 * most time and writes nothing, so it is done before anybody else has to wait.
 */
@Part
class Reading {
    /** About how much of the whole work is done when a file is read. */
    static final double DONE = 0.2;

    private final Formats formats;
    private final Archive archive;
    private final EarlierText earlierText;

    @Inject
    Reading(Formats formats, Archive archive, EarlierText earlierText) {
        this.formats = formats;
        this.archive = archive;
        this.earlierText = earlierText;
    }

    /** Refuses a file for what it is and how large, without reading it. */
    void refuseUnreadable(Delivery delivery) {
        formats.refuseUnreadable(delivery.file().path());
    }

    /**
     * @param original the language in which its document was written
     * @throws Refused if the file can not be read, or its text is in another language than said
     */
    ReadDelivery read(Delivery delivery, Language original) {
        ReadFile read = formats.read(delivery.file().path(), delivery.language());
        List<String> warnings = new ArrayList<>(read.warnings());
        otherLanguage(read.body(), delivery).ifPresent(warnings::add);
        return new ReadDelivery(
                delivery,
                delivery.carrier(read.mediaType()),
                read.body(),
                warnings,
                learnt(delivery, original));
    }

    /** What is odd about the language of a text; a refusal unless its sender insists. */
    private static Optional<String> otherLanguage(TextBody body, Delivery delivery) {
        Language said = delivery.language();
        StringBuilder text = new StringBuilder();
        for (Unit unit : body.units()) {
            text.append(unit.text()).append('\n');
        }
        Optional<String> odd =
                LanguageCheck.looksLikeAnother(text.toString(), said)
                        .map(
                                other ->
                                        "The text looks like "
                                                + other.tag()
                                                + ", and it was said to be "
                                                + said.tag()
                                                + ".");
        if (odd.isPresent() && !delivery.terms().warned()) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-language",
                    odd.get() + " If it is right nevertheless, repeat with accept=warned.");
        }
        return odd;
    }

    /** What other documents taught, for each language that is going to be aligned. */
    private Map<Language, List<PairLexicon>> learnt(Delivery delivery, Language original) {
        List<Language> translations =
                delivery.language().equals(original)
                        ? archive.versions(delivery.symbol()).stream()
                                .map(LanguageVersion::language)
                                .toList()
                        : List.of(delivery.language());
        Map<Language, List<PairLexicon>> learnt = new HashMap<>();
        for (Language language : translations) {
            learnt.put(language, earlierText.lexicons(original, language, delivery.symbol()));
        }
        return learnt;
    }
}
