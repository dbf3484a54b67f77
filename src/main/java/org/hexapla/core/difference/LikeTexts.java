package org.hexapla.core.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of some texts another one is like, by {@link Likeness} and without comparing it with
 * each: all of them are found, and few others are looked at. After Roberto J. Bayardo, Yiming Ma
 * and Ramakrishnan Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007:
 *
 * <ol>
 *   <li>The words of each text are put into one order, those that come least often in all texts
 *       first. One that comes again in a text stands beside itself and counts as another.
 *   <li>Of two texts that are alike enough, each has so many of the other's words that they share
 *       one among the first of both: of ten words, of which six must be shared, among the first
 *       five. Only under these a text can be found.
 *   <li>Of what shares one of them 256 bits are compared, each for some words: one that is set for
 *       one text only is a word that the other does not have. Most texts lack too many.
 *   <li>The rest is compared word by word.
 * </ol>
 *
 * <p>Not for several threads at once.
 */
public final class LikeTexts {
    /** Keeps what is just enough from being lost to rounding. */
    private static final double ROUNDING = 1e-9;

    /** The bits of a text are so many times 64. */
    private static final int LONGS = 4;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::likeness).reversed().thenComparingInt(Found::text);

    private final double least;

    /** The place of each word in the common order. */
    private final Map<String, Integer> order;

    /** The words of each text by their places, in order. */
    private final int[][] texts;

    /** The texts that can be found under a word, word after word. */
    private final int[] byWord;

    /** Where those of each word start, and after the last one the end. */
    private final int[] starts;

    /** The bits of each text, one text after the other. */
    private final long[] bits;

    /** By text the last search that met it. */
    private final int[] met;

    private int searches;

    /**
     * A text that is like the one looked for.
     *
     * @param text its index
     * @param likeness from the least asked for to 1
     */
    public record Found(int text, double likeness) {}

    /**
     * @param least the likeness from which on a text is found, more than 0
     */
    public LikeTexts(List<String> texts, double least) {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException("nothing is told from texts without a common word");
        }
        this.least = least;
        this.texts = new int[texts.size()][];
        this.met = new int[texts.size()];
        this.bits = new long[texts.size() * LONGS];
        this.order = ordered(texts);
        this.starts = new int[order.size() + 1];
        for (int[] text : this.texts) {
            for (int i = 0; i < first(text.length); i++) {
                starts[text[i] + 1]++;
            }
        }
        for (int word = 0; word < order.size(); word++) {
            starts[word + 1] += starts[word];
        }
        this.byWord = new int[starts[order.size()]];
        int[] free = starts.clone();
        for (int text = 0; text < this.texts.length; text++) {
            mark(this.texts[text], text, bits);
            for (int i = 0; i < first(this.texts[text].length); i++) {
                byWord[free[this.texts[text][i]]++] = text;
            }
        }
    }

    /** Puts the words into their order, and those of each text. */
    private Map<String, Integer> ordered(List<String> all) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            texts[i] =
                    Likeness.words(all.get(i)).stream()
                            .mapToInt(word -> number(word, numbers))
                            .toArray();
        }
        int[] counts = new int[numbers.size()];
        for (int[] text : texts) {
            for (int word : text) {
                counts[word]++;
            }
        }
        List<String> words = new ArrayList<>(numbers.keySet());
        words.sort(
                Comparator.<String>comparingInt(word -> counts[numbers.get(word)])
                        .thenComparing(word -> word));
        int[] places = new int[counts.length];
        for (int place = 0; place < places.length; place++) {
            int number = numbers.put(words.get(place), place);
            places[number] = place;
        }
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Arrays.stream(texts[i]).map(word -> places[word]).sorted().toArray();
        }
        return numbers;
    }

    private static int number(String word, Map<String, Integer> numbers) {
        Integer known = numbers.putIfAbsent(word, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The texts that are like this one, the likest first, those alike in their own order. */
    public List<Found> find(String text) {
        List<String> words = Likeness.words(text);
        int[] known = known(words);
        long[] marks = new long[LONGS];
        mark(known, 0, marks);
        searches++;
        List<Found> found = new ArrayList<>();
        // What no text has stands before all words that one has.
        int first = first(words.size()) - (words.size() - known.length);
        for (int i = 0; i < first; i++) {
            for (int at = starts[known[i]]; at < starts[known[i] + 1]; at++) {
                int other = byWord[at];
                if (met[other] != searches) {
                    met[other] = searches;
                    double likeness = likeness(known, marks, words.size(), other);
                    if (likeness >= least) {
                        found.add(new Found(other, likeness));
                    }
                }
            }
        }
        found.sort(BEST_FIRST);
        return found;
    }

    /** Those of the words that any text has, by their places, in order. */
    private int[] known(List<String> words) {
        int[] known = new int[words.size()];
        int size = 0;
        for (String word : words) {
            Integer place = order.get(word);
            if (place != null) {
                known[size++] = place;
            }
        }
        Arrays.sort(known, 0, size);
        return Arrays.copyOf(known, size);
    }

    /** How many of the first words of a text are such that one must be shared. */
    private int first(int words) {
        return words == 0 ? 0 : words - (int) Math.ceil(shortest(words) - ROUNDING) + 1;
    }

    /**
     * The fewest words of a text that can be like one of so many: all of them are in the other
     * then, so it is the fewest that two such texts share, too.
     */
    private double shortest(int words) {
        return words * least / (2 - least);
    }

    private static void mark(int[] words, int text, long[] bits) {
        for (int word : words) {
            bits[text * LONGS + word / Long.SIZE % LONGS] |= 1L << word;
        }
    }

    /**
     * @param known the words of one text that are in the order
     * @param marks their bits
     * @param all how many words it has in all
     * @return 0 for less than the least
     */
    private double likeness(int[] known, long[] marks, int all, int text) {
        int[] other = texts[text];
        int mine = known.length;
        int its = other.length;
        for (int i = 0; i < LONGS; i++) {
            mine -= Long.bitCount(marks[i] & ~bits[text * LONGS + i]);
            its -= Long.bitCount(~marks[i] & bits[text * LONGS + i]);
        }
        int both = all + other.length;
        if (Math.min(mine, its) < least * both / 2 - ROUNDING) {
            return 0;
        }
        return 2.0 * shared(known, other) / both;
    }

    private static int shared(int[] some, int[] others) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
