package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.PairedBead;
import org.hexapla.core.language.Language;
import org.hexapla.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What is not certain about how the languages of a row are paired.
 *
 * @param isOfRow whether it is not certain that the row's paragraphs belong together
 * @param isGreat whether readers should be told without asking
 * @param told the sentence pairings that are told in words whether asked or not: those that are
 *     very unsure, and sentences that stand alone
 * @param pairs the other pairings that are not certain, for the script, which tells them in words
 *     when a sentence is pointed at: {@code fr.0.2.97} says that the sentences with the number 0
 *     are paired in French by the method with the place 2 in {@link BitextPage#methods}, 0.97 sure;
 *     null if there are none. Words would be most of the page: a row in six languages has five
 *     pairings and more
 */
public record Doubts(boolean isOfRow, boolean isGreat, List<Doubt> told, @Nullable String pairs) {
    private static final double CERTAIN = 0.995;
    private static final double DOUBTFUL = 0.8;
    private static final Doubts NONE = new Doubts(false, false, List.of(), null);

    /**
     * A pairing of sentences that is not certain, in words.
     *
     * @param bead the number of its sentences on the page; null where they stand alone
     * @param source the places of its sentences in their row, counted from 1; empty if none
     * @param method how they were paired, or that they were not: the key of a text
     * @param confidence 1 where nothing is in doubt: that no translation has come yet is known
     * @param isGreat whether readers should be told without asking
     */
    public record Doubt(
            @Nullable String bead,
            Language sourceLanguage,
            List<Integer> source,
            Language targetLanguage,
            List<Integer> target,
            String method,
            double confidence,
            boolean isGreat) {
        /** Which sentences, in the language of the page: {@code English 1 ↔ French 1 and 2}. */
        public String pair(Frame frame) {
            return side(sourceLanguage, source, frame)
                    + " ↔ "
                    + side(targetLanguage, target, frame);
        }

        private static String side(Language language, List<Integer> places, Frame frame) {
            List<String> numbers = places.stream().map(frame::number).toList();
            return frame.name(language) + " " + (numbers.isEmpty() ? "–" : frame.list(numbers));
        }
    }

    static Doubts of(BitextRow row) {
        if (row.cells().values().stream().filter(cell -> !cell.units().isEmpty()).count() < 2) {
            return NONE;
        }
        boolean isOfRow = row.confidence() < CERTAIN;
        List<Doubt> told = new ArrayList<>();
        Map<String, Bead> asked = new LinkedHashMap<>();
        // Where a row holds one pairing, what is said of the row says all of it.
        List<PairedBead> beads = row.beads().size() == 1 && isOfRow ? List.of() : row.beads();
        for (PairedBead paired : beads) {
            Bead bead = paired.bead();
            if (bead.confidence() >= CERTAIN && !isUntranslated(bead)) {
                continue;
            }
            int number = number(row, paired);
            if (bead.isPaired() && bead.confidence() >= DOUBTFUL) {
                asked.merge(paired.target().htmlTag() + "." + number, bead, Doubts::lessSure);
            } else {
                told.add(doubt(paired, number));
            }
        }
        boolean isGreat =
                isOfRow && row.confidence() < DOUBTFUL || told.stream().anyMatch(Doubt::isGreat);
        return new Doubts(isOfRow, isGreat, told, pairs(asked));
    }

    /** Those that are told without asking or, if not {@code loud}, when asked. */
    public List<Doubt> told(boolean loud) {
        return told.stream().filter(doubt -> doubt.isGreat() == loud).toList();
    }

    private static Bead lessSure(Bead one, Bead other) {
        return one.confidence() <= other.confidence() ? one : other;
    }

    private static Doubt doubt(PairedBead paired, int number) {
        Bead bead = paired.bead();
        return new Doubt(
                number == Beads.NONE ? null : String.valueOf(number),
                paired.source(),
                places(bead.source()),
                paired.target(),
                places(bead.target()),
                isUntranslated(bead)
                        ? "bitext.untranslated"
                        : bead.isPaired() ? "method." + bead.method().word() : "bitext.alone",
                bead.confidence(),
                bead.confidence() < DOUBTFUL || isUntranslated(bead));
    }

    /** Whether a sentence stands alone because no kit has brought its translation yet. */
    private static boolean isUntranslated(Bead bead) {
        return bead.target().isEmpty() && bead.method() == Method.EXCHANGE;
    }

    private static @Nullable String pairs(Map<String, Bead> asked) {
        return asked.isEmpty()
                ? null
                : asked.entrySet().stream()
                        .map(each -> each.getKey() + sure(each.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String sure(Bead bead) {
        // As Frame.confidence writes it: never rounded up to certainty.
        long hundredths = Math.min(99, Math.round(bead.confidence() * 100));
        return "." + bead.method().ordinal() + "." + hundredths;
    }

    private static int number(BitextRow row, PairedBead paired) {
        Span source = paired.bead().source();
        int segments = row.cells().get(paired.source()).segments().size();
        return source.isEmpty()
                ? Beads.NONE
                : Beads.of(row, paired.source(), segments)[source.start()];
    }

    /** The places of sentences as people count them, from 1. */
    private static List<Integer> places(Span span) {
        return IntStream.range(span.start() + 1, span.end() + 1).boxed().toList();
    }
}
