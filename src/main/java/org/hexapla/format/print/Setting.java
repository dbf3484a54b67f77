package org.hexapla.format.print;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;

/**
 * One sheet while it is set on pages: what stands above each, rows with their cells beside each
 * other, and headings on the page on which what they head begins.
 */
final class Setting {
    // In points.
    private static final double EDGE = 48;
    private static final double GAP = 16;
    private static final double MARK_WIDTH = 30;
    private static final double HEAD_BASELINE = 34;
    private static final double ROW_GAP = 5;

    private static final int MOST_UPRIGHT = 2;
    private static final double SPLIT_FROM = 0.4;
    private static final int FIRST_LINES = 3;

    private final Sheet sheet;
    private final PDDocument document;
    private final PDRectangle size;
    private final Structure structure = new Structure();
    private final Reading reading;
    private final Paper paper;
    private final double column;
    private final Blocks blocks;
    private double top;
    private double y;

    Setting(Sheet sheet, Faces faces, PDDocument document) {
        this.sheet = sheet;
        this.document = document;
        boolean lying = sheet.columns().size() > MOST_UPRIGHT;
        size =
                lying
                        ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                        : PDRectangle.A4;
        paper = new Paper(document, structure, size);
        reading = new Reading(structure, sheet);
        int columns = sheet.columns().size();
        double room = size.getWidth() - 2 * EDGE - MARK_WIDTH - GAP * (columns - 1);
        column = room / columns;
        blocks = new Blocks(faces, column, size.getWidth() - 2 * EDGE);
    }

    void set() throws IOException {
        turnOver();
        List<Sheet.Row> held = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException("nobody waits for this PDF any more");
            }
            held.add(row);
            if (!row.isHeading()) {
                together(held);
                held.clear();
            }
        }
        together(held);
        number();
        paper.finish();
        structure.finish(document);
    }

    /** Headings stand on the page on which what they head begins. */
    private void together(List<Sheet.Row> rows) throws IOException {
        List<List<Block>> set = new ArrayList<>();
        double kept = 0;
        for (Sheet.Row row : rows) {
            List<Block> cells = cells(row);
            set.add(cells);
            double height = Block.height(cells);
            kept += height == 0 ? 0 : (row.isHeading() ? height : needed(cells)) + ROW_GAP;
        }
        // What a page can not hold together is set as it comes.
        boolean holds = kept - ROW_GAP <= bottom() - top;
        if (holds && y + kept - ROW_GAP > bottom() && y > top) {
            turnOver();
        }
        for (int i = 0; i < set.size(); i++) {
            row(rows.get(i), set.get(i));
        }
    }

    /** What of a row must stand on the page where it begins: all, or if it is long the start. */
    private double needed(List<Block> cells) {
        double height = Block.height(cells);
        boolean splits = height > (bottom() - top) * SPLIT_FROM;
        return splits ? Math.min(height, FIRST_LINES * Block.leading(cells)) : height;
    }

    private double bottom() {
        return size.getHeight() - EDGE - Blocks.SMALL;
    }

    /** Begins a page with what stands above each. */
    private void turnOver() throws IOException {
        paper.turnOver();
        int page = paper.pages() - 1;
        String dated = sheet.dated().isEmpty() ? "" : " · " + sheet.dated();
        Line head = blocks.line(sheet.symbol() + dated + " · " + sheet.address(), Language.ENGLISH);
        double x = sheet.isRightToLeft() ? size.getWidth() - EDGE - head.width() : EDGE;
        begin(page, reading::head);
        paper.draw(page, head, x, HEAD_BASELINE, true);
        paper.close(page);
        if (page == 0) {
            String name = sheet.symbol() + dated;
            double above = HEAD_BASELINE - Blocks.SMALL;
            paper.link(
                    page,
                    reading.head(),
                    name,
                    sheet.address(),
                    x,
                    above,
                    head.width(),
                    Blocks.SMALL + 2);
        }
        y = HEAD_BASELINE + 10;
        double lowest = y;
        for (int i = 0; i < sheet.columns().size(); i++) {
            lowest = Math.max(lowest, columnHead(page, i));
        }
        paper.openFurniture(page);
        paper.rule(page, EDGE, size.getWidth() - EDGE, lowest + 4);
        paper.close(page);
        y = lowest + 4 + ROW_GAP;
        top = y;
    }

    /** Begins what stands above each page and is read aloud above the first. */
    private void begin(int page, Supplier<Tag> tag) {
        if (page == 0) {
            paper.open(page, tag.get());
        } else {
            paper.openFurniture(page);
        }
    }

    private double columnHead(int page, int index) {
        Sheet.Column language = sheet.columns().get(index);
        double at = y;
        Block name =
                blocks.of(language.language().ownName(), language.language(), Blocks.TEXT, true);
        Block worth = blocks.of(language.worth(), language.language(), Blocks.SMALL, false);
        at = columnHead(page, index, name, at, false);
        return columnHead(page, index, worth, at, true);
    }

    private double columnHead(int page, int index, Block block, double at, boolean quiet) {
        if (block.lines().isEmpty()) {
            return at;
        }
        begin(page, () -> block.saidBy(reading.columnHead(index)));
        double end = lines(page, index, block, 0, block.lines().size(), at, quiet);
        paper.close(page);
        return end;
    }

    private List<Block> cells(Sheet.Row row) {
        List<Block> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(blocks.of(row, row.cells().get(i), sheet.columns().get(i).language()));
        }
        return cells;
    }

    private void row(Sheet.Row row, List<Block> cells) throws IOException {
        if (Block.height(cells) == 0) {
            return;
        }
        if (y + needed(cells) > bottom() && y > top) {
            turnOver();
        }
        reading.turnTo(row);
        mark(row);
        place(cells, tags(row, cells));
        y += ROW_GAP;
    }

    /** How the cells of a row are read aloud, where anything is said. */
    private List<Optional<Tag>> tags(Sheet.Row row, List<Block> cells) {
        List<Optional<Tag>> tags = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Block cell = cells.get(i);
            if (cell.lines().isEmpty()) {
                reading.silence(i);
                tags.add(Optional.empty());
            } else {
                tags.add(Optional.of(cell.saidBy(reading.cell(i, row.isSmall()))));
            }
        }
        return tags;
    }

    private void mark(Sheet.Row row) throws IOException {
        if (row.mark().isEmpty()) {
            return;
        }
        // The blank parts it from the text for those who read letters in the order drawn.
        Line mark = blocks.line(row.mark() + "\u00A0", sheet.columns().get(0).language());
        double x = sheet.isRightToLeft() ? size.getWidth() - EDGE - mark.width() : EDGE;
        int page = paper.pages() - 1;
        Tag tag = reading.mark();
        paper.open(page, tag);
        paper.draw(page, mark, x, y + Blocks.TEXT * 1.1, true);
        paper.close(page);
        double width = Math.max(mark.width(), Blocks.SMALL);
        String name = sheet.symbol() + " " + row.mark();
        paper.link(page, tag, name, sheet.address(row), x, y, width, Blocks.TEXT * 1.4);
    }

    /** Puts cells beside each other, on as many pages as they need. */
    private void place(List<Block> cells, List<Optional<Tag>> tags) throws IOException {
        int[] done = new int[cells.size()];
        while (true) {
            double lowest = y;
            boolean more = false;
            for (int i = 0; i < done.length; i++) {
                Block cell = cells.get(i);
                int room = Math.max(1, (int) ((bottom() - y) / cell.leading()));
                int end = Math.min(cell.lines().size(), done[i] + room);
                if (end > done[i]) {
                    int page = paper.pages() - 1;
                    paper.open(page, tags.get(i).orElseThrow());
                    lowest = Math.max(lowest, lines(page, i, cell, done[i], end, y, false));
                    paper.close(page);
                }
                done[i] = end;
                more |= end < cell.lines().size();
            }
            y = lowest;
            if (!more) {
                return;
            }
            turnOver();
        }
    }

    /** Draws some lines of a column; gives where they end. */
    private double lines(
            int page, int index, Block cell, int from, int to, double start, boolean quiet) {
        boolean right = sheet.columns().get(index).language().isRightToLeft();
        double left = left(index);
        double at = start;
        for (Line line : cell.lines().subList(from, to)) {
            double x = right ? left + column - line.width() : left;
            paper.draw(page, line, x, at + cell.leading() * 0.75, quiet);
            at += cell.leading();
        }
        return at;
    }

    /** Where a column begins, from the left. */
    private double left(int index) {
        double fromStart = MARK_WIDTH + index * (column + GAP);
        return sheet.isRightToLeft()
                ? size.getWidth() - EDGE - fromStart - column
                : EDGE + fromStart;
    }

    /** Writes {@code 3 / 12} at the foot of each page. */
    private void number() {
        for (int page = 0; page < paper.pages(); page++) {
            Line number = blocks.line((page + 1) + " / " + paper.pages(), Language.ENGLISH);
            double x = (size.getWidth() - number.width()) / 2;
            paper.openFurniture(page);
            paper.draw(page, number, x, size.getHeight() - EDGE / 2, true);
            paper.close(page);
        }
    }
}
