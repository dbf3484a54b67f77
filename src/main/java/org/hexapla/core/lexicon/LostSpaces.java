package org.hexapla.core.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Puts Arabic words apart again that lost the spaces between them, as many a PDF loses them: a run
 * of letters longer than words are is cut into the fewest words that are known, with as few letters
 * left over as can be. Without that nothing is known of the whole run.
 */
final class LostSpaces {
    /** Of a text whose words are taken as they stand. */
    static final LostSpaces NONE = new LostSpaces(Set.of());

    /** Longer than all but a few words with their prefixes and endings. */
    private static final int LONG = 12;

    /** Cutting takes time by the length of the run: a longer one is no text. */
    private static final int LONGEST = 1_000;

    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 14;

    /** What a word costs, in letters left over; so short ones are not found everywhere. */
    private static final double A_WORD = 0.7;

    private static final double A_SHORT_WORD = 1.2;
    private static final int SHORT = 3;

    /** The part of the letters that may be left over. */
    private static final double LEFT_OVER = 0.35;

    private final Set<String> known;

    /**
     * @param known the words that may be found, as {@link Words} cuts them; none for taking all
     *     words as they stand
     */
    LostSpaces(Set<String> known) {
        this.known = known;
    }

    /** The words of a run of letters without vowel signs; the run itself where it is a word. */
    List<String> apart(String run) {
        boolean mayBeSeveral =
                run.length() >= LONG
                        && run.length() <= LONGEST
                        && !known.isEmpty()
                        && !isKnown(run);
        return mayBeSeveral ? cut(run) : List.of(run);
    }

    private boolean isKnown(String word) {
        return known.contains(Words.arabicStem(word));
    }

    private List<String> cut(String run) {
        double[] cost = new double[run.length() + 1];
        int[] left = new int[cost.length];
        int[] from = new int[cost.length];
        for (int end = 1; end < cost.length; end++) {
            cost[end] = cost[end - 1] + 1;
            left[end] = left[end - 1] + 1;
            from[end] = end - 1;
            int first = Math.max(0, end - LONGEST_WORD);
            for (int start = end - SHORTEST_WORD; start >= first; start--) {
                double price = cost[start] + (end - start < SHORT + 1 ? A_SHORT_WORD : A_WORD);
                if (price < cost[end] && isKnown(run.substring(start, end))) {
                    cost[end] = price;
                    left[end] = left[start];
                    from[end] = start;
                }
            }
        }
        return left[run.length()] > LEFT_OVER * run.length() ? List.of(run) : pieces(run, from);
    }

    /** The known words and, as pieces of their own, the letters between them. */
    private static List<String> pieces(String run, int[] from) {
        List<String> pieces = new ArrayList<>();
        int end = run.length();
        int unknownEnd = end;
        while (end > 0) {
            int start = from[end];
            if (end - start > 1) {
                addUnknown(run, end, unknownEnd, pieces);
                pieces.add(run.substring(start, end));
                unknownEnd = start;
            }
            end = start;
        }
        addUnknown(run, 0, unknownEnd, pieces);
        Collections.reverse(pieces);
        return pieces;
    }

    private static void addUnknown(String run, int start, int end, List<String> pieces) {
        if (end - start > 1) {
            pieces.add(run.substring(start, end));
        }
    }
}
