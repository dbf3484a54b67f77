package org.hexapla.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that a query matches.
 *
 * @param start in UTF-16 units
 * @param end the place after it
 * @param term which term of the query it matches, from 0; the first of those that stand together
 */
public record Mark(int start, int end, int term) {
    /** Matches that overlap or have nothing but blanks between them are one. */
    public static List<Mark> merged(Collection<Mark> marks, String text) {
        List<Mark> found = new ArrayList<>(marks);
        found.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : found) {
            Mark last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            boolean touches =
                    last != null
                            && (mark.start() <= last.end()
                                    || text.substring(last.end(), mark.start()).isBlank());
            if (last != null && touches) {
                int end = Math.max(last.end(), mark.end());
                apart.set(apart.size() - 1, new Mark(last.start(), end, last.term()));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }
}
