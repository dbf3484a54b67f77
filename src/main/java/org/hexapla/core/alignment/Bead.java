package org.hexapla.core.alignment;

/**
 * A link of neighbouring source segments to neighbouring target segments; one side may be empty.
 *
 * @param source the source segments
 * @param target the target segments
 * @param method how the link was found
 * @param confidence probability that the link is right, 0 to 1
 */
public record Bead(Span source, Span target, Method method, double confidence) {
    public Bead {
        if (source.size() + target.size() == 0) {
            throw new IllegalArgumentException("a bead links something");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1");
        }
    }

    /** Whether there is text on both sides. */
    public boolean isPaired() {
        return !source.isEmpty() && !target.isEmpty();
    }

    public Bead reversed() {
        return new Bead(target, source, method, confidence);
    }
}
