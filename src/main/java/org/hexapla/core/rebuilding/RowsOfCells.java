package org.hexapla.core.rebuilding;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether lines one after the other are the rows of a table, where nothing but tabs or blanks parts
 * what stands in them: at least three of as many pieces, among them lines of fewer.
 *
 * <p>They are none where the last column may be the pages of a list of contents, where terms stand
 * before running text, where no column is mostly of short entries, and where fewer than five have
 * two pieces without a figure: so signatures stand side by side.
 */
public final class RowsOfCells {
    private static final int FEWEST_ROWS = 3;

    /** How many lines of two pieces are a table that has no figures. */
    private static final int FEWEST_PAIRS = 5;

    private static final double MOSTLY = 0.6;

    /** How many letters an entry has at most, and running text at least. */
    private static final int SHORT = 24;

    private static final int LONG = 80;

    private static final Pattern PAGE = Pattern.compile("\\p{Nd}{1,4}|[ivxlc]{1,8}");

    private RowsOfCells() {}

    /**
     * @param lines the pieces of each line
     */
    public static boolean are(List<List<String>> lines) {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> full = lines.stream().filter(line -> line.size() == columns).toList();
        if (full.size() < FEWEST_ROWS) {
            return false;
        }
        int entries = 0;
        int prose = 0;
        int figures = 0;
        for (int column = 0; column < columns; column++) {
            List<String> pieces = column(full, column);
            entries += isMostly(pieces, piece -> length(piece) <= SHORT) ? 1 : 0;
            prose += isMostly(pieces, piece -> length(piece) > LONG) ? 1 : 0;
            figures += isMostly(pieces, RowsOfCells::hasDigit) ? 1 : 0;
        }
        int fewest = columns == 2 && figures == 0 ? FEWEST_PAIRS : FEWEST_ROWS;
        return full.size() >= fewest
                && entries > (prose > 0 ? 1 : 0)
                && !listsPages(column(full, columns - 1), figures);
    }

    private static List<String> column(List<List<String>> full, int column) {
        return full.stream().map(line -> line.get(column)).toList();
    }

    private static boolean isMostly(List<String> pieces, Predicate<String> such) {
        return pieces.stream().filter(such).count() >= MOSTLY * pieces.size();
    }

    /** Chinese letters say as much as two others. */
    private static int length(String piece) {
        return piece.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    private static boolean hasDigit(String piece) {
        return piece.codePoints().anyMatch(Character::isDigit);
    }

    /** Whether the last column may be the pages of a list of contents: numbers that count up. */
    private static boolean listsPages(List<String> last, int figures) {
        int before = -1;
        for (String piece : last) {
            boolean roman = piece.codePoints().noneMatch(Character::isDigit);
            int page = !PAGE.matcher(piece).matches() ? -1 : roman ? 0 : Integer.parseInt(piece);
            if (page < before || page < 0) {
                return false;
            }
            before = page;
        }
        return figures <= 1;
    }
}
