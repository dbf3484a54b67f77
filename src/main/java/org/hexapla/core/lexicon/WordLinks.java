package org.hexapla.core.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;

/**
 * Which words of texts that say the same translate each other.
 *
 * <ol>
 *   <li>IBM Model 1 (Brown et al., "The Mathematics of Statistical Machine Translation",
 *       Computational Linguistics 19, 1993) is learnt from these texts alone, in both directions.
 *       What the lexicon of the two languages knows counts as if it had been seen a few times. Of
 *       words that always stand together those are taken for partners that stand equally far into
 *       their texts (the diagonal of Dyer and others, "A Simple, Fast, and Effective
 *       Reparameterization of IBM Model 2", NAACL 2013), but for languages without spaces, whose
 *       words are not known.
 *   <li>A word of the target is a partner of given words of the source where they explain it better
 *       than all other words of the source together, so that a word which merely keeps company with
 *       the translation is left to the word that it translates.
 *   <li>The partners have to explain the given words in return; else nothing is sure enough. What
 *       stands together in one pair alone, and in no lexicon, is a guess.
 * </ol>
 *
 * <p>Takes time by the product of the words of each pair; of texts longer than {@value #LONGEST}
 * words nothing is said.
 */
public final class WordLinks {
    private static final int LONGEST = 150;

    /** How steeply partners become rarer from the same place in a text to its other end. */
    private static final double NEARNESS = 1;

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
        private boolean overlaps(Place other) {
            return start < other.end && other.start < end;
        }

        private boolean isWithin(List<Place> places) {
            return places.stream().anyMatch(one -> one.start <= start && end <= one.end);
        }
    }

    /** The words of a text by their numbers, with their places. */
    record Placed(int[] words, List<Place> places) {
        /** How far into the text the middle of each word stands, as a part of it. */
        double[] parts() {
            int start = places.stream().mapToInt(Place::start).min().orElse(0);
            int end = places.stream().mapToInt(Place::end).max().orElse(1);
            return places.stream()
                    .mapToDouble(one -> ((one.start + one.end) / 2.0 - start) / (end - start))
                    .toArray();
        }
    }

    private final List<Placed> sources = new ArrayList<>();
    private final List<Placed> targets = new ArrayList<>();
    private final boolean isJoining;
    private final LinkModel forward;
    private final LinkModel backward;

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
        boolean isSpaced = !source.isUnspaced() && !target.isUnspaced();
        List<float[]> near = near(sources, targets, isSpaced ? NEARNESS : 0);
        forward =
                new LinkModel(
                        from,
                        to,
                        links,
                        near,
                        false,
                        KnownWords.of(
                                lexicon.map(PairLexicon::forward),
                                sourceWords.names(),
                                targetWords.names()));
        backward =
                new LinkModel(
                        to,
                        from,
                        links,
                        near,
                        true,
                        KnownWords.of(
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
        PairNumbers numbers = new PairNumbers(from, to);
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

    /** For each pair how likely each two words are partners by where they stand alone. */
    private static List<float[]> near(List<Placed> from, List<Placed> to, double nearness) {
        List<float[]> near = new ArrayList<>();
        for (int pair = 0; pair < from.size(); pair++) {
            double[] given = from.get(pair).parts();
            double[] said = to.get(pair).parts();
            float[] found = new float[given.length * said.length];
            int at = 0;
            for (double y : said) {
                for (double x : given) {
                    found[at++] = (float) Math.exp(-nearness * Math.abs(x - y));
                }
            }
            near.add(found);
        }
        return near;
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
        double[] explained = forward.explained(pair, asked, straddling(source, given));
        boolean[] chosen = new boolean[explained.length];
        for (int j = 0; j < chosen.length; j++) {
            chosen[j] = explained[j] >= LEAST_OF_TARGET && forward.isBorneOut(pair, asked, j);
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

    /** Pairs of characters of which one belongs to what is asked for and the other does not. */
    private static boolean[] straddling(Placed source, List<Place> given) {
        boolean[] straddling = new boolean[source.words().length];
        for (int i = 0; i < straddling.length; i++) {
            Place place = source.places().get(i);
            straddling[i] = !place.isWithin(given) && given.stream().anyMatch(place::overlaps);
        }
        return straddling;
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
        double[] explained = backward.explained(pair, by, new boolean[by.length]);
        double sum = 0;
        int all = 0;
        for (int i = 0; i < of.length; i++) {
            sum += of[i] ? explained[i] : 0;
            all += of[i] ? 1 : 0;
        }
        return all == 0 ? 0 : sum / all;
    }
}
