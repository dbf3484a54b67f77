package org.hexapla.format.pdf;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * In what type most of a document is set.
 *
 * @param size its size in points
 * @param largest the largest size in which much of it is set, in points
 * @param bold whether much of it is bold, so that bold type says nothing
 * @param fixed whether most of it is set in letters of one width
 */
record BodyType(double size, double largest, boolean bold, boolean fixed) {
    private static final double MUCH = 0.15;
    private static final double OFTEN = 0.4;

    static BodyType of(Collection<Run> runs) {
        Map<Long, Integer> sizes = new TreeMap<>();
        int letters = 0;
        int told = 0;
        int bold = 0;
        int fixed = 0;
        for (Run run : runs) {
            sizes.merge(Math.round(run.size() * 2), run.letters(), Integer::sum);
            letters += run.letters();
            told += run.lettersIn(face -> true);
            bold += run.lettersIn(Typeface::bold);
            fixed += run.lettersIn(Typeface::fixed);
        }
        long size = 0;
        long largest = 0;
        for (Map.Entry<Long, Integer> one : sizes.entrySet()) {
            size = one.getValue() > sizes.getOrDefault(size, 0) ? one.getKey() : size;
            largest = one.getValue() > MUCH * letters ? one.getKey() : largest;
        }
        return new BodyType(
                size / 2.0,
                Math.max(size, largest) / 2.0,
                bold > OFTEN * told,
                fixed > OFTEN * told);
    }
}
