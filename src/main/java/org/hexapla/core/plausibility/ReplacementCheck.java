package org.hexapla.core.plausibility;

import java.util.List;
import java.util.Map;
import org.hexapla.core.difference.Shingles;
import org.hexapla.core.text.TextBody;

/**
 * Says what is odd about an original that replaces one: a file that has lost most of its text, or
 * another document's. All translations follow an original, so a wrong one does more harm than a
 * wrong translation. Nothing is said of what editors do: a text may be redrafted sentence by
 * sentence, and lose a part.
 */
public final class ReplacementCheck {
    /** What has fewer runs of words says too little to be sure, and little is lost with it. */
    private static final int FEWEST_RUNS = 40;

    private static final double MUCH_SHORTER = 0.5;

    /**
     * The halves of one document share a tenth of their runs at most, measured in six languages; of
     * a text in which every third word was changed three tenths are left.
     */
    private static final double LITTLE = 0.15;

    private ReplacementCheck() {}

    /** What is odd; empty where nothing is. */
    public static List<Finding> findings(TextBody before, TextBody now) {
        Shingles earlier = Shingles.of(before.segments());
        Shingles later = Shingles.of(now.segments());
        if (earlier.size() < FEWEST_RUNS) {
            return List.of();
        }
        double kept = earlier.containedIn(later);
        if (later.size() < MUCH_SHORTER * earlier.size()) {
            return List.of(
                    finding(
                            Finding.Sort.PART_MISSING,
                            kept,
                            "The file has only "
                                    + VersionCheck.percent(kept)
                                    + " of the text that it replaces, and is much shorter. Is a"
                                    + " part of it missing?"));
        }
        if (kept < LITTLE) {
            return List.of(
                    finding(
                            Finding.Sort.ANOTHER_DOCUMENT,
                            kept,
                            "The file has only "
                                    + VersionCheck.percent(kept)
                                    + " of the text that it replaces, and says other things"
                                    + " instead. Is it another document?"));
        }
        return List.of();
    }

    private static Finding finding(Finding.Sort sort, double kept, String says) {
        return new Finding(sort, says, List.of(), Map.of("kept", kept));
    }
}
