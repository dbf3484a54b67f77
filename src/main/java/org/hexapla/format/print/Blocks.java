package org.hexapla.format.print;

import java.util.List;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Run;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;

/** Sets texts in lines, as broad and large as they stand on a sheet. Measures are in points. */
final class Blocks {
    static final double TEXT = 10.5;
    static final double SMALL = 8;
    private static final double TITLE = 14;

    private final Faces faces;
    private final Words words = new Words();
    private final double column;
    private final double broadest;

    /**
     * @param column the breadth of a column
     * @param broadest that of a line above or below all columns
     */
    Blocks(Faces faces, double column, double broadest) {
        this.faces = faces;
        this.column = column;
        this.broadest = broadest;
    }

    /** The text of a cell of a row. */
    Block of(Sheet.Row row, CodedText text, Language language) {
        double points =
                switch (row.kind()) {
                    case TITLE -> TITLE;
                    case FOOTNOTE, NOTE -> TEXT - 1.5;
                    default -> TEXT;
                };
        return set(Run.of(text), language, points, row.isHeading());
    }

    private static List<Run> plain(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(new Run(text, false, false, false, Run.Rise.NONE));
    }

    /** One line of small print; what is too long for a page is cut. */
    Line line(String text, Language language) {
        List<Line> lines =
                new Typesetter(faces, words, language, SMALL, false).lines(plain(text), broadest);
        return lines.isEmpty() ? Line.of(List.of()) : lines.get(0);
    }

    /** A text in one size. */
    Block of(String text, Language language, double points, boolean bold) {
        return set(plain(text), language, points, bold);
    }

    private Block set(List<Run> runs, Language language, double points, boolean bold) {
        // Arabic letters are small for their size, and stand further apart, as on the pages.
        boolean arabic = language.isRightToLeft();
        double letters = arabic ? points * 1.15 : points;
        double leading = letters * (arabic ? 1.7 : language.isUnspaced() ? 1.6 : 1.4);
        List<Line> lines =
                new Typesetter(faces, words, language, letters, bold).lines(runs, column);
        boolean turned = arabic || lines.stream().anyMatch(Line::isTurned);
        return new Block(lines, leading, untold(runs, turned));
    }

    /** What is read aloud, if the lines that are drawn do not say it letter by letter. */
    private static String untold(List<Run> runs, boolean turned) {
        String text = runs.stream().map(Run::text).collect(Collectors.joining());
        return turned || text.indexOf('\n') >= 0 ? text.replace('\n', ' ').strip() : "";
    }
}
