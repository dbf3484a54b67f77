package org.hexapla.core.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which words of texts that say the same translate each other.
 *
 * <ol>
 *   <li>IBM Model 1 (Brown et al., "The Mathematics of Statistical Machine Translation",
 *       Computational Linguistics 19, 1993) is learnt from these texts alone, in both directions.
 *       What the lexicon of the two languages knows counts as if it had been seen a few times.
 *   <li>A word of the target is a partner of given words of the source where they explain it better
 *       than all other words of the source together, so that a word which merely keeps company with
 *       the translation is left to the word that it translates.
 *   <li>The partners have to explain the given words in return; else nothing is sure enough.
 * </ol>
 *
 * <p>Takes time by the product of the words of each pair; of texts longer than {@value #LONGEST}
 * words nothing is said.
 */
public final class WordLinks {
    private static final int LONGEST = 150;
    private static final int ROUNDS = 8;
    private static final double SEEN = 6;
    private static final double NULL_SHARE = 0.2;
    private static final double LEAST_OF_TARGET = 0.5;
    private static final double LEAST_OF_SOURCE = 0.25;

    /** A word that does less of the explaining than this part stands there by chance. */
    private static final double PART = 0.15;

    /** A stretch of a text and where it begins in it, in UTF-16 units. */
    public record Piece(int start, String text) {}

    /** What says the same in two languages. */
    public record Pair(List<Piece> source, List<Piece> target) {}

    /** Where a word stands in its text, in UTF-16 units; the end is the place after it. */
    public record Place(int start, int end) {
        private boolean isWithin(List<Place> places) {
            return places.stream().anyMatch(one -> one.start <= start && end <= one.end);
        }
    }

    /** The words of a text by their numbers, with their places. */
    record Placed(int[] words, List<Place> places) {}

    private final List<Placed> sources = new ArrayList<>();
    private final List<Placed> targets = new ArrayList<>();
    private final boolean isJoining;
    private final Model forward;
    private final Model backward;

    private WordLinks(List<Pair> pairs, Language source, Language target) {
        isJoining = isJoining(source);
        Optional<PairLexicon> lexicon = SeedLexicons.of(source, target);
        NumberedWords sourceWords =
                new NumberedWords(
                        joined(
                                source,
                                pairs.stream().map(Pair::source),
                                lexicon.map(PairLexicon::backward)));
        NumberedWords targetWords =
                new NumberedWords(
                        joined(
                                target,
                                pairs.stream().map(Pair::target),
                                lexicon.map(PairLexicon::forward)));
        for (Pair pair : pairs) {
            Placed given = sourceWords.of(pair.source());
            Placed said = targetWords.of(pair.target());
            boolean fits = given.words().length <= LONGEST && said.words().length <= LONGEST;
            sources.add(fits ? given : new Placed(new int[0], List.of()));
            targets.add(fits ? said : new Placed(new int[0], List.of()));
        }
        List<int[]> from = sources.stream().map(Placed::words).toList();
        List<int[]> to = targets.stream().map(Placed::words).toList();
        List<int[]> links = links(from, to);
        forward =
                new Model(
                        from,
                        to,
                        links,
                        false,
                        Known.of(
                                lexicon.map(PairLexicon::forward),
                                sourceWords.names(),
                                targetWords.names()));
        backward =
                new Model(
                        to,
                        from,
                        links,
                        true,
                        Known.of(
                                lexicon.map(PairLexicon::backward),
                                targetWords.names(),
                                sourceWords.names()));
    }

    /**
     * @param known the lexicon that explains the words of the language
     */
    private static JoinedWords joined(
            Language language, Stream<List<Piece>> texts, Optional<WordCounts> known) {
        return isJoining(language)
                ? JoinedWords.of(texts.flatMap(List::stream).map(Piece::text), known)
                : JoinedWords.NONE;
    }

    private static boolean isJoining(Language language) {
        return language.primary().equals("ar");
    }

    /** Learns from the pairs; they are few, as on a page of hits. */
    public static WordLinks learnt(List<Pair> pairs, Language source, Language target) {
        return new WordLinks(pairs, source, target);
    }

    private static List<int[]> links(List<int[]> from, List<int[]> to) {
        Numbers numbers = new Numbers(from, to);
        List<int[]> links = new ArrayList<>();
        for (int pair = 0; pair < from.size(); pair++) {
            int[] found = new int[from.get(pair).length * to.get(pair).length];
            int at = 0;
            for (int said : to.get(pair)) {
                for (int given : from.get(pair)) {
                    found[at++] = numbers.of(given, said);
                }
            }
            links.add(found);
        }
        return links;
    }

    /**
     * The places in the target of a pair of the words that most likely translate those at the given
     * places of its source; none where that is not sure.
     *
     * @param pair its place in the list that was learnt from
     */
    public List<Place> partners(int pair, List<Place> given) {
        Placed source = sources.get(pair);
        Placed target = targets.get(pair);
        boolean[] asked = asked(source, given);
        double[] explained = forward.explained(pair, asked);
        boolean[] chosen = new boolean[explained.length];
        for (int j = 0; j < chosen.length; j++) {
            chosen[j] = explained[j] >= LEAST_OF_TARGET;
        }
        boolean[] whole = whole(source, asked);
        double inReturn = share(pair, chosen, whole);
        List<Place> places = new ArrayList<>();
        for (int j = 0; j < chosen.length && inReturn >= LEAST_OF_SOURCE; j++) {
            if (chosen[j] && share(pair, only(j, chosen.length), whole) >= PART * inReturn) {
                places.add(target.places().get(j));
            }
        }
        return places;
    }

    /**
     * The words at the places, and in Arabic the same words with something else written before
     * them, which the one who looks for the words does not know to be the same.
     */
    private boolean[] asked(Placed source, List<Place> given) {
        boolean[] asked = new boolean[source.words().length];
        Set<Integer> words = new HashSet<>();
        for (int i = 0; i < asked.length; i++) {
            asked[i] = source.places().get(i).isWithin(given);
            if (asked[i] && isJoining) {
                words.add(source.words()[i]);
            }
        }
        for (int i = 0; i < asked.length; i++) {
            asked[i] |= words.contains(source.words()[i]);
        }
        return asked;
    }

    /** The words asked for that are no part of another one of them, as characters are of a word. */
    private static boolean[] whole(Placed source, boolean[] asked) {
        boolean[] whole = asked.clone();
        for (int i = 0; i < asked.length; i++) {
            for (int other = 0; other < asked.length; other++) {
                Place place = source.places().get(i);
                Place around = source.places().get(other);
                boolean isPart = !place.equals(around) && place.isWithin(List.of(around));
                whole[i] &= !(asked[other] && isPart);
            }
        }
        return whole;
    }

    private static boolean[] only(int place, int size) {
        boolean[] one = new boolean[size];
        one[place] = true;
        return one;
    }

    /** How much of some words of the source, on average, words of the target explain. */
    private double share(int pair, boolean[] by, boolean[] of) {
        double[] explained = backward.explained(pair, by);
        double sum = 0;
        int all = 0;
        for (int i = 0; i < of.length; i++) {
            sum += of[i] ? explained[i] : 0;
            all += of[i] ? 1 : 0;
        }
        return all == 0 ? 0 : sum / all;
    }

    /** What the lexicon knows of the words at hand, by their numbers. */
    private record Known(@Nullable WordCounts counts, int[] given, int[] said) {
        static Known of(
                Optional<WordCounts> counts,
                Map<String, Integer> given,
                Map<String, Integer> said) {
            return counts.map(
                            known ->
                                    new Known(
                                            known,
                                            found(given, known.givenPlaces()),
                                            found(said, known.saidPlaces())))
                    .orElse(new Known(null, new int[given.size()], new int[said.size()]));
        }

        private static int[] found(Map<String, Integer> names, Map<String, Integer> known) {
            int[] places = new int[names.size()];
            names.forEach((name, number) -> places[number] = known.getOrDefault(name, -1));
            return places;
        }

        /** How likely one word makes another; 0 where nothing is known. */
        float chance(int word, int other) {
            if (counts == null || given[word] < 0 || said[other] < 0) {
                return 0;
            }
            int from = counts.first()[given[word]];
            int to = counts.first()[given[word] + 1];
            int at = Arrays.binarySearch(counts.other(), from, to, said[other]);
            return at < 0 ? 0 : counts.count()[at] / counts.total()[given[word]];
        }
    }

    /** IBM Model 1 in one direction. */
    private static final class Model {
        private final List<int[]> given;
        private final List<int[]> said;

        private final List<int[]> links;
        private final boolean isTurned;

        private float[] chance = new float[1024];
        private float[] known = new float[1024];
        private int[] givenOf = new int[1024];
        private int size;
        private final int words;
        private final double empty;

        /**
         * @param links for each pair the number of each two words, row by row of its target
         * @param isTurned whether the target's words are given
         */
        Model(
                List<int[]> given,
                List<int[]> said,
                List<int[]> links,
                boolean isTurned,
                Known lexicon) {
            this.given = given;
            this.said = said;
            this.links = links;
            this.isTurned = isTurned;
            words = lexicon.given().length;
            empty = NULL_SHARE / Math.max(1, lexicon.said().length);
            for (int pair = 0; pair < given.size(); pair++) {
                read(pair, lexicon);
            }
            for (int round = 0; round < ROUNDS; round++) {
                learn();
            }
        }

        /** Where in the numbers of a pair that of two of its words stands. */
        private int at(int pair, int word, int other) {
            return isTurned
                    ? word * said.get(pair).length + other
                    : other * given.get(pair).length + word;
        }

        private void read(int pair, Known lexicon) {
            int[] from = given.get(pair);
            int[] to = said.get(pair);
            int[] numbers = links.get(pair);
            for (int place = 0; place < numbers.length; place++) {
                int i = isTurned ? place / to.length : place % from.length;
                int j = isTurned ? place % to.length : place / from.length;
                if (numbers[place] == size) {
                    add(from[i], lexicon.chance(from[i], to[j]), lexicon);
                }
            }
        }

        private void add(int word, float likely, Known lexicon) {
            if (size == chance.length) {
                chance = Arrays.copyOf(chance, size * 2);
                known = Arrays.copyOf(known, size * 2);
                givenOf = Arrays.copyOf(givenOf, size * 2);
            }
            known[size] = likely;
            givenOf[size] = word;
            chance[size] =
                    (1 + (float) SEEN * likely * lexicon.said().length) / lexicon.said().length;
            size++;
        }

        private void learn() {
            float[] counts = new float[size];
            float[] totals = new float[words];
            for (int link = 0; link < size; link++) {
                counts[link] = (float) SEEN * known[link];
                totals[givenOf[link]] += counts[link];
            }
            for (int pair = 0; pair < given.size(); pair++) {
                int[] numbers = links.get(pair);
                int width = given.get(pair).length;
                for (int j = 0; j < said.get(pair).length; j++) {
                    double sum = empty;
                    for (int i = 0; i < width; i++) {
                        sum += chance[numbers[at(pair, i, j)]];
                    }
                    for (int i = 0; i < width; i++) {
                        int link = numbers[at(pair, i, j)];
                        double part = chance[link] / sum;
                        counts[link] += (float) part;
                        totals[givenOf[link]] += (float) part;
                    }
                }
            }
            for (int link = 0; link < size; link++) {
                float total = totals[givenOf[link]];
                chance[link] = total > 0 ? counts[link] / total : 0;
            }
        }

        /** For each said word of a pair how much of it those given words explain, 0 to 1. */
        double[] explained(int pair, boolean[] by) {
            int[] numbers = links.get(pair);
            int width = given.get(pair).length;
            double[] explained = new double[said.get(pair).length];
            for (int j = 0; j < explained.length; j++) {
                double sum = empty;
                double part = 0;
                for (int i = 0; i < width; i++) {
                    double one = chance[numbers[at(pair, i, j)]];
                    sum += one;
                    part += by[i] ? one : 0;
                }
                explained[j] = part / sum;
            }
            return explained;
        }
    }

    /** Numbers pairs of words from 0, in the order in which they are first asked for. */
    private static final class Numbers {
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final long[] keys;
        private final int[] numbers;
        private final int shift;
        private int next;

        Numbers(List<int[]> given, List<int[]> said) {
            long most = 1;
            for (int pair = 0; pair < given.size(); pair++) {
                most += (long) given.get(pair).length * said.get(pair).length;
            }
            int bits = 65 - Long.numberOfLeadingZeros(most);
            keys = new long[1 << bits];
            numbers = new int[1 << bits];
            shift = Long.SIZE - bits;
        }

        int of(int word, int other) {
            long key = ((long) word << 32 | other) + 1;
            int at = (int) (key * SPREAD >>> shift);
            while (keys[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            if (keys[at] == 0) {
                keys[at] = key;
                numbers[at] = next++;
            }
            return numbers[at];
        }
    }
}
