package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hexapla.archive.WordCount;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitSegment;

/**
 * How much work the open segments of a document are for who has the matches of a kit beside him.
 * Each segment counts once.
 *
 * @param exact whose very sentence has a translation
 * @param bands that have only that of a sentence like theirs, the likest first
 * @param repeated without either, that say what one before them in this document says
 * @param fresh all others
 */
public record Analysis(Share exact, List<Band> bands, Share repeated, Share fresh) {
    private static final int SAME = 100;

    /**
     * Where the bands begin, in hundredths: those that CAT tools show. Theirs go down to 50, but
     * what is less like than the last of these is offered to nobody.
     */
    private static final List<Integer> FROM =
            List.of(95, 85, 75, (int) Math.round(OtherDocuments.LEAST * SAME));

    /** A part of the segments, with the words of their source ({@link WordCount}). */
    public record Share(int segments, int words) {
        static final Share NOTHING = new Share(0, 0);

        Share plus(Share other) {
            return new Share(segments + other.segments, words + other.words);
        }
    }

    /**
     * What is so like another sentence.
     *
     * @param from the least likeness, in hundredths
     * @param to the greatest one
     */
    public record Band(int from, int to, Share share) {}

    /** An open segment, with the likeness of what helps best. */
    private record Counted(int likeness, boolean isFirst, int words) {
        boolean isMatched() {
            return likeness >= FROM.get(FROM.size() - 1);
        }
    }

    public Analysis {
        bands = List.copyOf(bands);
    }

    /**
     * @param open the segments by what they say
     * @param matches what helps with each of them, by its id
     */
    static Analysis of(
            Map<String, List<KitSegment>> open,
            Map<String, List<Elsewhere>> matches,
            WordCount words) {
        List<Counted> counted = new ArrayList<>();
        open.values().forEach(same -> counted.addAll(counted(same, matches, words)));
        List<Band> bands = new ArrayList<>();
        int to = SAME - 1;
        for (int from : FROM) {
            int most = to;
            Share share = share(counted, one -> one.likeness >= from && one.likeness <= most);
            bands.add(new Band(from, most, share));
            to = from - 1;
        }
        return new Analysis(
                share(counted, one -> one.likeness == SAME),
                bands,
                share(counted, one -> !one.isMatched() && !one.isFirst),
                share(counted, one -> !one.isMatched() && one.isFirst));
    }

    private static List<Counted> counted(
            List<KitSegment> same, Map<String, List<Elsewhere>> matches, WordCount words) {
        List<Counted> counted = new ArrayList<>();
        for (KitSegment segment : same) {
            int likeness =
                    matches.getOrDefault(segment.id(), List.of()).stream()
                            .mapToInt(Elsewhere::likeness)
                            .max()
                            .orElse(0);
            counted.add(
                    new Counted(likeness, counted.isEmpty(), words.of(segment.source().text())));
        }
        return counted;
    }

    private static Share share(List<Counted> counted, Predicate<Counted> which) {
        return counted.stream()
                .filter(which)
                .map(one -> new Share(1, one.words))
                .reduce(Share.NOTHING, Share::plus);
    }

    /** What has only a sentence like it, in all bands. */
    public Share fuzzy() {
        return bands.stream().map(Band::share).reduce(Share.NOTHING, Share::plus);
    }

    /** All that is open. */
    public Share open() {
        return exact.plus(fuzzy()).plus(repeated).plus(fresh);
    }
}
