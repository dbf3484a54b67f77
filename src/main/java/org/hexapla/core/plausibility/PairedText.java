package org.hexapla.core.plausibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * A translation aligned to its original, laid out for looking at it from either side: for each
 * segment of a side its size, its unit and how surely it has a partner.
 */
final class PairedText {
    /**
     * One side.
     *
     * @param unit for each segment the index of its unit
     * @param size for each segment its letters and digits, a Chinese character as three
     * @param trust for each segment the confidence of its bead, 0 where it has no partner
     * @param partner for each segment the first segment of its partner, or -1
     */
    record Side(TextBody text, int[] unit, int[] size, double[] trust, int[] partner) {
        double total() {
            return Arrays.stream(size).sum();
        }

        int segments() {
            return size.length;
        }

        /** How much of the text has a partner, each segment counted by its trust. */
        double fitting() {
            double sum = 0;
            for (int i = 0; i < size.length; i++) {
                sum += size[i] * trust[i];
            }
            return sum / Math.max(1, total());
        }

        /** How much of the text has no partner. */
        double aloneShare() {
            return OneSided.alone(this, 0, size.length) / Math.max(1, total());
        }

        String words(int from, int to) {
            StringBuilder words = new StringBuilder();
            List<Segment> segments = text.segments();
            for (int i = from; i < to; i++) {
                words.append(segments.get(i).text()).append(' ');
            }
            return words.toString();
        }
    }

    private final Side original;
    private final Side translation;
    private final List<PartnerVote.Pair> pairs = new ArrayList<>();

    PairedText(TextBody source, TextBody target, List<AlignedRow> rows) {
        original = side(source);
        translation = side(target);
        int[] sourceStart = starts(source);
        int[] targetStart = starts(target);
        for (AlignedRow row : rows) {
            boolean alone = row.sourceUnit() == AlignedRow.NONE;
            if (alone || row.parts().isEmpty()) {
                continue;
            }
            List<Integer> targets = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (UnitPart part : row.parts()) {
                for (int i = part.segments().start(); i < part.segments().end(); i++) {
                    int segment = targetStart[part.unit()] + i;
                    targets.add(segment);
                    words.append(target.units().get(part.unit()).segments().get(i).text());
                    words.append(' ');
                }
            }
            String own = source.units().get(row.sourceUnit()).text();
            pairs.add(new PartnerVote.Pair(own, words.toString()));
            for (Bead bead : row.beads().beads()) {
                link(bead, sourceStart[row.sourceUnit()], targets);
            }
        }
    }

    private static Side side(TextBody text) {
        int count = text.segments().size();
        int[] unit = new int[count];
        int[] size = new int[count];
        int[] partner = new int[count];
        Arrays.fill(partner, -1);
        int next = 0;
        for (int i = 0; i < text.units().size(); i++) {
            for (Segment segment : text.units().get(i).segments()) {
                unit[next] = i;
                size[next++] = LightTokens.size(segment.text());
            }
        }
        return new Side(text, unit, size, new double[count], partner);
    }

    /** The number of each unit's first segment. */
    private static int[] starts(TextBody text) {
        int[] starts = new int[text.units().size()];
        int next = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = next;
            next += text.units().get(i).segments().size();
        }
        return starts;
    }

    private void link(Bead bead, int sourceStart, List<Integer> targets) {
        if (!bead.isPaired()) {
            return;
        }
        int first = targets.get(bead.target().start());
        for (int i = bead.source().start(); i < bead.source().end(); i++) {
            original.trust()[sourceStart + i] = bead.confidence();
            original.partner()[sourceStart + i] = first;
        }
        for (int i = bead.target().start(); i < bead.target().end(); i++) {
            translation.trust()[targets.get(i)] = bead.confidence();
            translation.partner()[targets.get(i)] = sourceStart + bead.source().start();
        }
    }

    Side original() {
        return original;
    }

    Side translation() {
        return translation;
    }

    /** The texts of the rows that have both sides, in the original's order. */
    List<PartnerVote.Pair> pairs() {
        return pairs;
    }

    /** A paragraph of a text as a person finds it. */
    static Place place(TextBody text, int index) {
        Unit unit = text.units().get(index);
        String label = unit.label() == null ? null : unit.label().value();
        return new Place(unit.id(), label, index + 1, beginning(unit.text()));
    }

    private static final int BEGINNING = 60;

    private static String beginning(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        if (flat.codePointCount(0, flat.length()) <= BEGINNING) {
            return flat;
        }
        return flat.substring(0, flat.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
