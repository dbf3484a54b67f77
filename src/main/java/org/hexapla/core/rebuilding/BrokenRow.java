package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.script.Han;

/**
 * A row of a printed table.
 *
 * @param cells those with something in them, in the order of reading
 */
record BrokenRow(List<Cell> cells) {
    /** As many columns has a line at least that is no name, where it is full. */
    private static final int BROAD = 24;

    /** The width of a letter, and what a full line may leave, in sizes of the type. */
    private static final double LETTER = 0.5;

    private static final double ROOM = 2;

    /**
     * A cell.
     *
     * @param place where its last line stands
     * @param lines its lines from top to bottom, blank ones between paragraphs
     */
    record Cell(TableLine place, List<PrintedLine> lines) {
        private PrintedLine first() {
            return lines.get(0);
        }

        private PrintedLine last() {
            return lines.get(lines.size() - 1);
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.stripped()).append('\n'));
            return text.toString();
        }

        private boolean isOfFigures() {
            return text().codePoints().noneMatch(Character::isLetter);
        }

        /** Whether the first word of the other one had no room on the last line. */
        private boolean isFull(Cell next) {
            String word = next.first().stripped().split("\\s", 2)[0];
            boolean unspaced = Han.isUnspaced(word.codePointAt(0));
            int columns = unspaced ? 2 : PrintedLine.width(word);
            return place.room() < columns * LETTER + ROOM;
        }

        /** Whether it surely goes on: it ends within a sentence. */
        private boolean goesOn(Cell next) {
            if (last().endsSentence() || isOfFigures() || next.isOfFigures()) {
                return false;
            }
            int first = next.first().stripped().codePointAt(0);
            boolean caseless = Character.getType(first) == Character.OTHER_LETTER;
            boolean full = caseless && last().width() >= BROAD && isFull(next);
            return next.first().beginsSmall() || full;
        }

        /** Both as one; of paragraphs of their own where the first one's last line had room. */
        private Cell with(Cell next) {
            List<PrintedLine> all = new ArrayList<>(lines);
            if (!isFull(next) && !goesOn(next)) {
                all.add(last().with(""));
            }
            next.lines.forEach(line -> all.add(line.inCell(place.cell())));
            return new Cell(next.place.inCell(place), all);
        }
    }

    /** The rows of one table on one page. */
    static List<BrokenRow> of(List<PrintedLine> lines, Typography type) {
        List<BrokenRow> rows = new ArrayList<>();
        List<PrintedLine> cell = new ArrayList<>();
        TableLine before = TableLine.NONE;
        List<PrintedLine> blanks = new ArrayList<>();
        for (PrintedLine line : lines) {
            TableLine place = type.place(line);
            if (line.isBlank()) {
                blanks.add(line);
                continue;
            }
            if (rows.isEmpty() || before.row() != place.row()) {
                rows.add(new BrokenRow(new ArrayList<>()));
            }
            List<Cell> cells = rows.get(rows.size() - 1).cells;
            if (before.cell() == place.cell() && !cells.isEmpty()) {
                cell.addAll(blanks);
                cells.remove(cells.size() - 1);
            } else {
                cell = new ArrayList<>();
            }
            cell.add(line);
            cells.add(new Cell(place, cell));
            blanks.clear();
            before = place;
        }
        return rows;
    }

    private Optional<Cell> above(Cell other) {
        return cells.stream().filter(cell -> cell.place.isAbove(other.place)).findFirst();
    }

    /** Whether it says the same in the same columns. */
    boolean says(BrokenRow other) {
        return cells.size() == other.cells.size()
                && other.cells.stream()
                        .allMatch(
                                cell ->
                                        above(cell)
                                                .filter(own -> own.text().equals(cell.text()))
                                                .isPresent());
    }

    /** Whether it has something where another row begins. */
    boolean beginsAs(BrokenRow other) {
        return above(other.cells.get(0)).isPresent();
    }

    /**
     * Whether it goes on with a row of the next page.
     *
     * @param table the rows of the table before that one
     * @param named whether all of its rows have something in the first column
     */
    boolean goesOn(BrokenRow next, List<BrokenRow> table, boolean named) {
        boolean sure = false;
        for (Cell cell : next.cells) {
            Optional<Cell> own = above(cell);
            boolean known = table.stream().anyMatch(row -> row.above(cell).isPresent());
            boolean figures = own.isPresent() && (own.get().isOfFigures() || cell.isOfFigures());
            if (!known || figures) {
                return false;
            }
            sure |= own.isPresent() && own.get().goesOn(cell);
        }
        Optional<Cell> name = next.above(cells.get(0));
        return name.isPresent() ? cells.get(0).goesOn(name.get()) : sure || named;
    }

    /** Both as one row, whose cells stand in the order of this one's, new ones behind. */
    BrokenRow with(BrokenRow next) {
        List<Cell> all = new ArrayList<>(cells);
        for (Cell cell : next.cells) {
            Optional<Cell> own = above(cell);
            if (own.isPresent()) {
                all.set(cells.indexOf(own.get()), own.get().with(cell));
            } else {
                all.add(cell);
            }
        }
        return new BrokenRow(all);
    }

    /** Adds its lines, each cell behind a blank one. */
    void printTo(List<PrintedLine> out) {
        for (Cell cell : cells) {
            out.add(cell.first().with(""));
            out.addAll(cell.lines);
        }
    }
}
