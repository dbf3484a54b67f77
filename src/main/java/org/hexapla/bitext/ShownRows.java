package org.hexapla.bitext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Bitext;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.StoredRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/** The rows of stored texts, each with the pairing that is stored of it as far as that fits. */
final class ShownRows {
    /** What a pairing is worth of which nothing is known but that it is one row. */
    private static final double UNKNOWN = 0.3;

    private ShownRows() {}

    /**
     * @param languages those to be shown, in that order
     * @param hub that of the original
     * @param texts the original's and those of the others that there are
     */
    static List<BitextRow> of(Languages languages, Language hub, Map<Language, VersionText> texts) {
        TextBody original = texts.get(hub).body();
        Map<String, Integer> sources = new HashMap<>();
        original.units()
                .forEach(unit -> sources.merge(unit.id(), unit.segments().size(), Integer::sum));
        Map<Language, Bitext.Version> translations = new HashMap<>();
        texts.forEach(
                (language, text) -> {
                    if (!language.equals(hub)) {
                        translations.put(
                                language, new Bitext.Version(text.body(), fitting(text, sources)));
                    }
                });
        return Bitext.rows(languages, original, translations);
    }

    /**
     * The stored pairing of each row. Where the original was revised since, what is stored no
     * longer fits the row; its sentences are then shown as one pair of unknown worth.
     */
    private static Map<String, StoredRow> fitting(VersionText text, Map<String, Integer> sources) {
        Map<String, Integer> targets = new HashMap<>();
        for (Unit unit : text.body().units()) {
            targets.merge(unit.id(), unit.segments().size(), Integer::sum);
        }
        Map<String, StoredRow> rows = new HashMap<>();
        text.rows().forEach((id, row) -> rows.put(id, stored(row)));
        for (String id : union(sources, targets)) {
            int source = sources.getOrDefault(id, 0);
            int target = targets.getOrDefault(id, 0);
            StoredRow row = rows.get(id);
            boolean fits =
                    row != null
                            && row.beads().sources() == source
                            && row.beads().targets() == target;
            if (!fits && source + target > 0) {
                rows.put(id, together(source, target));
            }
        }
        return rows;
    }

    private static Set<String> union(Map<String, Integer> sources, Map<String, Integer> targets) {
        Set<String> all = new HashSet<>(sources.keySet());
        all.addAll(targets.keySet());
        return all;
    }

    private static StoredRow stored(TranslatedRow row) {
        return new StoredRow(row.method(), row.confidence(), row.alignment());
    }

    private static StoredRow together(int sources, int targets) {
        Bead bead = new Bead(new Span(0, sources), new Span(0, targets), Method.STRUCTURE, UNKNOWN);
        return new StoredRow(Method.STRUCTURE, UNKNOWN, new Alignment(List.of(bead)));
    }
}
