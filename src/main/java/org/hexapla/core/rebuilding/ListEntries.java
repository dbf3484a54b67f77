package org.hexapla.core.rebuilding;

import java.util.List;

/**
 * Whether lines that look full are entries of a list, such as names one below the other: next to
 * none goes on with a small letter, or, in a script without those, all of them are short or most
 * had room for the next one's first word. Nobody breaks lines in a very narrow measure.
 */
final class ListEntries {
    /** Of how many lines it has to be seen how they begin, until that says something. */
    private static final int SEEN = 5;

    /** The columns of a measure in a script without small letters, few of which make a word. */
    private static final int NARROWEST_UNCASED = 24;

    /** The share of lines that begin small where they go on with a sentence, at the very least. */
    private static final double SMALL = 0.1;

    private static final double WIDE = 0.75;
    private static final double FEW = 0.3;

    private ListEntries() {}

    /**
     * @param width the width of a full line
     */
    static boolean are(List<PrintedLine> lines, int width, Filling filling) {
        int cased = 0;
        int small = 0;
        int caseless = 0;
        PrintedLine before = null;
        for (PrintedLine line : lines) {
            if (line.isBlank()) {
                continue;
            }
            int first = line.stripped().codePointAt(0);
            boolean has = Character.isUpperCase(first) || Character.isLowerCase(first);
            boolean letter = Character.getType(first) == Character.OTHER_LETTER;
            boolean open = before != null && !before.endsSentence();
            boolean wide = open && before.width() >= width * WIDE;
            cased += wide && has ? 1 : 0;
            small += wide && line.beginsSmall() ? 1 : 0;
            caseless += wide && letter ? 1 : 0;
            before = line;
        }
        if (cased >= caseless) {
            return cased >= SEEN && small < SMALL * cased
                    || width < Measure.NARROWEST && small < FEW * cased
                    || filling.isPoor() && small < FEW * cased;
        }
        return caseless >= SEEN && width < Measure.NARROWEST
                || caseless > 0 && width < NARROWEST_UNCASED
                || filling.hasTinyOnes()
                || filling.isPoor();
    }
}
