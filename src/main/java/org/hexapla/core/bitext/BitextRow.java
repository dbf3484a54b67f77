package org.hexapla.core.bitext;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One row as a reader sees it: what several languages say in the same place.
 *
 * @param id the permanent id of the row
 * @param level depth of a heading or an item, 1 being the highest; 0 for the rest
 * @param isTranslatable whether translators say it anew, as the original has it; what is the same
 *     in all languages they do not
 * @param cells one for each language asked for, in the order asked; empty where it says nothing
 * @param beads of each language against the original, or against the first language where the
 *     original is not shown
 * @param method of the least sure pair shown
 * @param confidence of the least sure pair shown, 0 to 1
 */
public record BitextRow(
        String id,
        @Nullable Label label,
        UnitKind kind,
        int level,
        boolean isTranslatable,
        Map<Language, Cell> cells,
        List<PairedBead> beads,
        Method method,
        double confidence) {
    public BitextRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        beads = List.copyOf(beads);
    }
}
