package org.hexapla.core.sentence;

import java.util.List;
import org.hexapla.core.language.Language;

/**
 * Finds where sentences end, by the rules in {@code sentences.srx} beside this class, which a CAT
 * tool can load too. Safe for use by many threads.
 */
public final class Sentences {
    private static final SrxFile RULES = SrxFile.shipped("sentences.srx");

    private Sentences() {}

    /**
     * The offsets at which a new sentence begins, in ascending order, without 0 and without the
     * text's length; white space between two sentences belongs to the one before. A language
     * without rules of its own is split by the shared ones.
     */
    public static List<Integer> breaks(String text, Language language) {
        return RULES.rulesFor(language.primary()).breaks(text);
    }
}
