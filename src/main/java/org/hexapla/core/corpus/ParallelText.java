package org.hexapla.core.corpus;

import org.hexapla.core.language.Language;

/** Two texts said to say the same in two languages, cut into what is to be aligned. */
public sealed interface ParallelText permits ParallelLines, ParallelDocument {
    /**
     * What a segment of either side is reckoned to take, in bytes. Ten thousand a side of ordinary
     * length were aligned within a heap of 160 MB, which is 8,000 each with all they say.
     */
    long BYTES_A_SEGMENT = 12_000;

    /** What a character of either side is reckoned to take besides, in bytes. */
    long BYTES_A_CHARACTER = 24;

    /** Fewer than most sentences have, so that an unread text is thought to have more of them. */
    int CHARACTERS_A_SENTENCE = 60;

    /**
     * Cuts two texts.
     *
     * @param source may be empty: then all is without a partner
     * @param to where it is the source's language too, it gets a private subtag, so that the two
     *     sides can be told apart in the answer
     */
    static ParallelText of(
            CorpusUnit unit, String source, Language from, String target, Language to) {
        Language other = to.equals(from) ? apart(to) : to;
        return switch (unit) {
            case LINE -> ParallelLines.of(source, from, target, other);
            case DOCUMENT -> ParallelDocument.of(source, from, target, other);
        };
    }

    private static Language apart(Language language) {
        String tag = language.tag();
        return new Language(tag + (tag.contains("-x-") ? "-target" : "-x-target"));
    }

    /** How many segments the longer side has. */
    int segments();

    CorpusUnit unit();

    Language source();

    Language target();

    /** Aligns; see {@link #memory} for what it takes. */
    AlignedText aligned();

    /**
     * About how much memory cutting and aligning two texts takes, in bytes. A guess, to part small
     * work from large; not a bound.
     *
     * @param characters of both texts together
     * @param lines of both texts together
     */
    static long memory(CorpusUnit unit, long characters, long lines) {
        long sentences = Math.max(lines, characters / CHARACTERS_A_SENTENCE);
        long segments = unit == CorpusUnit.LINE ? lines : sentences;
        return segments * BYTES_A_SEGMENT + characters * BYTES_A_CHARACTER;
    }
}
