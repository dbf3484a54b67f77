package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two alignments composed over a common hub, by walking both: from each place where neither has an
 * open bead, take the next bead of whichever side lags behind on the hub until both end at the same
 * hub segment again.
 */
public final class Composition {
    private final List<Bead> first;
    private final List<Bead> second;
    private final List<Bead> beads = new ArrayList<>();
    private final Set<Bead> settled = new HashSet<>();
    private int i;
    private int j;

    /**
     * @param first of the source to the hub
     * @param second of the hub to the target
     * @throws IllegalArgumentException if the two do not have the same number of hub segments
     */
    public Composition(Alignment first, Alignment second) {
        if (first.targets() != second.sources()) {
            throw new IllegalArgumentException("the two alignments have different hubs");
        }
        this.first = first.beads();
        this.second = second.beads();
        walk();
    }

    private void walk() {
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && first.get(i).target().isEmpty()) {
                add(i, ++i, j, j);
            } else if (j < second.size() && second.get(j).source().isEmpty()) {
                add(i, i, j, ++j);
            } else {
                closure();
            }
        }
    }

    /**
     * Of the source to the target: beads that share a hub segment came together, with the lowest
     * confidence among them.
     */
    public Alignment alignment() {
        return new Alignment(beads);
    }

    /**
     * The beads of {@link #alignment()} in which a person's word stands, a correction's or a
     * translator's, and that no machine may read otherwise.
     */
    public Set<Bead> settled() {
        return Collections.unmodifiableSet(settled);
    }

    private void closure() {
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
        add(firstStart, i, secondStart, j);
    }

    private void add(int firstFrom, int firstTo, int secondFrom, int secondTo) {
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
            Span source = new Span(end(true), sources);
            Span target = new Span(end(false), targets);
            Bead bead = new Bead(source, target, Method.COMPOSED, confidence);
            beads.add(bead);
            if (Stream.concat(
                            first.subList(firstFrom, firstTo).stream(),
                            second.subList(secondFrom, secondTo).stream())
                    .anyMatch(Composition::isSettled)) {
                settled.add(bead);
            }
        }
    }

    private static boolean isSettled(Bead bead) {
        return bead.method() == Method.PERSON || bead.method() == Method.EXCHANGE;
    }

    private int end(boolean ofSource) {
        if (beads.isEmpty()) {
            return 0;
        }
        Bead last = beads.get(beads.size() - 1);
        return ofSource ? last.source().end() : last.target().end();
    }
}
