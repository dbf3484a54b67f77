package org.hexapla.exchange;

import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.translation.TranslationKit.KitSegment;

/**
 * A segment of a kit and where it stands in the store.
 *
 * @param original the segments of the original's unit that it covers
 * @param target the segments of the translated row that it covers
 */
record KitBead(KitSegment segment, Span original, Span target) {
    /** Whether the bead at {@code index} of the stored row is covered by this one. */
    boolean covers(TranslatedRow row, int index) {
        return covers(row, index, original, target);
    }

    /** Whether the bead at {@code index} of a row is covered by these spans of it. */
    static boolean covers(TranslatedRow row, int index, Span original, Span target) {
        Span source = row.beads().get(index).bead().source();
        Span translated = row.beads().get(index).bead().target();
        return source.isEmpty() ? within(translated, target) : within(source, original);
    }

    private static boolean within(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }
}
