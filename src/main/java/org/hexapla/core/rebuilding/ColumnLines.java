package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.text.LineMark;

/**
 * The rows of tables that are made of tab stops or blanks: at least three lines one below the other
 * of as many pieces each, which begin or end in the same columns where blanks part them. They are
 * lines of their own, however full they look.
 */
final class ColumnLines {
    private static final int FEWEST = 3;
    private static final Pattern GAP =
            Pattern.compile("(?<=\\S)(?:[ \\u00A0]*\\t\\s*|[ \\u00A0\\u3000]{3,})(?=\\S)");

    private ColumnLines() {}

    /** Whether a gap as between columns stands in the text. */
    static boolean hasGap(String text) {
        return GAP.matcher(text).find();
    }

    /** The {@link PrintedLine#number} of each row. */
    static Set<Integer> of(List<PrintedLine> lines) {
        Set<Integer> rows = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !areAlike(lines.get(i - 1), lines.get(i))) {
                if (i - from >= FEWEST) {
                    lines.subList(from, i).forEach(line -> rows.add(line.number()));
                }
                from = i;
            }
        }
        return rows;
    }

    private static boolean areAlike(PrintedLine one, PrintedLine other) {
        if (one.isBlank()
                || other.isBlank()
                || other.cut()
                || LineMark.at(one.text()).isPresent()
                || LineMark.at(other.text()).isPresent()) {
            return false;
        }
        List<int[]> gaps = gaps(one.text());
        List<int[]> others = gaps(other.text());
        if (gaps.isEmpty() || gaps.size() != others.size()) {
            return false;
        }
        boolean tabs = one.text().contains("\t") && other.text().contains("\t");
        for (int i = 0; !tabs && i < gaps.size(); i++) {
            boolean begins = Math.abs(gaps.get(i)[1] - others.get(i)[1]) <= 1;
            boolean ends = Math.abs(gaps.get(i)[2] - others.get(i)[2]) <= 1;
            if (!begins && !ends) {
                return false;
            }
        }
        return true;
    }

    /**
     * Of each gap the columns in which it begins and ends, and in which the piece behind it ends.
     */
    private static List<int[]> gaps(String text) {
        List<int[]> gaps = new ArrayList<>();
        Matcher matcher = GAP.matcher(text);
        while (matcher.find()) {
            int begin = PrintedLine.width(text.substring(0, matcher.start()));
            int end = PrintedLine.width(text.substring(0, matcher.end()));
            gaps.add(new int[] {begin, end, 0});
        }
        for (int i = 0; i < gaps.size(); i++) {
            int end =
                    i + 1 < gaps.size()
                            ? gaps.get(i + 1)[0]
                            : PrintedLine.width(text.stripTrailing());
            gaps.get(i)[2] = end;
        }
        return gaps;
    }
}
