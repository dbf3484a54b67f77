package org.hexapla.job;

import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** One job that this node works on, and how far it says it is. */
final class Hand implements Progress {
    /** How far a work had come, at one moment. */
    record Reached(Step step, @Nullable Language language, double share) {}

    private final Job job;
    private volatile Reached reached = new Reached(Step.READING, null, 0);

    Hand(Job job) {
        this.job = job;
    }

    Job job() {
        return job;
    }

    Reached reached() {
        return reached;
    }

    @Override
    public void at(Step step, @Nullable Language language, double share) {
        // Told by the one thread that works; what is done does not become less.
        double most = Math.max(reached.share(), Math.min(share, 1));
        reached = new Reached(step, language, most);
    }
}
