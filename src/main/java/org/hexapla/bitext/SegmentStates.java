package org.hexapla.bitext;

import java.util.HashMap;
import java.util.Map;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.SegmentState;

/** The states of translated segments, by language, row and place in the row. */
final class SegmentStates {
    private final Map<Language, VersionText> texts;
    private final Language original;
    private final Map<String, SegmentState> known = new HashMap<>();

    SegmentStates(Map<Language, VersionText> texts, Language original) {
        this.texts = texts;
        this.original = original;
        texts.forEach(this::learn);
    }

    private void learn(Language language, VersionText text) {
        text.rows()
                .forEach(
                        (row, pairing) -> {
                            for (TranslatedBead bead : pairing.beads()) {
                                learn(language, row, bead);
                            }
                        });
    }

    private void learn(Language language, String row, TranslatedBead bead) {
        for (int i = bead.bead().target().start(); i < bead.bead().target().end(); i++) {
            known.put(key(language, row, i), bead.state());
        }
    }

    private static String key(Language language, String row, int index) {
        return language.tag() + " " + row + " " + index;
    }

    /** The original is final by nature; a translation that is not known to be anything, initial. */
    SegmentState of(Language language, String row, int index) {
        if (language.equals(original) && texts.containsKey(language)) {
            return SegmentState.FINAL;
        }
        return known.getOrDefault(key(language, row, index), SegmentState.INITIAL);
    }
}
