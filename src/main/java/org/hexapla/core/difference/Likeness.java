package org.hexapla.core.difference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;

/**
 * How much two paragraphs of one language have in common: twice the words of both, over all words
 * (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945).
 * A Chinese character counts as a word; order does not count.
 */
public final class Likeness {
    /** From here on one is held to be the other, edited. */
    public static final double EDITED = 0.5;

    /** Below this two paragraphs share a number and no more. */
    public static final double RELATED = 0.25;

    /** So many comparisons take a second; a text that needs more was written anew. */
    private static final long MOST = 2_000_000;

    /** No character of the script is before this one, and most others are. */
    private static final int FIRST_HAN = 0x2E80;

    private static final int HUNDRED = 100;

    private Likeness() {}

    /** 0 for nothing in common, 1 for the same words. */
    public static double of(Unit one, Unit other) {
        return of(one.segments(), other.segments());
    }

    /** The same of some sentences. */
    public static double of(List<Segment> some, List<Segment> others) {
        return of(words(texts(some)), words(texts(others)));
    }

    /** The same of two texts. */
    public static double of(String one, String other) {
        return of(words(List.of(one)), words(List.of(other)));
    }

    /**
     * A likeness of texts that are not the same, in hundredths: 99 at most, since the same words in
     * another order or with other signs are not the same text.
     */
    public static int hundredths(double likeness) {
        return Math.min((int) (HUNDRED * likeness), HUNDRED - 1);
    }

    private record Words(Map<String, Integer> counts, int all) {}

    private static List<String> texts(List<Segment> segments) {
        return segments.stream().map(Segment::text).toList();
    }

    private static Words words(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (String text : texts) {
            for (String word : words(text)) {
                counts.merge(word, 1, Integer::sum);
                all++;
            }
        }
        return new Words(counts, all);
    }

    /**
     * The words of a text that are compared, in its order: letters and digits with their marks.
     * Canonically equal words are the same word.
     */
    static List<String> words(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        int end;
        for (int i = 0; i < lower.length(); i = end) {
            int c = lower.codePointAt(i);
            end = i + Character.charCount(c);
            boolean alone = isHan(c);
            if (alone || !isWithinWord(c)) {
                add(lower, start, i, words);
                start = alone ? i : end;
            }
            if (alone) {
                add(lower, start, end, words);
                start = end;
            }
        }
        add(lower, start, lower.length(), words);
        return words;
    }

    private static void add(String text, int start, int end, List<String> words) {
        if (start < end) {
            words.add(text.substring(start, end));
        }
    }

    private static boolean isHan(int c) {
        return c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isWithinWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static double of(Words one, Words other) {
        if (one.all + other.all == 0) {
            return 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> word : one.counts.entrySet()) {
            shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * shared / (one.all + other.all);
    }

    /** Two paragraphs by their places in the lists that were compared. */
    public record Pair(int before, int now, double likeness) {}

    /**
     * Which paragraphs of one text are those of another, edited: the most alike first, each in one
     * pair at most.
     */
    public static List<Pair> pairs(List<Unit> before, List<Unit> now) {
        if ((long) before.size() * now.size() > MOST) {
            return List.of();
        }
        List<Words> earlier = before.stream().map(unit -> words(texts(unit.segments()))).toList();
        List<Words> later = now.stream().map(unit -> words(texts(unit.segments()))).toList();
        List<Pair> all = new ArrayList<>();
        for (int b = 0; b < before.size(); b++) {
            for (int n = 0; n < now.size(); n++) {
                if (before.get(b).kind() == now.get(n).kind()) {
                    double likeness = of(earlier.get(b), later.get(n));
                    if (likeness >= EDITED) {
                        all.add(new Pair(b, n, likeness));
                    }
                }
            }
        }
        all.sort(
                Comparator.comparingDouble(Pair::likeness)
                        .reversed()
                        .thenComparingInt(pair -> Math.abs(pair.before - pair.now))
                        .thenComparingInt(Pair::before));
        return chosen(all, before.size(), now.size());
    }

    private static List<Pair> chosen(List<Pair> all, int before, int now) {
        boolean[] taken = new boolean[before];
        boolean[] given = new boolean[now];
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : all) {
            if (!taken[pair.before] && !given[pair.now]) {
                taken[pair.before] = true;
                given[pair.now] = true;
                chosen.add(pair);
            }
        }
        return chosen;
    }
}
