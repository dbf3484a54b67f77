package org.hexapla.core.difference;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.hexapla.core.text.Segment;

/**
 * All runs of three words of a text, by their hashes. How many of one text's runs another one has
 * too tells how much of it is in there, whatever the paragraphs it is cut into and their order (A.
 * Z. Broder, "On the resemblance and containment of documents", 1997). Texts of one language and
 * matter share single words by the half, runs of three hardly.
 *
 * @see Likeness for what a word is
 */
public final class Shingles {
    private static final int WORDS = 3;
    private static final long FACTOR = 1_000_003;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** The runs of a text, each as often as it stands there. */
    public static Shingles of(List<Segment> text) {
        LongStream.Builder runs = LongStream.builder();
        Deque<Integer> last = new ArrayDeque<>();
        for (Segment segment : text) {
            for (String word : Likeness.words(segment.text())) {
                last.add(word.hashCode());
                if (last.size() == WORDS) {
                    runs.add(hash(last));
                    last.remove();
                }
            }
        }
        long[] all = runs.build().toArray();
        Arrays.sort(all);
        return new Shingles(all);
    }

    private static long hash(Deque<Integer> words) {
        long hash = 0;
        for (int word : words) {
            hash = hash * FACTOR + word;
        }
        return hash;
    }

    /** How many runs there are: two fewer than words. */
    public int size() {
        return sorted.length;
    }

    /** The share of these that another text has too, 0 to 1; 1 where there are none. */
    public double containedIn(Shingles other) {
        if (sorted.length == 0) {
            return 1;
        }
        int shared = 0;
        int there = 0;
        for (long run : sorted) {
            while (there < other.sorted.length && other.sorted[there] < run) {
                there++;
            }
            if (there < other.sorted.length && other.sorted[there] == run) {
                shared++;
                there++;
            }
        }
        return (double) shared / sorted.length;
    }
}
