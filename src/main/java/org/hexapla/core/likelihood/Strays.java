package org.hexapla.core.likelihood;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.evidence.Models;
import org.hexapla.core.evidence.TextPair;

/**
 * Segments of a window that are said to have no partner while one that stands alone too, in another
 * place, answers them well: a hint at another order, in which nothing is sure of them.
 */
final class Strays {
    private static final double STRAY = 0.5;

    private final TextPair texts;
    private final Models models;
    private final Window window;

    Strays(TextPair texts, Models models, Window window) {
        this.texts = texts;
        this.models = models;
        this.window = window;
    }

    /** The path with the confidence of strays lowered. */
    List<Bead> doubted(List<Bead> path) {
        boolean[] sourceAlone = new boolean[window.source().size()];
        boolean[] targetAlone = new boolean[window.target().size()];
        boolean both = false;
        for (Bead bead : path) {
            if (bead.target().isEmpty()) {
                sourceAlone[bead.source().start() - window.source().start()] = true;
            } else if (bead.source().isEmpty()) {
                targetAlone[bead.target().start() - window.target().start()] = true;
                both = true;
            }
        }
        if (!both) {
            return path;
        }
        Set<Integer> sources = new HashSet<>();
        Set<Integer> targets = new HashSet<>();
        new CoarsePath(texts, window, models.lengths(), models.toTarget())
                .strays(sourceAlone, targetAlone)
                .forEach(
                        stray -> {
                            sources.add(stray.source() + window.source().start());
                            targets.add(stray.target() + window.target().start());
                        });
        return path.stream()
                .map(bead -> isStray(bead, sources, targets) ? doubted(bead) : bead)
                .toList();
    }

    private static boolean isStray(Bead bead, Set<Integer> sources, Set<Integer> targets) {
        return bead.target().isEmpty() && sources.contains(bead.source().start())
                || bead.source().isEmpty() && targets.contains(bead.target().start());
    }

    private static Bead doubted(Bead bead) {
        double confidence = Math.min(STRAY, bead.confidence());
        return new Bead(bead.source(), bead.target(), bead.method(), confidence);
    }
}
