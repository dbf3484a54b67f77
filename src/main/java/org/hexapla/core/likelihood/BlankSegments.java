package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.text.CodedText;

/**
 * Puts segments that say nothing, as empty lines, back between the beads of those that do. As many
 * of them as stand between the same beads on both sides are paired, the others stay alone; one
 * inside a bead belongs to it.
 */
final class BlankSegments {
    private final List<Bead> beads = new ArrayList<>();
    private int source;
    private int target;

    private BlankSegments() {}

    /** The indices of the segments that say something. */
    static int[] spoken(List<String> segments) {
        return IntStream.range(0, segments.size())
                .filter(i -> !CodedText.of(segments.get(i)).isBlank())
                .toArray();
    }

    /**
     * The beads of all segments.
     *
     * @param ofSpoken the beads of those that say something
     * @param sources the index that each of these has among all of its side
     * @param allSources how many segments the side has
     */
    static List<Bead> restored(
            List<Bead> ofSpoken, int[] sources, int allSources, int[] targets, int allTargets) {
        BlankSegments all = new BlankSegments();
        for (Bead bead : ofSpoken) {
            all.blanksUntil(
                    first(bead.source(), sources, all.source),
                    first(bead.target(), targets, all.target));
            all.add(
                    upTo(all.source, bead.source(), sources),
                    upTo(all.target, bead.target(), targets),
                    bead.method(),
                    bead.confidence());
        }
        all.blanksUntil(allSources, allTargets);
        return all.beads;
    }

    private static int first(Span span, int[] places, int here) {
        return span.isEmpty() ? here : places[span.start()];
    }

    private static Span upTo(int from, Span span, int[] places) {
        return new Span(from, span.isEmpty() ? 0 : places[span.end() - 1] + 1 - from);
    }

    private void blanksUntil(int sourceEnd, int targetEnd) {
        while (source < sourceEnd || target < targetEnd) {
            Span from = new Span(source, source < sourceEnd ? 1 : 0);
            Span to = new Span(target, target < targetEnd ? 1 : 0);
            add(from, to, Method.CONTENT, 1);
        }
    }

    private void add(Span from, Span to, Method method, double confidence) {
        beads.add(new Bead(from, to, method, confidence));
        source = from.end();
        target = to.end();
    }
}
