package org.hexapla.core.lexicon;

import java.util.Arrays;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;

/**
 * Beads as word numbers, for learning which words explain which: of each bead the words that may
 * explain, and for each word that is to be explained the beads that have it.
 */
final class WordSamples {
    /** Occurrences of pairs beyond which only every second, third … bead is read. */
    private static final int MOST_PAIRS = 8_000_000;

    private static final int MOST_WORDS = 250;

    private final SegmentWords given;
    private final SegmentWords said;
    private final boolean reversed;
    private final double[] weights;
    private final int pairs;
    private final int[] givenFirst;
    private int[] givenWords = new int[1024];
    private final int[] first;
    private final double[] scale;
    private final double[] seen;
    private final int[] beads;

    /**
     * @param read the beads to learn from, each weighing its confidence
     * @param reversed whether {@code given} is the beads' target side
     * @param occurrences how many of a word are read
     */
    WordSamples(
            SegmentWords given,
            SegmentWords said,
            List<Bead> read,
            boolean reversed,
            Occurrences occurrences) {
        this.given = given;
        this.said = said;
        this.reversed = reversed;
        long together = together(read);
        int step = (int) (1 + together / MOST_PAIRS);
        pairs = (int) (together / step);
        int size = (read.size() + step - 1) / step;
        weights = new double[size];
        givenFirst = new int[size + 1];
        int[] saidFirst = new int[size + 1];
        int[] saidWords = new int[1024];
        int[] lastBead = new int[Math.max(given.vocabulary(), said.vocabulary())];
        for (int bead = 0; bead < size; bead++) {
            Bead sample = read.get(bead * step);
            weights[bead] = sample.confidence();
            givenWords = roomFor(MOST_WORDS + 1, givenWords, givenFirst[bead]);
            givenWords[givenFirst[bead]] = 0;
            int start = givenFirst[bead] + 1;
            int end = distinct(given, givenSpan(sample), givenWords, start, lastBead, bead * 2 + 1);
            for (int at = start; at < end; at++) {
                givenWords[at]++;
            }
            givenFirst[bead + 1] = end;
            saidWords = roomFor(MOST_WORDS, saidWords, saidFirst[bead]);
            saidFirst[bead + 1] =
                    distinct(
                            said,
                            saidSpan(sample),
                            saidWords,
                            saidFirst[bead],
                            lastBead,
                            bead * 2 + 2);
        }
        first = new int[said.vocabulary() + 1];
        scale = new double[said.vocabulary()];
        seen = new double[said.vocabulary()];
        beads = turnedRound(saidFirst, saidWords, occurrences);
    }

    private long together(List<Bead> read) {
        long pairs = 0;
        for (Bead bead : read) {
            pairs += (long) given.count(givenSpan(bead)) * said.count(saidSpan(bead));
        }
        return pairs;
    }

    private Span givenSpan(Bead bead) {
        return reversed ? bead.target() : bead.source();
    }

    private Span saidSpan(Bead bead) {
        return reversed ? bead.source() : bead.target();
    }

    private static int[] roomFor(int more, int[] words, int used) {
        return used + more > words.length ? Arrays.copyOf(words, (used + more) * 2) : words;
    }

    /**
     * Writes the words of a span, each once, ascending.
     *
     * @param last in which call each word was met last; this one has the number {@code call}
     * @return where they end
     */
    private static int distinct(
            SegmentWords side, Span span, int[] words, int start, int[] last, int call) {
        int end = start;
        for (int i = span.start(); i < span.end(); i++) {
            for (int word : side.of(i)) {
                if (last[word] != call && end - start < MOST_WORDS) {
                    last[word] = call;
                    words[end++] = word;
                }
            }
        }
        if (span.size() > 1) {
            Arrays.sort(words, start, end);
        }
        return end;
    }

    /**
     * How often a word has to occur to be read.
     *
     * @param least fewer are not read: what a single bead teaches, that bead alone would confirm
     * @param most of a more frequent word so many are read, evenly spread over the beads
     */
    record Occurrences(int least, int most) {
        static final Occurrences ALL = new Occurrences(1, Integer.MAX_VALUE);

        private int read(int there) {
            return there < least ? 0 : Math.min(most, there);
        }
    }

    /** Finds for each said word the beads that have it and are read for it. */
    private int[] turnedRound(int[] saidFirst, int[] saidWords, Occurrences wanted) {
        int[] occurrences = new int[seen.length];
        for (int at = 0; at < saidFirst[saidFirst.length - 1]; at++) {
            occurrences[saidWords[at]]++;
        }
        for (int word = 0; word < seen.length; word++) {
            int read = wanted.read(occurrences[word]);
            first[word + 1] = first[word] + read;
            scale[word] = read == 0 ? 0 : (double) occurrences[word] / read;
        }
        int[] having = new int[first[seen.length]];
        int[] next = first.clone();
        int[] met = new int[seen.length];
        for (int bead = 0; bead + 1 < saidFirst.length; bead++) {
            for (int at = saidFirst[bead]; at < saidFirst[bead + 1]; at++) {
                int word = saidWords[at];
                seen[word] += weights[bead];
                met[word]++;
                // The so manieth of those read is due when so large a part has been met.
                long due = (long) met[word] * (first[word + 1] - first[word]) / occurrences[word];
                if (due > next[word] - first[word]) {
                    having[next[word]++] = bead;
                }
            }
        }
        return having;
    }

    /** About how many pairs of words stand in the beads read. */
    int pairs() {
        return pairs;
    }

    /** How many beads are read. */
    int size() {
        return weights.length;
    }

    boolean isEmpty() {
        return weights.length == 0;
    }

    /** Where the occurrences of a said word begin. */
    int from(int said) {
        return first[said];
    }

    /** Where the occurrences of a said word end. */
    int to(int said) {
        return first[said + 1];
    }

    /** The bead in which an occurrence stands. */
    int bead(int occurrence) {
        return beads[occurrence];
    }

    /**
     * How much an occurrence of a word counts: as much as its bead is sure, and for those of the
     * word that are not read.
     */
    float weight(int said, int occurrence) {
        return (float) (weights[beads[occurrence]] * scale[said]);
    }

    /** How often a said word occurs, each bead counting as much as it is sure. */
    double seen(int said) {
        return seen[said];
    }

    /**
     * The words that may explain, those of all beads one after the other; of each bead they ascend,
     * each once, the empty word first, which is 0, so that the others are one more than elsewhere.
     */
    int[] givenWords() {
        return givenWords;
    }

    /** Where the given words of a bead begin; those of the one before end there. */
    int givenFrom(int bead) {
        return givenFirst[bead];
    }
}
