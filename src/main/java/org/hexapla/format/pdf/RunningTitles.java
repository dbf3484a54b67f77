package org.hexapla.format.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines that a PDF prints for its pages and not for its text: those that stand at one height on
 * half of the pages, at the upper or the lower edge and apart from the text, in no larger type, and
 * that say what is said elsewhere too: on another page in the same place, as a title does that
 * changes with the chapter, or in the text itself, as a section's name does. So no word is lost
 * with them. The first page keeps its lines: it has the masthead.
 *
 * <p>Page numbers count as said. Lines that recur word by word are left to {@link
 * org.hexapla.core.rebuilding.PrintedText} where they do not stand apart.
 */
final class RunningTitles {
    private static final int FEWEST_PAGES = 4;
    private static final int MOST_LINES = 3;

    /** How near, in points, two baselines are to be one height. */
    private static final double LEVEL = 2;

    private static final double LARGER = 1.05;
    private static final double MOSTLY = 0.8;
    private static final Pattern PAGE = Pattern.compile("\\d{1,5}|[ivxlc]{1,8}");
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A line at the edge of a page. */
    private record Edge(Page page, List<Run> runs, boolean apart) {
        double base() {
            return runs.get(0).base();
        }

        String text() {
            return runs.stream().map(RunningTitles::text).collect(Collectors.joining(" "));
        }

        boolean isLarge(double usual) {
            return runs.stream().anyMatch(run -> run.size() > LARGER * usual);
        }
    }

    private final List<Page> pages;
    private final double usual;

    private RunningTitles(List<Page> pages, double usual) {
        this.pages = pages;
        this.usual = usual;
    }

    /**
     * Takes them off the pages.
     *
     * @param usual the size of the document's type in points
     */
    static void drop(List<Page> pages, double usual) {
        RunningTitles titles = new RunningTitles(pages, usual);
        for (boolean top : new boolean[] {true, false}) {
            boolean more = true;
            for (int line = 0; more && line < MOST_LINES; line++) {
                more = titles.drop(top);
            }
        }
    }

    private boolean drop(boolean top) {
        List<Edge> edges = atOneHeight(top);
        long apart = edges.stream().filter(Edge::apart).count();
        if (edges.size() < FEWEST_PAGES
                || edges.size() * 2 < pages.size()
                || apart < MOSTLY * edges.size()) {
            return false;
        }
        Set<Run> titles = new HashSet<>();
        edges.forEach(edge -> titles.addAll(edge.runs()));
        Said said =
                new Said(
                        pages.stream()
                                .map(page -> page.said(run -> !titles.contains(run)))
                                .map(RunningTitles::folded)
                                .collect(Collectors.joining()),
                        edges.stream().map(Edge::text).map(RunningTitles::folded).toList());
        boolean dropped = false;
        for (Edge edge : edges) {
            if (edge.runs().stream().allMatch(run -> said.again(text(run)))) {
                edge.page().drop(edge.runs());
                dropped = true;
            }
        }
        return dropped;
    }

    /**
     * What the document says, without blanks and marks and in small letters.
     *
     * @param text all but the lines in question
     * @param edges these lines
     */
    private record Said(String text, List<String> edges) {
        /**
         * Whether words of one of the lines are said again; a chapter's and its section's may be.
         */
        boolean again(String words) {
            List<Integer> ends = new ArrayList<>(List.of(words.length()));
            for (int i = words.indexOf(' '); i >= 0; i = words.indexOf(' ', i + 1)) {
                ends.add(i);
            }
            return ends.stream()
                    .anyMatch(
                            end ->
                                    isSaid(folded(words.substring(0, end)))
                                            && isSaid(folded(words.substring(end))));
        }

        private boolean isSaid(String folded) {
            return PAGE.matcher(folded).matches()
                    || text.contains(folded)
                    || edges.stream().filter(edge -> edge.contains(folded)).limit(2).count() > 1;
        }
    }

    /** The first or last lines of the pages, those at the height at which most of them stand. */
    private List<Edge> atOneHeight(boolean top) {
        List<Edge> all = new ArrayList<>();
        for (Page page : pages.subList(Math.min(1, pages.size()), pages.size())) {
            List<Run> runs = page.edge(top);
            if (!runs.isEmpty()) {
                Edge edge = new Edge(page, runs, page.isEdgeApart(top, usual));
                if (!edge.isLarge(usual)) {
                    all.add(edge);
                }
            }
        }
        List<Edge> most = List.of();
        for (Edge one : all) {
            List<Edge> level =
                    all.stream()
                            .filter(edge -> Math.abs(edge.base() - one.base()) < LEVEL)
                            .toList();
            most = level.size() > most.size() ? level : most;
        }
        return most;
    }

    private static String text(Run run) {
        return run.text(run.rightToLeft() > 0);
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNSAID.matcher(plain).replaceAll("");
    }
}
