package org.hexapla.bitext;

import java.util.Arrays;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.PairedBead;
import org.hexapla.core.language.Language;

/**
 * Numbers the sentences of a row so that partners in all shown languages have one number: sentences
 * of the language that the beads start from are joined where any bead joins them.
 */
final class Beads {
    static final int NONE = -1;

    private Beads() {}

    /** The number of each segment of a language; {@link #NONE} for one without a partner. */
    static int[] of(BitextRow row, Language language, int segments) {
        int[] numbers = new int[segments];
        Arrays.fill(numbers, NONE);
        if (row.beads().isEmpty()) {
            return numbers;
        }
        Language base = row.beads().get(0).source();
        int[] groups = groups(row, row.cells().get(base).segments().size());
        if (language.equals(base)) {
            return groups;
        }
        for (PairedBead bead : row.beads()) {
            Span source = bead.bead().source();
            if (bead.target().equals(language) && !source.isEmpty()) {
                Span target = bead.bead().target();
                Arrays.fill(numbers, target.start(), target.end(), groups[source.start()]);
            }
        }
        return numbers;
    }

    private static int[] groups(BitextRow row, int segments) {
        int[] groups = new int[segments];
        for (int i = 0; i < segments; i++) {
            groups[i] = i;
        }
        for (PairedBead bead : row.beads()) {
            Span source = bead.bead().source();
            for (int i = source.start() + 1; i < source.end(); i++) {
                join(groups, groups[source.start()], groups[i]);
            }
        }
        return groups;
    }

    private static void join(int[] groups, int one, int other) {
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == other) {
                groups[i] = one;
            }
        }
    }
}
