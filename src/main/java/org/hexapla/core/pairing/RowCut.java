package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;

/**
 * Says which row each sentence of a translation goes to where its units cover several units of the
 * original. A bead that crosses from one row to the next is shared out by length: a translated
 * sentence goes to the row that its middle falls into, so that one sentence for two rows stands in
 * the row that has more of it.
 */
final class RowCut {
    private final List<Integer> rowOfSource = new ArrayList<>();
    private final List<Integer> sourceLengths = new ArrayList<>();
    private final List<Integer> targetLengths = new ArrayList<>();

    RowCut(UnitPairing.Group group, TextBody original, TextBody translation) {
        for (int row = 0; row < group.sources().size(); row++) {
            for (Segment segment : original.units().get(group.sources().get(row)).segments()) {
                rowOfSource.add(row);
                sourceLengths.add(length(segment));
            }
        }
        for (int unit : group.targets()) {
            for (Segment segment : translation.units().get(unit).segments()) {
                targetLengths.add(length(segment));
            }
        }
    }

    private static int length(Segment segment) {
        return Math.max(1, segment.text().codePointCount(0, segment.text().length()));
    }

    /** The row of each translated sentence, never descending. */
    List<Integer> rows(List<Bead> beads) {
        List<Integer> rows = new ArrayList<>();
        int row = 0;
        for (Bead bead : beads) {
            for (int target = bead.target().start(); target < bead.target().end(); target++) {
                rows.add(bead.source().isEmpty() ? row : row(bead, target));
            }
            if (!bead.source().isEmpty()) {
                row = rowOfSource.get(bead.source().end() - 1);
            }
        }
        return rows;
    }

    private int row(Bead bead, int target) {
        double before = sum(targetLengths, bead.target().start(), target);
        double whole = sum(targetLengths, bead.target().start(), bead.target().end());
        double middle = (before + targetLengths.get(target) / 2.0) / whole;
        double reach = middle * sum(sourceLengths, bead.source().start(), bead.source().end());
        int source = bead.source().start();
        while (source < bead.source().end() - 1 && reach >= sourceLengths.get(source)) {
            reach -= sourceLengths.get(source++);
        }
        return rowOfSource.get(source);
    }

    private static int sum(List<Integer> lengths, int from, int to) {
        return lengths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }
}
