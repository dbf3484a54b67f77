package org.hexapla.core.rebuilding;

import java.util.List;
import org.hexapla.core.text.LineMark;

/** Judges from all lines of a text how they were set. */
final class PageSurvey {
    private static final double WIDE = 0.75;

    /** The share of wide lines inside a sentence where paragraphs are broken into lines. */
    private static final double BROKEN = 0.35;

    private static final int FEWEST_NUMBERS = 5;

    /** How many of the longest lines are compared, and how like each other full ones are. */
    private static final int LONGEST = 4;

    private static final double EVEN = 0.8;

    private final List<PrintedLine> lines;
    private final int width;
    private int numbers;
    private int open;
    private int closed;
    private int openBeforeBlank;
    private int openBeforeText;

    private PageSurvey(List<PrintedLine> lines) {
        this.lines = lines;
        width = Measure.widest(lines, PrintedLine::width);
        for (int i = 0; i + 1 < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            if (!line.isBlank()) {
                count(line, lines.get(i + 1));
            }
        }
    }

    static PageLayout layout(List<PrintedLine> lines, Typography type) {
        return new PageSurvey(lines).layout(type);
    }

    private void count(PrintedLine line, PrintedLine next) {
        boolean number =
                LineMark.at(line.text())
                        .filter(mark -> mark.form() == LineMark.Form.NUMBER)
                        .isPresent();
        numbers += number ? 1 : 0;
        if (line.width() < width * WIDE) {
            return;
        }
        if (line.endsSentence()) {
            closed++;
            return;
        }
        open++;
        openBeforeBlank += next.isBlank() && !line.endsWithComma() ? 1 : 0;
        openBeforeText += !next.isBlank() && !next.cut() ? 1 : 0;
    }

    private PageLayout layout(Typography type) {
        Filling filling = Filling.of(lines, width);
        Measure measure = new Measure(width, type.isTold() ? 0 : FilledEdge.of(lines));
        boolean broken = open > BROKEN * (open + closed) || filling.isClear();
        boolean uneven = !type.isTold() && !measure.isExact() && (filling.isUneven() || isUneven());
        boolean wrapped =
                measure.isExact()
                        || broken
                                && !uneven
                                && (type.isTold() || width >= Measure.NARROWEST)
                                && !ListEntries.are(lines, width, filling);
        boolean doubled = wrapped && openBeforeBlank > 1.5 * openBeforeText && openBeforeBlank > 2;
        return new PageLayout(
                measure, wrapped, uneven, doubled, numbers >= FEWEST_NUMBERS, Joints.of(lines));
    }

    /**
     * Whether the longest lines are wider than paper and yet of all lengths, as paragraphs are that
     * were never broken into lines. The longest of all does not count, nor do addresses.
     */
    private boolean isUneven() {
        int[] widths =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.text().contains("://"))
                        .mapToInt(PrintedLine::width)
                        .sorted()
                        .toArray();
        int n = widths.length;
        return n > LONGEST
                && widths[n - 2] > Measure.PAPER
                && widths[n - LONGEST] < EVEN * widths[n - 2];
    }
}
