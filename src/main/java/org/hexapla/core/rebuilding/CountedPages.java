package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the page numbers of a text that lost its form feeds, where each is a line of its own.
 *
 * <p>Numbers of paragraphs, notes and rows of a table stand alone too, and count. What only pages
 * do: they come after about as many lines each time, and break into sentences.
 */
final class CountedPages {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private static final Pattern NOTE = Pattern.compile("[1-9]\\d{0,2}\\s+\\D");

    /** Printed lines of a page, and how many numbers it takes to see them count. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 90;
    private static final int FEWEST = 3;

    /** One page of how many ends within a sentence, at least; above notes it cannot be seen. */
    private static final int MANY = 4;

    /** The share of the widest line that no heading fills. */
    private static final double WIDE = 0.75;

    /**
     * A number on a line of its own.
     *
     * @param line its place among all lines
     * @param printed how many of the lines before it are printed
     * @param last whether nothing is printed behind it: the last page may be short
     */
    private record Place(int line, int printed, int number, boolean last) {
        boolean leadsTo(Place next) {
            boolean far = next.last || next.printed - printed >= SHORTEST;
            return far && isNear(next) && next.number == number + 1;
        }

        boolean isNear(Place next) {
            return next.printed - printed <= LONGEST;
        }
    }

    private final List<PrintedLine> lines;
    private final int width;

    private CountedPages(List<PrintedLine> lines) {
        this.lines = lines;
        width = Measure.widest(lines, PrintedLine::width);
    }

    /** The places of the numbers; none in a text that has form feeds. */
    static Set<Integer> of(List<PrintedLine> lines) {
        boolean fed = lines.stream().anyMatch(PrintedLine::cut);
        return fed ? Set.of() : new CountedPages(lines).found();
    }

    private Set<Integer> found() {
        List<Place> chain = longestChain(places());
        List<Place> inside = chain.stream().filter(place -> !place.last()).toList();
        long breaking = inside.stream().filter(place -> breaksIn(place.line())).count();
        boolean pages = chain.size() >= FEWEST && breaking > 0 && breaking * MANY >= inside.size();
        return pages ? Set.copyOf(chain.stream().map(Place::line).toList()) : Set.of();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        int printed = 0;
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            String own = line.folded();
            boolean apart = isBlankAt(i - 1) || isBlankAt(i + 1);
            if (apart && !line.isInTable() && NUMBER.matcher(own).matches()) {
                boolean last = below(i) == lines.size();
                places.add(new Place(i, printed, Integer.parseInt(own), last));
            }
            printed++;
        }
        return places;
    }

    private boolean isBlankAt(int i) {
        return i < 0 || i >= lines.size() || lines.get(i).isBlank();
    }

    /** Of the chains that lead from number to number the longest; of such the first. */
    private static List<Place> longestChain(List<Place> places) {
        int[] length = new int[places.size()];
        int[] before = new int[places.size()];
        int end = -1;
        for (int i = 0; i < places.size(); i++) {
            before[i] = -1;
            for (int k = i - 1; k >= 0 && places.get(k).isNear(places.get(i)); k--) {
                boolean longer = before[i] < 0 || length[k] > length[before[i]];
                if (longer && places.get(k).leadsTo(places.get(i))) {
                    before[i] = k;
                }
            }
            length[i] = before[i] < 0 ? 1 : length[before[i]] + 1;
            end = end < 0 || length[i] > length[end] ? i : end;
        }
        List<Place> chain = new ArrayList<>();
        for (int i = end; i >= 0; i = before[i]) {
            chain.add(places.get(i));
        }
        return chain;
    }

    /** Whether text runs on over the line: the next begins small, or a full one above is no end. */
    private boolean breaksIn(int at) {
        int above = aboveNotes(at);
        boolean open =
                above >= 0
                        && !lines.get(above).endsSentence()
                        && lines.get(above).width() >= width * WIDE;
        return open || lines.get(below(at)).beginsSmall();
    }

    /** The last printed line above, or -1; of a block that a note begins, the one above it. */
    private int aboveNotes(int at) {
        int last = above(at);
        int first = last;
        while (first > 0 && !lines.get(first - 1).isBlank()) {
            first--;
        }
        boolean notes = first >= 0 && NOTE.matcher(lines.get(first).folded()).lookingAt();
        return notes ? above(first) : last;
    }

    private int above(int at) {
        int above = at - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above;
    }

    /** The next printed line, or the number of lines. */
    private int below(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
