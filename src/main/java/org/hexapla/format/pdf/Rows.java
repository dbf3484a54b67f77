package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How the runs of a page become lines.
 *
 * @param left the left edge of what stands on the page, in points
 * @param right the right edge
 * @param rightToLeft whether the page is read from the right
 */
record Rows(double left, double right, boolean rightToLeft) {
    double width() {
        return right - left;
    }

    /** The lines of some runs, from top to bottom. */
    List<Row> of(Collection<Run> runs) {
        List<Run> down = new ArrayList<>(runs);
        down.sort(Comparator.comparingDouble(Run::base));
        List<List<Run>> lines = new ArrayList<>();
        for (Run run : down) {
            List<Run> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || !last.get(0).isLevelWith(run)) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(run);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Run::left)));
        return lines.stream().map(this::row).toList();
    }

    /** On a page that is read from the right, every line is, a Latin one among them too. */
    private Row row(List<Run> line) {
        int letters = line.stream().mapToInt(Run::rightToLeft).sum();
        return new Row(
                whole(line), left, right, false, rightToLeft || letters > 0, false, Row.Spot.NONE);
    }

    /** What was drawn in pieces, because its type changes, as one run again. */
    private static List<Run> whole(List<Run> line) {
        List<Run> joined = new ArrayList<>();
        for (Run run : line) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.meets(run)) {
                joined.set(joined.size() - 1, last.with(run));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
