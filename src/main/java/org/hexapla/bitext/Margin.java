package org.hexapla.bitext;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.UnitKind;

/**
 * What stands in the margin beside a row: its number or letter as the languages shown print it, or
 * where they differ its label, short below a parent.
 */
final class Margin {
    private Margin() {}

    /** The mark; empty for a row that has neither a number nor a bullet. */
    static String mark(BitextRow row) {
        if (row.kind() == UnitKind.HEADING || row.kind() == UnitKind.TITLE) {
            return numberOfHeading(row);
        }
        if (row.label() == null) {
            return row.kind() == UnitKind.ITEM ? "•" : "";
        }
        String label = row.label().value();
        if (row.kind() == UnitKind.FOOTNOTE) {
            return label.replaceFirst("^fn", "");
        }
        int dot = label.lastIndexOf('.');
        String last = dot < 0 ? label : label.substring(dot + 1);
        if (last.matches("p\\d+")) {
            return last.substring(1);
        }
        if (dot >= 0) {
            return commonMark(row).orElse("(" + last + ")");
        }
        return last.matches("a\\d+") ? "" : last;
    }

    /** How all units of the row that have its label print it, where they agree. */
    private static Optional<String> commonMark(BitextRow row) {
        List<String> marks =
                row.cells().entrySet().stream()
                        .flatMap(cell -> printedMarks(row, cell.getKey(), cell.getValue()))
                        .distinct()
                        .toList();
        return marks.size() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
    }

    private static Stream<String> printedMarks(BitextRow row, Language language, Cell cell) {
        return cell.units().stream()
                .filter(unit -> Objects.equals(unit.label(), row.label()))
                .flatMap(unit -> unit.printedMark(language).stream());
    }

    /** The number of a heading, if one of the units shown has it apart from its text. */
    private static String numberOfHeading(BitextRow row) {
        String number =
                row.cells().values().stream()
                        .flatMap(cell -> cell.units().stream())
                        .filter(unit -> Objects.equals(unit.label(), row.label()))
                        .flatMap(unit -> unit.numberApart().stream())
                        .findFirst()
                        .orElse("");
        boolean isArticle = row.label() != null && row.label().value().matches("a\\d.*");
        return isArticle && !number.isEmpty()
                ? row.label().value().substring(1)
                : number.replaceFirst("[.．、]$", "");
    }
}
