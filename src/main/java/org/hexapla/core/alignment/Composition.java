package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.List;

/**
 * Composes two alignments over a common hub by walking both: from each place where neither has an
 * open bead, take the next bead of whichever side lags behind on the hub until both end at the same
 * hub segment again.
 */
final class Composition {
    private final List<Bead> first;
    private final List<Bead> second;
    private int i;
    private int j;

    Composition(Alignment first, Alignment second) {
        this.first = first.beads();
        this.second = second.beads();
    }

    Alignment alignment() {
        List<Bead> beads = new ArrayList<>();
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && first.get(i).target().isEmpty()) {
                add(beads, i, ++i, j, j);
            } else if (j < second.size() && second.get(j).source().isEmpty()) {
                add(beads, i, i, j, ++j);
            } else {
                closure(beads);
            }
        }
        return new Alignment(beads);
    }

    private void closure(List<Bead> beads) {
        int firstStart = i;
        int secondStart = j;
        int firstHub = first.get(i++).target().end();
        int secondHub = second.get(j++).source().end();
        while (firstHub != secondHub) {
            if (firstHub < secondHub) {
                firstHub = first.get(i++).target().end();
            } else {
                secondHub = second.get(j++).source().end();
            }
        }
        add(beads, firstStart, i, secondStart, j);
    }

    private void add(List<Bead> beads, int firstFrom, int firstTo, int secondFrom, int secondTo) {
        double confidence = 1;
        int sources = 0;
        for (Bead bead : first.subList(firstFrom, firstTo)) {
            confidence = Math.min(confidence, bead.confidence());
            sources += bead.source().size();
        }
        int targets = 0;
        for (Bead bead : second.subList(secondFrom, secondTo)) {
            confidence = Math.min(confidence, bead.confidence());
            targets += bead.target().size();
        }
        if (sources + targets > 0) {
            Span source = new Span(end(beads, true), sources);
            Span target = new Span(end(beads, false), targets);
            beads.add(new Bead(source, target, Method.COMPOSED, confidence));
        }
    }

    private static int end(List<Bead> beads, boolean ofSource) {
        if (beads.isEmpty()) {
            return 0;
        }
        Bead last = beads.get(beads.size() - 1);
        return ofSource ? last.source().end() : last.target().end();
    }
}
