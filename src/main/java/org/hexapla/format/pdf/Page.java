package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a PDF, put into lines in the order of reading.
 *
 * <p>Characters become runs, in the order in which they were drawn. Where a blank strip runs down
 * between runs that fill the room on both sides of it, those are columns and are read one after the
 * other (recursive cuts, after Nagy and Seth 1984). Tables are read cell by cell, everything else
 * line by line.
 */
final class Page {
    private final List<Run> runs = new ArrayList<>();
    private final List<Shape> shapes;
    private final List<Table> tables;
    private final Rows rows;

    /**
     * @param shapes what is drawn around the letters, and between them
     */
    Page(List<Glyph> glyphs, List<Shape> shapes) {
        int direction = usualDirection(glyphs);
        this.shapes = direction == 0 ? shapes : List.of();
        Run open = null;
        for (Glyph glyph : glyphs) {
            if (glyph.direction() != direction) {
                continue;
            }
            if (open != null && open.takes(glyph)) {
                open.add(glyph);
            } else if (!glyph.isBlank()) {
                open = new Run(glyph);
                runs.add(open);
            }
        }
        double left = runs.stream().mapToDouble(Run::left).min().orElse(0);
        double right = runs.stream().mapToDouble(Run::right).max().orElse(0);
        boolean rightToLeft = runs.stream().mapToInt(Run::rightToLeft).sum() > 0;
        rows = new Rows(left, right, rightToLeft);
        tables = clear(Table.on(this.shapes, runs, rightToLeft));
    }

    /** Those that nothing stands beside, so that it is clear when they are read. */
    private List<Table> clear(List<Table> all) {
        List<Table> clear = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Table table : all) {
            boolean alone =
                    runs.stream().noneMatch(run -> table.isLevelWith(run) && !table.holds(run));
            if (alone && table.box().top() >= end) {
                clear.add(table);
                end = table.box().bottom();
            }
        }
        return clear;
    }

    private static List<Run> outside(List<Table> tables, List<Run> runs) {
        return runs.stream()
                .filter(run -> tables.stream().noneMatch(table -> table.holds(run)))
                .toList();
    }

    /** From top to bottom, those without rules too that are clear before columns are known. */
    private List<Table> allTables(double measure) {
        List<Table> all = new ArrayList<>(tables);
        all.addAll(AlignedTables.on(rows.of(outside(tables, runs)), measure));
        all.sort(Comparator.comparingDouble(table -> table.box().top()));
        return all;
    }

    private static int usualDirection(List<Glyph> glyphs) {
        Map<Integer, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph -> counts.merge(glyph.direction(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    Stream<Run> runs() {
        return runs.stream();
    }

    /** The runs of its first line, or of its last. */
    List<Run> edge(boolean top) {
        Comparator<Run> down = Comparator.comparingDouble(Run::base);
        return runs.stream()
                .min(top ? down : down.reversed())
                .map(first -> runs.stream().filter(first::isLevelWith).toList())
                .orElse(List.of());
    }

    /** Whether more room than between lines parts the first line, or the last, from the others. */
    boolean isEdgeApart(boolean top, double usual) {
        List<Row> down = rows.of(runs);
        return down.size() > 1
                && new Spacing(down, usual, rows.width()).isFurther(top ? 1 : down.size() - 1);
    }

    /** Takes runs off the page. */
    void drop(Collection<Run> some) {
        runs.removeAll(some);
    }

    /** What some of its runs say, from top to bottom. */
    String said(Predicate<Run> some) {
        return rows.of(runs.stream().filter(some).toList()).stream()
                .map(Row::text)
                .collect(Collectors.joining("\n"));
    }

    /** How wide it is set, in points. */
    double width() {
        return rows.width();
    }

    /** Where the page is cut into columns, in points from the left; empty if it is not. */
    Optional<Double> gutter() {
        List<Run> text = outside(allTables(width()), runs);
        return new Columns(rows).strip(text, List.of()).map(Columns.Strip::x);
    }

    /**
     * The page's lines.
     *
     * @param type the document's type
     * @param gutters where other pages of it are cut into columns
     * @param measure how wide its pages are set, in points
     */
    PageLines lines(BodyType type, List<Double> gutters, double measure) {
        double usual = type.size();
        List<Table> all = allTables(measure);
        List<Row> read = new ReadingOrder(rows, all, usual, gutters).of(outside(all, runs));
        List<Shape> bullets = Shape.signs(shapes, usual);
        List<Row> marked = read.stream().map(row -> row.after(bullets)).toList();
        return lines(
                AlignedTables.inCells(SmallPrint.withoutNumber(marked, usual), measure),
                type,
                measure);
    }

    private static PageLines lines(List<Row> rows, BodyType type, double measure) {
        double usual = type.size();
        Spacing spacing = new Spacing(rows, usual, measure);
        int notes = SmallPrint.notes(rows, usual);
        PageLines out = new PageLines();
        for (int i = 0; i < rows.size(); i++) {
            Row before = i == 0 ? null : rows.get(i - 1);
            Row row = rows.get(i);
            if (i == notes) {
                out.rule();
            } else if (before != null && (row.cell() > 0 || before.cell() > 0)) {
                out.begin(row.cell() != before.cell() || spacing.isNextInCell(before, row));
            } else if (before != null && spacing.goesOn(before, row)) {
                out.fill(row, row.look(type));
                continue;
            } else if (before != null && spacing.runsOn(i)) {
                out.runOn();
            } else if (before != null) {
                out.begin(spacing.begins(i));
            }
            if (row.column()) {
                out.fill(row, row.look(type));
            } else {
                out.add(row, row.look(type));
            }
        }
        // The last column goes on over the page.
        if (!rows.isEmpty()
                && rows.get(rows.size() - 1).column()
                && rows.get(rows.size() - 1).reachesEdge()) {
            out.lengthenLast();
        }
        return out;
    }
}
