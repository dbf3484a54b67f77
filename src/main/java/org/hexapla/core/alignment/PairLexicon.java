package org.hexapla.core.alignment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hexapla.core.language.Language;

/** Which words of two languages say the same, learnt from text aligned earlier. Immutable. */
public final class PairLexicon {
    private static final int MAGIC = 0x48584c31;

    private final WordCounts forward;
    private final WordCounts backward;

    PairLexicon(WordCounts forward, WordCounts backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /**
     * Learns from segments that say the same line by line.
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
        if (source.size() != target.size()) {
            throw new IllegalArgumentException(
                    source.size() + " segments can not be paired with " + target.size());
        }
        Map<String, Integer> names = new HashMap<>();
        SegmentTraits from = new SegmentTraits(source, sourceLanguage, List.of(), names);
        SegmentTraits to = new SegmentTraits(target, targetLanguage, List.of(), names);
        List<Bead> beads =
                IntStream.range(0, source.size())
                        .mapToObj(i -> new Bead(new Span(i, 1), new Span(i, 1), Method.CONTENT, 1))
                        .toList();
        WordTraining forward = new WordTraining(from, to, List.of());
        forward.learn(beads, false);
        WordTraining backward = new WordTraining(to, from, List.of());
        backward.learn(beads, true);
        return new PairLexicon(forward.counts(), backward.counts());
    }

    public PairLexicon reversed() {
        return new PairLexicon(backward, forward);
    }

    WordCounts forward() {
        return forward;
    }

    WordCounts backward() {
        return backward;
    }

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
