package org.hexapla.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;

/**
 * A translation aligned to its original and put into its rows.
 *
 * @param body the translation in its own reading order; units are named by their rows and cut where
 *     a row ends within one
 * @param rows how each row stands to the original, in the original's order
 * @param unpaired how many units stand beside nothing
 */
record AlignedTranslation(TextBody body, Map<String, TranslatedRow> rows, int unpaired) {
    private record Placed(int unit, int from, Unit value) {}

    /**
     * @param aligned how the translation was aligned
     * @param firstSegment the number of the first free segment id of the translation
     */
    static AlignedTranslation placed(
            TextBody original,
            TextBody translation,
            List<AlignedRow> aligned,
            TextStatus status,
            Provenance provenance,
            int firstSegment) {
        TextBody named = withIds(translation, firstSegment);
        return placed(original, named, aligned, status, provenance);
    }

    /** Aligns a translation whose segments have their ids already. */
    static AlignedTranslation aligned(
            TextBody original,
            TextBody named,
            TextStatus status,
            Provenance provenance,
            List<PairLexicon> learnt) {
        List<AlignedRow> aligned = VersionAligner.align(original, named, learnt);
        return placed(original, named, aligned, status, provenance);
    }

    private static AlignedTranslation placed(
            TextBody original,
            TextBody named,
            List<AlignedRow> aligned,
            TextStatus status,
            Provenance provenance) {
        Map<String, TranslatedRow> rows = new LinkedHashMap<>();
        List<Placed> placed = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        original.units().forEach(unit -> taken.add(unit.id()));
        int unpaired = 0;
        for (AlignedRow row : aligned) {
            String id = rowId(row, original, named, taken);
            boolean alone = row.sourceUnit() == AlignedRow.NONE;
            unpaired += alone ? row.parts().size() : 0;
            rows.put(id, translated(row, status, provenance));
            CodeNaming codes =
                    new CodeNaming(
                            alone
                                    ? CodedText.EMPTY
                                    : original.units().get(row.sourceUnit()).content());
            row.parts().forEach(part -> placed.add(place(part, id, named, codes)));
        }
        placed.sort(Comparator.comparingInt(Placed::unit).thenComparingInt(Placed::from));
        List<Unit> units = placed.stream().map(Placed::value).toList();
        return new AlignedTranslation(new TextBody(named.language(), units), rows, unpaired);
    }

    private static TextBody withIds(TextBody body, int first) {
        int next = first;
        List<Unit> units = new ArrayList<>();
        for (Unit unit : body.units()) {
            List<Segment> segments = new ArrayList<>();
            for (Segment segment : unit.segments()) {
                segments.add(new Segment("s" + next++, segment.content(), segment.after()));
            }
            units.add(unit.saying(segments));
        }
        return new TextBody(body.language(), units);
    }

    private static String rowId(
            AlignedRow row, TextBody original, TextBody translation, Set<String> taken) {
        if (row.sourceUnit() != AlignedRow.NONE) {
            return original.units().get(row.sourceUnit()).id();
        }
        Unit first = translation.units().get(row.parts().get(0).unit());
        String suffix = "-" + translation.language().tag();
        String own = first.id().endsWith(suffix) ? first.id() : first.id() + suffix;
        String id = own;
        for (int n = 2; !taken.add(id); n++) {
            id = own + "-" + n;
        }
        return id;
    }

    private static Placed place(UnitPart part, String rowId, TextBody body, CodeNaming codes) {
        Unit unit = body.units().get(part.unit());
        int from = part.segments().start();
        List<Segment> segments = unit.segments().subList(from, part.segments().end());
        Unit cut = unit.cut(rowId, codes.rename(segments), from > 0);
        return new Placed(part.unit(), from, cut);
    }

    private static TranslatedRow translated(
            AlignedRow row, TextStatus status, Provenance provenance) {
        List<TranslatedBead> beads = new ArrayList<>();
        row.beads().beads().forEach(bead -> beads.add(translated(bead, status, provenance)));
        return new TranslatedRow(row.method(), row.confidence(), beads);
    }

    /** A bead of a text of that status that nobody has judged yet. */
    static TranslatedBead translated(Bead bead, TextStatus status, Provenance provenance) {
        boolean empty = bead.target().isEmpty();
        return new TranslatedBead(
                bead,
                empty ? SegmentState.INITIAL : status.segmentState(),
                empty ? null : subState(status),
                false,
                provenance);
    }

    private static @Nullable String subState(TextStatus status) {
        return status == TextStatus.MACHINE ? "hexapla:mt" : null;
    }
}
