package org.hexapla.core.translation;

import org.jspecify.annotations.Nullable;

/**
 * What a state says further, in the form of XLIFF 2: a prefix, a colon, a word. Those with the
 * prefix {@code hexapla} are ours; any other came with a file and is kept for the next one.
 */
public final class SubState {
    /** The text was made by a machine. */
    public static final String MACHINE = "hexapla:mt";

    /** The original was changed after this was translated. */
    public static final String STALE = "hexapla:stale";

    /** How many characters are stored of one. */
    public static final int LONGEST = 120;

    private static final String OWN = "hexapla:";
    private static final String REJECTED = "hexapla:rejected";

    private SubState() {}

    /** Whether a reviewer sent the text back. */
    public static boolean isRejection(@Nullable String subState) {
        return subState != null && subState.startsWith(REJECTED);
    }

    /** Whether it is one of ours, with a meaning that ends when the text is worked on. */
    public static boolean isOwn(@Nullable String subState) {
        return subState != null && subState.startsWith(OWN);
    }
}
