package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Numerals;

/**
 * Finds running titles that carry the number of their page: lines at the edges of pages that differ
 * from page to page, but count. Odd and even pages have their own titles. What is counted must hold
 * for half of the pages at least.
 */
final class CountingTitles {
    private static final Pattern NUMBER_AT_EDGE =
            Pattern.compile(
                    "^(?:\\d{1,4}|(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?=\\s|$)"
                            + "|(?<=\\s)(?:\\d{1,4}|(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$");

    /** {@code 2/14} beside another mark, or issue and page: {@code C 326/47}. */
    private static final Pattern FRACTION_AT_EDGE =
            Pattern.compile(
                    "^(?:[A-Z]{1,2} )?(\\d{1,4})/(\\d{1,4})(?=\\s)"
                            + "|(?<=\\s)(\\d{1,4})/(\\d{1,4})$");

    private static final int LONGEST = 120;

    private final List<PrintedLine> lines;

    private CountingTitles(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** The places of such lines; none in a text that has no form feeds. */
    static BitSet of(List<PrintedLine> lines) {
        return new CountingTitles(lines).found();
    }

    /** A line at the edge of a page with a number that may be the page's at one of its ends. */
    private record Numbered(int line, int page, int number) {
        int offset() {
            return number - page;
        }
    }

    private BitSet found() {
        BitSet found = new BitSet();
        List<Numbered> numbered = new ArrayList<>();
        int page = 0;
        int begin = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).cut()) {
                addNumbered(begin, i, page, numbered);
                page++;
                begin = i;
            }
        }
        Map<Integer, Set<Integer>> pagesOf = new HashMap<>();
        for (Numbered one : numbered) {
            pagesOf.computeIfAbsent(one.offset(), key -> new HashSet<>()).add(one.page());
        }
        int fewest = Math.max(2, page / 2);
        numbered.stream()
                .filter(one -> pagesOf.getOrDefault(one.offset(), Set.of()).size() >= fewest)
                .forEach(one -> found.set(one.line()));
        return found;
    }

    private void addNumbered(int begin, int end, int page, List<Numbered> found) {
        int last = end - 1;
        while (last > begin && lines.get(last).isBlank()) {
            last--;
        }
        int first = begin;
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        for (int i : new int[] {first, last}) {
            String line = lines.get(i).folded();
            if (line.length() <= LONGEST && !PrintedLine.endsSentence(line)) {
                for (int number : numbersAtEdges(line)) {
                    found.add(new Numbered(i, page, number));
                }
            }
        }
    }

    /** Text that fills its line may end with a number, but hardly with a fraction that counts. */
    private static Set<Integer> numbersAtEdges(String line) {
        Set<Integer> found = new HashSet<>();
        Matcher number = NUMBER_AT_EDGE.matcher(line);
        while (line.length() <= LONGEST / 2 && number.find()) {
            found.add(value(number.group()));
        }
        Matcher fraction = FRACTION_AT_EDGE.matcher(line);
        while (fraction.find()) {
            for (int i = 1; i <= fraction.groupCount(); i++) {
                if (fraction.group(i) != null) {
                    found.add(value(fraction.group(i)));
                }
            }
        }
        return found;
    }

    private static int value(String number) {
        return Character.isDigit(number.charAt(0))
                ? Integer.parseInt(number)
                : Numerals.roman(number);
    }
}
