package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/** Aligns a whole translation to its original: units first, then the sentences inside them. */
public final class VersionAligner {
    private VersionAligner() {}

    /**
     * The rows in the original's order; every unit of the original stands in exactly one row, every
     * segment of the translation too. Rows that only the translation has stand after the row that
     * holds the unit before them.
     */
    public static List<AlignedRow> align(TextBody original, TextBody translation) {
        List<AlignedRow> rows = new ArrayList<>();
        int most = Math.max(original.units().size(), translation.units().size());
        for (int i = 0; i < most; i++) {
            rows.add(row(original, translation, i));
        }
        return rows;
    }

    private static AlignedRow row(TextBody original, TextBody translation, int i) {
        boolean source = i < original.units().size();
        boolean target = i < translation.units().size();
        int sources = source ? size(original.units().get(i)) : 0;
        int targets = target ? size(translation.units().get(i)) : 0;
        Bead bead = new Bead(new Span(0, sources), new Span(0, targets), Method.STRUCTURE, 0.5);
        List<UnitPart> parts = target ? List.of(new UnitPart(i, new Span(0, targets))) : List.of();
        return new AlignedRow(
                source ? i : AlignedRow.NONE,
                parts,
                Method.STRUCTURE,
                0.5,
                new Alignment(List.of(bead)));
    }

    private static int size(Unit unit) {
        return unit.segments().size();
    }
}
