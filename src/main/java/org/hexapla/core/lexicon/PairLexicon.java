package org.hexapla.core.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;

/** Which words of two languages say the same, learnt from text aligned earlier. Immutable. */
public final class PairLexicon {
    private static final double TRUST = 0.6;
    private static final int OTHERS = 10;
    private static final int MAGIC = 0x48584c31;

    private final WordCounts forward;
    private final WordCounts backward;

    PairLexicon(WordCounts forward, WordCounts backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /**
     * Learns from segments that say the same line by line, on top of what the program knows of the
     * two languages: what that contradicts is left out, so that a wrong pair teaches nothing. The
     * result holds what is new.
     *
     * @param source segments of the one language
     * @param target as many of the other
     * @throws IllegalArgumentException if the two lists differ in size
     */
    public static PairLexicon learnt(
            List<String> source,
            Language sourceLanguage,
            List<String> target,
            Language targetLanguage) {
        List<PairLexicon> known = SeedLexicons.of(sourceLanguage, targetLanguage).stream().toList();
        return learnt(source, sourceLanguage, target, targetLanguage, known);
    }

    private static SegmentWords words(List<String> segments) {
        List<String> plain = segments.stream().map(PlainLetters::of).toList();
        return new SegmentWords(plain, LostSpaces.NONE);
    }

    static PairLexicon learnt(
            List<String> source,
            Language sourceLanguage,
            List<String> target,
            Language targetLanguage,
            List<PairLexicon> known) {
        if (source.size() != target.size()) {
            throw new IllegalArgumentException(
                    source.size() + " segments can not be paired with " + target.size());
        }
        SegmentWords from = words(source);
        SegmentWords to = words(target);
        List<Bead> beads =
                IntStream.range(0, source.size())
                        .mapToObj(i -> new Bead(new Span(i, 1), new Span(i, 1), Method.CONTENT, 1))
                        .toList();
        WordTraining forward =
                new WordTraining(
                        from,
                        to,
                        known.stream().map(PairLexicon::forward).toList(),
                        WordSamples.Occurrences.ALL);
        WordTraining backward =
                new WordTraining(
                        to,
                        from,
                        known.stream().map(PairLexicon::backward).toList(),
                        WordSamples.Occurrences.ALL);
        List<Bead> witnesses = known.isEmpty() ? beads : List.of();
        forward.learn(witnesses, false);
        backward.learn(witnesses, true);
        Lexicon.Sums ofTarget = forward.lexicon(TRUST).new Sums();
        Lexicon.Sums ofSource = backward.lexicon(TRUST).new Sums();
        List<Bead> borneOut =
                beads.stream()
                        .filter(bead -> isBorneOut(bead, beads.size(), ofTarget, ofSource))
                        .toList();
        forward.learn(borneOut, false);
        backward.learn(borneOut, true);
        return new PairLexicon(forward.counts(), backward.counts());
    }

    /**
     * Whether two segments fit each other better than each fits some that stand elsewhere: a text
     * that is misordered at its source would teach nonsense.
     */
    private static boolean isBorneOut(
            Bead bead, int size, Lexicon.Sums ofTarget, Lexicon.Sums ofSource) {
        int segment = bead.source().start();
        ofTarget.clear();
        ofTarget.add(segment);
        ofSource.clear();
        ofSource.add(segment);
        double own = ofTarget.score(segment) + ofSource.score(segment);
        for (int other = 1; other <= OTHERS && size > OTHERS; other++) {
            int elsewhere = (segment + (int) ((long) other * size / (OTHERS + 1))) % size;
            if (ofTarget.score(elsewhere) + ofSource.score(elsewhere) >= own) {
                return false;
            }
        }
        return own > 0;
    }

    /** The same for the other direction. */
    public PairLexicon reversed() {
        return new PairLexicon(backward, forward);
    }

    WordCounts forward() {
        return forward;
    }

    WordCounts backward() {
        return backward;
    }

    /** Writes what {@link #read} reads, and closes the stream. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out)));
        data.writeInt(MAGIC);
        forward.write(data);
        backward.write(data);
        data.flush();
        data.close();
    }

    /**
     * @throws IOException if the stream does not hold a lexicon
     */
    public static PairLexicon read(InputStream in) throws IOException {
        DataInputStream data =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a lexicon");
        }
        return new PairLexicon(WordCounts.read(data), WordCounts.read(data));
    }
}
