package org.hexapla.bitext;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Revision;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** When the sentences of each version came to be and were changed, as far as is known. */
final class SegmentTimes {
    private final Map<Language, VersionText> texts;
    private final Map<Language, Instant> made = new HashMap<>();

    SegmentTimes(
            Map<Language, VersionText> texts, Map<Language, Revision> seen, Language original) {
        this.texts = texts;
        if (seen.containsKey(original)) {
            made.put(original, seen.get(original).madeAt());
        }
    }

    /** When the revision of an original was made; its sentences have no times of their own. */
    @Nullable Instant created(Language language) {
        return made.get(language);
    }

    /** When text or state of one of those segments of a row was changed last, or null. */
    @Nullable Instant changed(Language language, String row, Span segments) {
        VersionText text = texts.get(language);
        TranslatedRow stored = text == null ? null : text.rows().get(row);
        Instant last = null;
        for (TranslatedBead bead : stored == null ? List.<TranslatedBead>of() : stored.beads()) {
            Instant when = bead.provenance().when();
            boolean known = !when.equals(Instant.EPOCH);
            Span target = bead.bead().target();
            if (known && target.start() < segments.end() && segments.start() < target.end()) {
                last = last == null || when.isAfter(last) ? when : last;
            }
        }
        return last;
    }
}
