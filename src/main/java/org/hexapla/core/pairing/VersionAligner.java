package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;

/** Aligns a whole translation to its original: units first, then the sentences inside them. */
public final class VersionAligner {
    /**
     * How sure a unit without a partner is to have none: of those that {@code UnitsUnderDamage} saw
     * in damaged documents 93 in 100 had none.
     */
    private static final double ALONE = 0.93;

    private static final int SHORT = 25;

    private static final List<Bead> ONE =
            List.of(new Bead(new Span(0, 1), new Span(0, 1), Method.STRUCTURE, 1));

    private VersionAligner() {}

    /**
     * The rows in the original's order; every unit of the original stands in exactly one row, every
     * segment of the translation too. Rows that only the translation has stand after the row that
     * holds the unit before them.
     *
     * <p>Footnotes are paired among themselves. A translated unit that covers several units of the
     * original is cut between sentences, so that each row holds its part.
     */
    public static List<AlignedRow> align(TextBody original, TextBody translation) {
        return align(original, translation, List.of());
    }

    /**
     * The same with what earlier texts taught.
     *
     * @param learnt lexicons of the original's language and the translation's, in that direction
     */
    public static List<AlignedRow> align(
            TextBody original, TextBody translation, List<PairLexicon> learnt) {
        UnitPairing pairing = new UnitPairing(original.units().size(), translation.units().size());
        for (boolean notes : new boolean[] {false, true}) {
            List<Integer> sources = stream(original, notes);
            List<Integer> targets = stream(translation, notes);
            new UnitStream(original, translation, sources, targets, pairing, learnt).pair();
        }
        List<Draft> drafts =
                withOrphans(drafts(original, translation, pairing, learnt), translation, pairing);
        return rows(drafts, original, translation, learnt);
    }

    private static List<Integer> stream(TextBody text, boolean notes) {
        return IntStream.range(0, text.units().size())
                .filter(unit -> (text.units().get(unit).kind() == UnitKind.FOOTNOTE) == notes)
                .boxed()
                .toList();
    }

    /** A row before its sentences are aligned. */
    private record Draft(int sourceUnit, List<UnitPart> parts, Method method, double confidence) {}

    private static List<Draft> drafts(
            TextBody original,
            TextBody translation,
            UnitPairing pairing,
            List<PairLexicon> learnt) {
        List<Draft> drafts = new ArrayList<>();
        List<UnitPairing.Group> toCut = new ArrayList<>();
        RowSentences sentences = new RowSentences(original, translation, learnt);
        for (UnitPairing.Group group : pairing.groups()) {
            List<UnitPart> parts =
                    group.targets().stream().map(unit -> whole(translation, unit)).toList();
            if (group.sources().size() == 1) {
                int unit = group.sources().get(0);
                drafts.add(new Draft(unit, parts, group.method(), group.confidence()));
            } else {
                toCut.add(group);
                sentences.add(group.sources(), parts);
            }
        }
        List<List<Bead>> beads = sentences.beads();
        for (int i = 0; i < toCut.size(); i++) {
            drafts.addAll(cut(toCut.get(i), beads.get(i), original, translation));
        }
        for (int unit = 0; unit < original.units().size(); unit++) {
            Optional<Double> alone = pairing.aloneOfSource(unit);
            if (alone.isPresent() || !pairing.hasSource(unit)) {
                drafts.add(new Draft(unit, List.of(), Method.CONTENT, alone.orElse(ALONE)));
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::sourceUnit));
        return drafts;
    }

    private static UnitPart whole(TextBody text, int unit) {
        return new UnitPart(unit, new Span(0, text.units().get(unit).segments().size()));
    }

    /** Gives each translated sentence to the unit that says it, or most of it. */
    private static List<Draft> cut(
            UnitPairing.Group group, List<Bead> beads, TextBody original, TextBody translation) {
        List<Integer> rowOf = new RowCut(group, original, translation).rows(beads);
        List<List<UnitPart>> parts = new ArrayList<>();
        group.sources().forEach(unit -> parts.add(new ArrayList<>()));
        int sentence = 0;
        for (int unit : group.targets()) {
            int size = translation.units().get(unit).segments().size();
            int from = 0;
            while (from < size) {
                int to = from;
                while (to < size && rowOf.get(sentence + to).equals(rowOf.get(sentence + from))) {
                    to++;
                }
                UnitPart part = new UnitPart(unit, new Span(from, to - from));
                parts.get(rowOf.get(sentence + from)).add(part);
                from = to;
            }
            sentence += size;
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int unit = group.sources().get(i);
            drafts.add(new Draft(unit, parts.get(i), group.method(), group.confidence()));
        }
        return drafts;
    }

    private static List<Draft> withOrphans(
            List<Draft> drafts, TextBody translation, UnitPairing pairing) {
        int units = translation.units().size();
        int[] rowOf = new int[units];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < drafts.size(); row++) {
            for (UnitPart part : drafts.get(row).parts()) {
                rowOf[part.unit()] = row;
            }
        }
        Map<Integer, List<Draft>> after = new HashMap<>();
        int before = -1;
        for (int unit = 0; unit < units; unit++) {
            if (rowOf[unit] >= 0) {
                before = rowOf[unit];
                continue;
            }
            List<UnitPart> alone = List.of(whole(translation, unit));
            after.computeIfAbsent(before, row -> new ArrayList<>())
                    .add(
                            new Draft(
                                    AlignedRow.NONE,
                                    alone,
                                    Method.CONTENT,
                                    pairing.aloneOfTarget(unit).orElse(ALONE)));
        }
        List<Draft> all = new ArrayList<>(after.getOrDefault(-1, List.of()));
        for (int row = 0; row < drafts.size(); row++) {
            all.add(drafts.get(row));
            all.addAll(after.getOrDefault(row, List.of()));
        }
        return all;
    }

    private static List<AlignedRow> rows(
            List<Draft> drafts, TextBody original, TextBody translation, List<PairLexicon> learnt) {
        RowSentences sentences = new RowSentences(original, translation, learnt);
        for (Draft draft : drafts) {
            boolean alone = draft.sourceUnit() == AlignedRow.NONE;
            sentences.add(alone ? List.of() : List.of(draft.sourceUnit()), draft.parts());
        }
        List<List<Bead>> beads = sentences.beads();
        List<AlignedRow> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<Bead> within = new ArrayList<>();
            for (Bead bead : areOneCell(draft, original, translation) ? ONE : beads.get(i)) {
                double confidence = Math.min(bead.confidence(), draft.confidence());
                within.add(new Bead(bead.source(), bead.target(), bead.method(), confidence));
            }
            rows.add(
                    new AlignedRow(
                            draft.sourceUnit(),
                            draft.parts(),
                            draft.method(),
                            draft.confidence(),
                            new Alignment(within)));
        }
        return rows;
    }

    /**
     * Whether it is a cell of a table in its row and column that says a time, a date or the like on
     * both sides: these need not look alike, such as "3 p.m." and "15 h 00".
     */
    private static boolean areOneCell(Draft draft, TextBody original, TextBody translation) {
        if (draft.method() != Method.STRUCTURE || draft.parts().size() != 1) {
            return false;
        }
        Unit source = original.units().get(draft.sourceUnit());
        Unit target = translation.units().get(draft.parts().get(0).unit());
        boolean plainNumbers =
                Stream.of(source, target)
                        .allMatch(unit -> unit.text().codePoints().noneMatch(Character::isLetter));
        return isShortWithNumber(source) && isShortWithNumber(target) && !plainNumbers;
    }

    private static boolean isShortWithNumber(Unit unit) {
        return unit.kind() == UnitKind.CELL
                && unit.segments().size() == 1
                && unit.text().length() <= SHORT
                && unit.text().codePoints().anyMatch(Character::isDigit);
    }
}
