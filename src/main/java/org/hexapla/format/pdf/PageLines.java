package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.hexapla.core.rebuilding.LineLook;
import org.hexapla.core.rebuilding.TableLine;

/** The lines of a page as they are handed on, with how they look. */
final class PageLines {
    /** How many characters wide the lines of columns are set again. */
    private static final int MEASURE = 84;

    private static final double FULL = 0.8;
    private static final String RULE = "________________";
    private static final Pattern LINE_END = Pattern.compile("[\n\f\r\u0085\u2028\u2029]");

    /** Where something stands that looks in one way. */
    private record Stretch(int from, int to, LineLook look, TableLine place, double size) {}

    private final StringBuilder out = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    /** Where lines end that surely go on with the next one. */
    private final Set<Integer> runningOn = new HashSet<>();

    /** Begins a line, after a blank one if it stands apart. */
    void begin(boolean apart) {
        out.append(apart ? "\n\n" : "\n");
    }

    /** Begins a line that surely goes on with the one before it. */
    void runOn() {
        runningOn.add(out.length());
        out.append('\n');
    }

    /** Begins the notes at the foot of the page. */
    void rule() {
        out.append("\n\n").append(RULE).append('\n');
    }

    /** Adds a printed line, or a part of one, that looks like that. */
    void add(Row row, LineLook look) {
        int from = out.length();
        out.append(LINE_END.matcher(row.text()).replaceAll(" "));
        stretches.add(new Stretch(from, out.length(), look, row.place(), row.size()));
    }

    /** Whether Chinese goes on with Chinese, for which no blank is set. */
    private boolean meets(String word) {
        return !word.isEmpty()
                && out.length() > 0
                && isUnspaced(word.codePointAt(0))
                && isUnspaced(out.codePointBefore(out.length()));
    }

    private static boolean isUnspaced(int c) {
        boolean mark = c >= '\u3001' && c <= '\u303F' || c >= '\uFF01' && c <= '\uFF60';
        return mark || Character.isIdeographic(c);
    }

    /**
     * Adds as far as there is room, then on further lines; a hyphen at a line's end stays there.
     */
    void fill(Row row, LineLook look) {
        int from = out.length();
        int line = from - (out.lastIndexOf("\n") + 1);
        boolean hyphen = line > 1 && "-‐\u00AD".indexOf(out.charAt(from - 1)) >= 0;
        boolean joins = true;
        for (String word : LINE_END.matcher(row.text()).replaceAll(" ").split(" ")) {
            if (line > 0 && (hyphen || line + 1 + word.length() > MEASURE)) {
                runOn();
                line = 0;
            } else if (line > 0 && !(joins && meets(word))) {
                out.append(' ');
                line++;
            }
            hyphen = false;
            joins = false;
            out.append(word);
            line += word.length();
        }
        int begin = Math.min(from + 1, out.length());
        stretches.add(new Stretch(begin, out.length(), look, row.place(), row.size()));
    }

    /** Joins the last two lines, so that the last one is as full as it was in its column. */
    void lengthenLast() {
        int last = out.lastIndexOf("\n");
        boolean pair = last > 0 && out.charAt(last - 1) != '\n' && out.charAt(last - 1) != '-';
        if (pair && out.length() - last < FULL * MEASURE) {
            out.setCharAt(last, ' ');
        }
    }

    /** All lines, the last one ended too. */
    String text() {
        return out + "\n";
    }

    /** Where those lines stand that stand in a table, lines counted from 0. */
    Map<Integer, TableLine> cells() {
        Map<Integer, TableLine> cells = new HashMap<>();
        walk(
                (stretch, line) -> {
                    if (stretch.place().cell() > 0) {
                        cells.put(line, stretch.place());
                    }
                });
        return cells;
    }

    /** How the lines look, counted from 0; one that looks in several ways as the least striking. */
    Map<Integer, LineLook> looks() {
        Map<Integer, LineLook> looks = new HashMap<>();
        walk((stretch, line) -> looks.merge(line, stretch.look(), LineLook::and));
        return looks;
    }

    /** How large their type is, in points, lines counted from 0; the largest of each. */
    Map<Integer, Double> sizes() {
        Map<Integer, Double> sizes = new HashMap<>();
        walk((stretch, line) -> sizes.merge(line, stretch.size(), Math::max));
        return sizes;
    }

    /** Those lines, counted from 0, that surely go on with the one before them. */
    Set<Integer> runningOn() {
        Set<Integer> lines = new HashSet<>();
        int line = 0;
        for (int at = 0; at < out.length(); at++) {
            line += out.charAt(at) == '\n' ? 1 : 0;
            if (out.charAt(at) == '\n' && runningOn.contains(at)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Tells of each stretch the lines that it stands on, counted from 0. */
    private void walk(ObjIntConsumer<Stretch> visitor) {
        int line = 0;
        int at = 0;
        for (Stretch stretch : stretches) {
            for (; at < stretch.from(); at++) {
                line += out.charAt(at) == '\n' ? 1 : 0;
            }
            visitor.accept(stretch, line);
            for (; at < stretch.to(); at++) {
                if (out.charAt(at) == '\n') {
                    line++;
                    visitor.accept(stretch, line);
                }
            }
        }
    }
}
