package org.hexapla.format.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The room between the lines of a page and before them, and what it tells of its paragraphs. */
final class Spacing {
    private static final int FEWEST_LINES = 4;
    private static final double MORE_ROOM = 1.22;
    private static final double ROOM = 1.0;
    private static final double MOST_INDENT = 5;

    /** How near to the edge the words of a full line come, in sizes of the type. */
    private static final double FILLED = 4;

    /** The least room between the lines of a paragraph, in sizes of their type, and the most. */
    private static final double SOLID = 0.95;

    private static final double LOOSE = 1.8;

    /** How near, in points, edges stand that are set on one line, and how many lines show it. */
    private static final double NEAR = 1;

    private static final int SHOWN = 3;

    /** The share of the measure of the document that full lines take. */
    private static final double FULL = 0.75;

    /** How wide lines of running text are at least, in sizes of their type. */
    private static final double BROAD = 20;

    private final List<Row> rows;
    private final double usual;
    private final double measure;
    private final double pitch;
    private final double indent;

    /** The distances between the lines of cells by the size of their type. */
    private final Map<Long, Double> pitches = new HashMap<>();

    /**
     * @param rows the lines in reading order
     * @param usual the size of most of the document's type, in points
     * @param measure how wide its pages are set, in points
     */
    Spacing(List<Row> rows, double usual, double measure) {
        this.rows = rows;
        this.usual = usual;
        this.measure = measure;
        pitch = Math.min(commonest(), tightest());
        indent = indented();
    }

    /** Whether a line stands further below the one above it than lines of a paragraph do. */
    boolean isFurther(int at) {
        return rows.get(at).base() - rows.get(at - 1).base() > MORE_ROOM * pitch;
    }

    /** Whether a paragraph begins with a line. */
    boolean begins(int at) {
        Row row = rows.get(at);
        return isApart(rows.get(at - 1), row) || isFirst(row) || hasRoom(at);
    }

    /**
     * Whether the line of a column goes on with the one above it, or at the top of the next column
     * with the one at the foot of the last. Those are set again to one measure, as if there were no
     * columns: whoever reads lines judges by their width what is a paragraph.
     */
    boolean goesOn(Row before, Row row) {
        boolean together = before.column() && row.column() && before.reachesEdge();
        boolean turned = row.base() < before.base();
        return together
                && !row.bullet()
                && !isFirst(row)
                && Math.abs(row.size() - before.size()) < 0.04 * usual
                && (turned || !isApart(before, row));
    }

    /** Whether a cell's line begins another paragraph: its first word had room above it. */
    boolean isNextInCell(Row before, Row row) {
        double room = before.to() - before.from() - before.width();
        double step = row.base() - before.base();
        return row.bullet()
                || step > MORE_ROOM * pitchInCells(row)
                || room > row.firstWord() + 2 * ROOM * row.size();
    }

    /**
     * The distance between two lines of a paragraph in cells set in such type: the least at which a
     * line follows one that left no room for its first word.
     */
    private double pitchInCells(Row one) {
        return pitches.computeIfAbsent(
                Math.round(one.size() / (0.04 * usual)), size -> leastInCells(one));
    }

    private double leastInCells(Row one) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            boolean inCell = row.cell() > 0 && row.cell() == before.cell();
            if (inCell && isAsLarge(row, one) && isAsLarge(before, one)) {
                double step = row.base() - before.base();
                boolean full = !before.hasRoomFor(row.firstWord());
                least = full && step > SOLID * row.size() ? Math.min(least, step) : least;
            }
        }
        return least == Double.POSITIVE_INFINITY ? 1.35 * one.size() : least;
    }

    private boolean isAsLarge(Row row, Row other) {
        return Math.abs(row.size() - other.size()) < 0.04 * usual;
    }

    /**
     * Whether a line surely goes on with the one above it: that is stretched to the measure as
     * others are, or, in a script that has no capitals to tell by, left no room for its first word.
     */
    boolean runsOn(int at) {
        Row before = rows.get(at - 1);
        Row row = rows.get(at);
        boolean close = !isApart(before, row) && !isFirst(row) && !row.bullet();
        boolean full = before.width() > FULL * measure && !before.hasRoomFor(row.firstWord());
        return close && (isStretched(before) || before.isCaseless() && full);
    }

    /** Whether a line has both its edges where other broad lines have theirs. */
    private boolean isStretched(Row row) {
        if (row.width() < BROAD * row.size()) {
            return false;
        }
        return rows.stream()
                        .filter(other -> Math.abs(other.left() - row.left()) < NEAR)
                        .filter(other -> Math.abs(other.right() - row.right()) < NEAR)
                        .limit(SHOWN)
                        .count()
                == SHOWN;
    }

    /**
     * The least distance at which a line follows one that left no room for its first word: where
     * most paragraphs have one line, the commonest distance is that between paragraphs.
     */
    private double tightest() {
        double tightest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            double step = row.base() - before.base();
            boolean alike = isUsual(row) && isUsual(before) && row.cell() == before.cell();
            boolean text = before.cell() == 0 && before.width() > BROAD * usual;
            boolean leading = step > SOLID * usual && step < LOOSE * usual;
            if (alike && text && leading && !before.hasRoomFor(row.firstWord())) {
                tightest = Math.min(tightest, step);
            }
        }
        return tightest;
    }

    /**
     * The distance between two lines of a paragraph in the usual size: the commonest on the page.
     */
    private double commonest() {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            double step = rows.get(i).base() - rows.get(i - 1).base();
            boolean alike = isUsual(rows.get(i)) && isUsual(rows.get(i - 1));
            if (alike && step > 0 && step < 3 * usual) {
                counts.merge(Math.round(step), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(one -> one.getValue() * 2 >= most)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(1.3 * usual);
    }

    /** The distance between lines as small or large as this one. */
    private double pitch(Row row) {
        return row.size() > Row.LARGER * usual
                ? Math.max(pitch, Math.min(1.2, pitch / usual) * row.size())
                : Math.min(pitch, 1.35 * row.size());
    }

    private boolean isUsual(Row row) {
        return Math.abs(row.size() - usual) < 0.04 * usual;
    }

    /**
     * By how much the first lines of paragraphs are indented on the page: what at least two lines
     * share that are followed, without more room, by one at the edge. 0 if none are.
     */
    private double indented() {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            boolean further =
                    row.cell() == 0
                            && row.indent() > 0.8 * usual
                            && row.indent() < MOST_INDENT * usual;
            Row next = rows.get(i + 1);
            boolean paragraph = !isApart(row, next) && next.indent() < 0.3 * usual;
            if (further && isUsual(row) && paragraph) {
                counts.merge(Math.round(row.indent()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(one -> (double) one.getKey())
                .orElse(0.0);
    }

    /** Whether the line is indented as the first lines of paragraphs are. */
    private boolean isFirst(Row row) {
        return indent > 0 && Math.abs(row.indent() - indent) < 0.2 * row.size();
    }

    /**
     * Whether the first word of a line had room on the line above it, so that a paragraph ends
     * between them. A few lines together, or very short ones, are measured by the page, more of
     * them by the widest: a quotation may be set narrow.
     */
    private boolean hasRoom(int at) {
        Row before = rows.get(at - 1);
        Row row = rows.get(at);
        int from = at - 1;
        while (from > 0 && !isApart(rows.get(from - 1), rows.get(from))) {
            from--;
        }
        int to = at + 1;
        while (to < rows.size() && !isApart(rows.get(to - 1), rows.get(to))) {
            to++;
        }
        List<Row> block = rows.subList(from, to);
        List<Row> beside = showMeasure(block) ? block : usualBeside(before);
        double left = beside.stream().mapToDouble(Row::left).min().orElse(before.from());
        double right = beside.stream().mapToDouble(Row::right).max().orElse(before.to());
        double room = before.rightToLeft() ? before.left() - left : right - before.right();
        return room > row.firstWord() + 2 * ROOM * row.size();
    }

    /** Whether lines together are so many, and so many of them full, that they show a measure. */
    private boolean showMeasure(List<Row> block) {
        boolean turned = block.get(0).rightToLeft();
        double edge =
                block.stream()
                        .mapToDouble(row -> turned ? -row.left() : row.right())
                        .max()
                        .orElse(0);
        long full =
                block.stream()
                        .filter(
                                row ->
                                        edge - (turned ? -row.left() : row.right())
                                                < FILLED * row.size())
                        .count();
        double from = block.stream().mapToDouble(Row::left).min().orElse(0);
        double to = block.stream().mapToDouble(Row::right).max().orElse(0);
        return block.size() >= FEWEST_LINES && full > 1 && to - from > BROAD * usual;
    }

    /** The lines in usual type in the same column as one; a title above may be set wider. */
    private List<Row> usualBeside(Row one) {
        return rows.stream()
                .filter(row -> row.from() == one.from() && row.to() == one.to())
                .filter(row -> row.cell() == one.cell() && isUsual(row))
                .toList();
    }

    private boolean isApart(Row before, Row row) {
        double step = row.base() - before.base();
        if (Math.abs(row.size() - before.size()) > 0.04 * usual) {
            return true;
        }
        double expected = isUsual(row) ? pitch : pitch(row);
        return step < 0 || step > MORE_ROOM * expected;
    }
}
