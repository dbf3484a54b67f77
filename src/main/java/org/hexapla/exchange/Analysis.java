package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitSegment;

/**
 * How much work the open segments of a document are for who has the matches of a kit beside him.
 * Each segment counts once.
 *
 * @param exact whose very sentence has a translation
 * @param fuzzy that have only that of a sentence like theirs
 * @param repeated without either, that say what one before them in this document says
 * @param fresh all others
 */
public record Analysis(int exact, int fuzzy, int repeated, int fresh) {
    /** How like a sentence has to be at least to count as fuzzy, in hundredths. */
    public static final int FUZZY = (int) Math.round(OtherDocuments.LEAST * 100);

    private static final int SAME = 100;

    /**
     * @param open the segments by what they say
     * @param matches what helps with each of them, by its id
     */
    static Analysis of(Map<String, List<KitSegment>> open, Map<String, List<Elsewhere>> matches) {
        int exact = 0;
        int fuzzy = 0;
        int repeated = 0;
        int fresh = 0;
        for (List<KitSegment> same : open.values()) {
            List<KitSegment> unmatched = new ArrayList<>();
            for (KitSegment segment : same) {
                List<Elsewhere> found = matches.getOrDefault(segment.id(), List.of());
                if (found.stream().anyMatch(one -> one.likeness() == SAME)) {
                    exact++;
                } else if (!found.isEmpty()) {
                    fuzzy++;
                } else {
                    unmatched.add(segment);
                }
            }
            boolean isFirst = unmatched.size() == same.size();
            fresh += isFirst ? 1 : 0;
            repeated += unmatched.size() - (isFirst ? 1 : 0);
        }
        return new Analysis(exact, fuzzy, repeated, fresh);
    }

    /** All segments that are open. */
    public int open() {
        return exact + fuzzy + repeated + fresh;
    }
}
