package org.hexapla.publication;

import java.util.List;
import java.util.Map;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How much of an original is missing in a translation.
 *
 * @param missing segments of the original without a translation
 * @param all its segments, without what is the same in all languages
 */
record Gaps(int missing, int all) {
    static Gaps of(VersionText original, VersionText translation) {
        Map<String, List<Unit>> translated = translation.body().byRow();
        int missing = 0;
        int all = 0;
        for (Unit unit : original.body().units()) {
            if (!unit.translatable()) {
                continue;
            }
            boolean here =
                    translated.getOrDefault(unit.id(), List.of()).stream()
                            .anyMatch(one -> !one.content().isBlank());
            all += unit.segments().size();
            missing +=
                    here ? untranslated(translation.rows().get(unit.id())) : unit.segments().size();
        }
        return new Gaps(missing, all);
    }

    private static int untranslated(@Nullable TranslatedRow row) {
        int segments = 0;
        for (TranslatedBead bead : row == null ? List.<TranslatedBead>of() : row.beads()) {
            segments += bead.bead().target().isEmpty() ? bead.bead().source().size() : 0;
        }
        return segments;
    }

    String told() {
        return "Segments that are not translated, and that readers will not find: "
                + missing
                + " of "
                + all
                + ".";
    }
}
