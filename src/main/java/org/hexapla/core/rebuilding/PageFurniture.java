package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.core.text.LineMark;
import org.hexapla.core.text.PrintedMark;

/**
 * Takes out what was printed for the page and not for the reader: page numbers, running headers and
 * footers, the link lists that some PDF texts carry at page ends.
 *
 * <p>A page is known by a form feed or by a line that can only be a page number. Beside one, lines
 * are furniture that are page numbers, document symbols, or stand beside two such places at least;
 * also a line at the edge of a page that begins or ends with a number which counts the pages.
 * Everything else stays.
 */
final class PageFurniture {
    private static final String PAGE_WORD =
            "(?:[Pp]ages?|PAGE|[Pp]\\.|[Pp][áa]g(?:ina|\\.)?|PÁGINA|[Сс]тр(?:аница|\\.)?|СТР\\."
                    + "|(?:ال)?صفحة|ص\\.?)";
    private static final String OF = "\\s*(?:/|of|de|sur|из|من)\\s*\\d{1,4}";
    private static final String DASHED = "[-–—]\\s?\\d{1,4}\\s?[-–—]";
    private static final Pattern NAMED_PAGE =
            Pattern.compile(
                    PAGE_WORD
                            + "\\s*\\d{1,4}(?:"
                            + OF
                            + ")?|第\\s*\\d{1,4}\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?"
                            + "|"
                            + DASHED
                            + "|\\d{1,4}\\s*/\\s*\\d{1,4}|/\\.\\.\\.|/…");
    private static final Pattern DASHED_PAGE = Pattern.compile(DASHED);
    private static final Pattern BARE_PAGE = Pattern.compile("\\d{1,4}|[ivxl]{1,6}");

    private static final Pattern SYMBOL =
            Pattern.compile("(?=.*\\d)[A-Z]{1,12}(?:/[A-Za-z0-9().\\- ]{1,14})+\\*?");
    private static final Pattern PAGE_AT_END =
            Pattern.compile(
                    "(?:\\s{2,}|\\t|\\s[|·•]\\s|\\s(?="
                            + PAGE_WORD
                            + "))(?:"
                            + PAGE_WORD
                            + "\\s*)?\\d{1,4}(?:"
                            + OF
                            + ")?$");
    private static final Pattern PAGE_AT_BEGINNING =
            Pattern.compile(
                    "^(?:"
                            + PAGE_WORD
                            + "\\s*)?\\d{1,4}(?:"
                            + OF
                            + ")?(?:\\s{2,}|\\t|\\s[|·•]\\s)");
    private static final int LONGEST = 120;

    /** One page of how many shows a running title, at least. */
    private static final int MANY = 4;

    private final List<PrintedLine> lines;
    private final BitSet out = new BitSet();

    private PageFurniture(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** The lines that are left, each marked as cut where something was taken out before it. */
    static List<PrintedLine> removed(List<PrintedLine> lines) {
        PageFurniture furniture = new PageFurniture(lines);
        furniture.findAroundPages();
        furniture.out.or(CountingTitles.of(lines));
        furniture.out.or(LinkLists.of(lines, furniture.out));
        return furniture.rest();
    }

    private List<PrintedLine> rest() {
        List<PrintedLine> left = new ArrayList<>();
        boolean cut = false;
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            cut |= line.cut();
            if (out.get(i) && !line.isInTable()) {
                cut = true;
            } else {
                left.add(cut ? line.asCut() : line);
                cut = false;
            }
        }
        return left;
    }

    // ---- headers, footers, page numbers

    private void findAroundPages() {
        List<List<Integer>> clusters = new ArrayList<>();
        Set<Integer> pages = CountedPages.of(lines);
        pages.forEach(out::set);
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            if (line.cut()) {
                clusters.add(around(i, true));
            } else if (pages.contains(i) || isNamedPage(i) && standsAlone(i)) {
                clusters.add(around(i, false));
            }
        }
        boolean fed = lines.stream().anyMatch(PrintedLine::cut);
        if (fed) {
            clusters.add(below(0, 3, new ArrayList<>()));
            clusters.add(above(lines.size() - 1, 3, new ArrayList<>()));
        }
        Map<String, Integer> seen = new HashMap<>();
        Set<Integer> counted = new HashSet<>();
        for (List<Integer> cluster : clusters) {
            for (int i : cluster) {
                if (counted.add(i)) {
                    seen.merge(title(lines.get(i).folded()), 1, Integer::sum);
                }
            }
        }
        for (List<Integer> cluster : clusters) {
            cluster.stream().filter(i -> isFurniture(i, seen)).forEach(out::set);
        }
        if (fed) {
            dropSingleSymbolAtTheTop(seen);
        }
    }

    /**
     * A first page keeps its masthead unless all other pages show the same line, and its title
     * unless many of them show it as far from their upper edge: a title page may be followed by
     * another.
     */
    private void dropSingleSymbolAtTheTop(Map<String, Integer> seen) {
        for (int i : below(0, 3, new ArrayList<>())) {
            String title = title(lines.get(i).folded());
            if (seen.getOrDefault(title, 0) < 2 || isTitle(i) && !isSetAlike(i, title)) {
                out.clear(i);
            }
        }
    }

    private boolean isTitle(int i) {
        String line = lines.get(i).folded();
        return !NAMED_PAGE.matcher(line).matches() && !SYMBOL.matcher(line).matches();
    }

    private boolean isSetAlike(int first, String title) {
        int depth = below(0, 3, new ArrayList<>()).indexOf(first);
        int pages = 0;
        int alike = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).cut()) {
                continue;
            }
            List<Integer> top = below(i, 3, new ArrayList<>());
            boolean same =
                    top.size() > depth && title(lines.get(top.get(depth)).folded()).equals(title);
            alike += same ? 1 : 0;
            pages++;
        }
        return alike > 0 && alike * MANY >= pages;
    }

    private boolean isFurniture(int i, Map<String, Integer> seen) {
        String line = lines.get(i).folded();
        if (line.length() > LONGEST || NoteBlocks.isRule(line)) {
            return false;
        }
        if (NAMED_PAGE.matcher(line).matches() || SYMBOL.matcher(line).matches()) {
            return true;
        }
        if (BARE_PAGE.matcher(line).matches()) {
            return standsApart(i);
        }
        return seen.getOrDefault(title(line), 0) >= 2
                && PrintedMark.articleHeading(line).isEmpty()
                && LineMark.at(line).isEmpty()
                && !line.endsWith(".");
    }

    /** What a running title is when its page number is taken off. */
    private static String title(String line) {
        String noEnd = PAGE_AT_END.matcher(line).replaceFirst("");
        return PAGE_AT_BEGINNING.matcher(noEnd).replaceFirst("").strip();
    }

    private boolean isNamedPage(int i) {
        String line = lines.get(i).folded();
        return line.length() <= 30 && NAMED_PAGE.matcher(line).matches();
    }

    /**
     * No text runs into the line from above and out of it below. A number between dashes is a
     * page's wherever text stands on one side alone.
     */
    private boolean standsAlone(int i) {
        String line = lines.get(i).folded();
        boolean above =
                i == 0
                        || lines.get(i - 1).isBlank()
                        || SYMBOL.matcher(lines.get(i - 1).folded()).matches();
        boolean below =
                i + 1 >= lines.size() || lines.get(i + 1).isBlank() || lines.get(i + 1).cut();
        return above && below || (above || below) && DASHED_PAGE.matcher(line).matches();
    }

    private boolean standsApart(int i) {
        boolean above =
                i == 0 || lines.get(i - 1).isBlank() || lines.get(i).cut() || out.get(i - 1);
        boolean below =
                i + 1 >= lines.size() || lines.get(i + 1).isBlank() || lines.get(i + 1).cut();
        return above && below
                || lines.get(i).cut()
                || i + 1 < lines.size() && lines.get(i + 1).cut() && above;
    }

    private List<Integer> around(int at, boolean fed) {
        List<Integer> found = new ArrayList<>();
        above(at - 1, fed ? 3 : 2, found);
        below(at, fed ? 3 : 2, found);
        return found;
    }

    /** The nearest printed lines from {@code from} upward, on one page. */
    private List<Integer> above(int from, int most, List<Integer> found) {
        for (int i = from, n = 0; i >= 0 && n < most && from - i < 12; i--) {
            if (!lines.get(i).isBlank()) {
                found.add(i);
                n++;
            }
            if (lines.get(i).cut()) {
                break;
            }
        }
        return found;
    }

    private List<Integer> below(int from, int most, List<Integer> found) {
        for (int i = from, n = 0; i < lines.size() && n < most && i - from < 12; i++) {
            if (i > from && lines.get(i).cut()) {
                break;
            }
            if (!lines.get(i).isBlank()) {
                found.add(i);
                n++;
            }
        }
        return found;
    }
}
