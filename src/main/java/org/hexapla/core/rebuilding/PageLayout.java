package org.hexapla.core.rebuilding;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;
import org.hexapla.core.text.LineMark;

/**
 * How the lines of a text were set, judged from all of them: how wide, whether paragraphs are
 * broken into lines at all, and whether a blank line follows every printed one.
 *
 * @param width the width of a full line in columns
 * @param wrapped whether paragraphs run over several lines; else each line is a paragraph
 * @param edge the column up to which lines were filled as far as the next word had room, as
 *     programs do that break lines of plain text; 0 if they were not
 * @param uneven whether its lines are of any length, as paragraphs are that were never broken
 * @param doubled whether a blank line stands after each printed line, so that it ends no paragraph
 * @param numbered whether most paragraphs carry numbers that count up
 * @param spacedLatin whether Latin words among Chinese ones have spaces around them
 * @param hyphens which hyphens at line ends belong to their words
 */
record PageLayout(
        int width,
        boolean wrapped,
        int edge,
        boolean uneven,
        boolean doubled,
        boolean numbered,
        boolean spacedLatin,
        Hyphens hyphens) {
    private static final double RAGGED = 0.8;
    private static final double SQUARE = 0.94;

    /** Of how many lines it has to be seen how they begin, until that says something. */
    private static final int SEEN = 5;

    /** The share of lines that begin small where they go on with a sentence, at the very least. */
    private static final double SMALL = 0.1;

    /** The columns that a measure has at least in which lines are broken. */
    private static final int NARROWEST = 36;

    /** The same in a script without small letters, of which few are needed for a word. */
    private static final int NARROWEST_UNCASED = 24;

    /** The columns that a measure has at most in which lines are broken. */
    private static final int BROADEST = 100;

    /** More columns than a line on paper has. */
    private static final int PAPER = 120;

    /** How many of the longest lines are compared, and how like each other full ones are. */
    private static final int LONGEST = 4;

    private static final double EVEN = 0.8;
    private static final double CLEAR = 0.9;
    private static final double RARELY = 0.03;
    private static final double MANY = 0.4;
    private static final double LARGELY = 0.7;
    private static final double NEARLY_ALL = 0.85;

    /** How near to the measure, in columns, many lines end that are filled to the column. */
    private static final int EDGE = 6;

    /** As many columns are left at most where lines are filled letter by letter. */
    private static final int SQUARES = 5;

    private static final double WIDE = 0.75;
    private static final double FEW = 0.3;
    private static final double HALF = 0.5;
    private static final double WIDER = 1.05;
    private static final double MOST = 0.75;

    private static final Pattern UNFINISHED_URL =
            Pattern.compile("(?:https?://|www\\.)[^\\s\\p{IsHan}]*$");
    private static final Pattern NEAR_LATIN =
            Pattern.compile("\\p{IsHan}( ?)[A-Za-z0-9]|[A-Za-z0-9]( ?)\\p{IsHan}");

    static PageLayout of(List<PrintedLine> lines) {
        return of(lines, Typography.UNTOLD);
    }

    static PageLayout of(List<PrintedLine> lines, Typography type) {
        int width = fullWidth(lines);
        int open = 0;
        int closed = 0;
        int openBeforeBlank = 0;
        int openBeforeText = 0;
        int counted = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            PrintedLine next = lines.get(i + 1);
            if (line.isBlank()) {
                continue;
            }
            boolean mark =
                    LineMark.at(line.text())
                            .map(m -> m.form() == LineMark.Form.NUMBER)
                            .orElse(false);
            counted += mark ? 1 : 0;
            if (line.width() < width * 0.75) {
                continue;
            }
            if (line.endsSentence()) {
                closed++;
                continue;
            }
            open++;
            boolean blank = next.isBlank();
            boolean comma = endsWithComma(line.stripped());
            openBeforeBlank += blank && !comma ? 1 : 0;
            openBeforeText += !blank && !next.cut() ? 1 : 0;
        }
        Filling filling = Filling.of(lines, width);
        boolean broken = open > 0.35 * (open + closed) || filling.isClear();
        int edge = type.isTold() ? 0 : edge(lines);
        boolean exact = edge > 0;
        boolean uneven = !type.isTold() && !exact && (filling.isUneven() || isUneven(lines));
        boolean wrapped = exact || broken && !uneven && !isList(lines, width, filling);
        boolean doubled = wrapped && openBeforeBlank > 1.5 * openBeforeText && openBeforeBlank > 2;
        return new PageLayout(
                width,
                wrapped,
                edge,
                uneven,
                doubled,
                counted >= 5,
                latinIsSpaced(lines),
                Hyphens.of(lines));
    }

    /**
     * The column up to which lines were filled, if they were: hardly one is longer, many come near
     * it, and those that surely go on, since the next one begins small, left no room for its first
     * word. In a script without small letters most of the broad ones have to be full so. Printed
     * lines are not, since letters have several widths.
     */
    private static int edge(List<PrintedLine> lines) {
        int edge = widest(lines.stream(), PageLayout::taken);
        int all = 0;
        int over = 0;
        int broad = 0;
        int near = 0;
        int full = 0;
        int small = 0;
        int large = 0;
        int filled = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            PrintedLine next = lines.get(i + 1);
            int taken = line.isBlank() ? 0 : taken(line);
            all += taken > 0 ? 1 : 0;
            over += taken > edge ? 1 : 0;
            boolean follows = !next.isBlank() && !next.cut();
            if (!follows || line.endsSentence() || taken < WIDE * edge) {
                continue;
            }
            if (LineMark.at(next.text()).isPresent()) {
                continue;
            }
            boolean fills = isFilled(line, next, edge);
            broad++;
            near += taken > edge - EDGE ? 1 : 0;
            full += fills ? 1 : 0;
            small += next.beginsSmall() ? 1 : 0;
            large += Character.isUpperCase(next.stripped().codePointAt(0)) ? 1 : 0;
            filled += next.beginsSmall() && fills ? 1 : 0;
        }
        boolean sharp = over <= Math.max(1, RARELY * all) && broad >= SEEN && near >= MANY * broad;
        boolean cased = small >= SEEN && filled >= NEARLY_ALL * small;
        boolean caseless = small + large <= FEW * broad && full >= LARGELY * broad;
        return sharp && edge > NARROWEST && (cased || caseless) ? edge : 0;
    }

    /**
     * Between words, whether the next one had no room; between letters without blanks, any. Many
     * programs take the marks above letters for letters.
     */
    private static boolean isFilled(PrintedLine line, PrintedLine next, int edge) {
        int marked = line.indent() + line.stripped().length();
        int taken = Math.max(taken(line), marked);
        return isUnspaced(line.stripped())
                ? taken > edge - SQUARES
                : taken + 1 + firstWord(next.stripped()) > edge;
    }

    private static int taken(PrintedLine line) {
        return line.indent() + line.width();
    }

    private static boolean isUnspaced(String line) {
        int end = line.length();
        return end > 0 && Han.isUnspaced(line.codePointBefore(end));
    }

    /**
     * Whether lines that look full are entries of a list, such as names one below the other: next
     * to none goes on with a small letter, or, in a script without those, all of them are short or
     * most had room for the next one's first word. Nobody breaks lines in a very narrow measure.
     */
    private static boolean isList(List<PrintedLine> lines, int width, Filling filling) {
        int cased = 0;
        int small = 0;
        int caseless = 0;
        PrintedLine before = null;
        for (PrintedLine line : lines) {
            if (line.isBlank()) {
                continue;
            }
            int first = line.stripped().codePointAt(0);
            boolean has = Character.isUpperCase(first) || Character.isLowerCase(first);
            boolean letter = Character.getType(first) == Character.OTHER_LETTER;
            boolean open = before != null && !before.endsSentence();
            boolean wide = open && before.width() >= width * WIDE;
            cased += wide && has ? 1 : 0;
            small += wide && line.beginsSmall() ? 1 : 0;
            caseless += wide && letter ? 1 : 0;
            before = line;
        }
        if (cased >= caseless) {
            return cased >= SEEN && small < SMALL * cased
                    || width < NARROWEST && small < FEW * cased
                    || filling.share() < FEW && small < FEW * cased;
        }
        return caseless >= SEEN && width < NARROWEST
                || caseless > 0 && width < NARROWEST_UNCASED
                || filling.hasTinyOnes()
                || filling.share() < FEW;
    }

    /**
     * Of the lines that do not end a sentence and have another right below, how many are so full
     * that its first word had no room.
     *
     * @param lines how many there are
     * @param all the sum of their widths
     * @param filled that of the full ones
     * @param later how many there are from the first full one on, below the masthead
     * @param half how many of those are at least half as wide as a full one
     * @param broad how many of all are that, or half as wide as paper
     * @param even how many of these are full, and not wider than full lines are
     */
    private record Filling(
            int lines, int all, int filled, int later, int half, int broad, int even) {
        static Filling of(List<PrintedLine> lines, int width) {
            int count = 0;
            int all = 0;
            int filled = 0;
            int later = 0;
            int halves = 0;
            int broad = 0;
            int even = 0;
            for (int i = 0; i + 1 < lines.size(); i++) {
                PrintedLine line = lines.get(i);
                PrintedLine next = lines.get(i + 1);
                boolean open =
                        !line.isBlank() && !next.isBlank() && !next.cut() && !line.endsSentence();
                if (open && LineMark.at(next.text()).isEmpty()) {
                    boolean full = isFull(line.stripped(), next.stripped(), width);
                    count++;
                    all += line.width();
                    filled += full ? line.width() : 0;
                    later += full || later > 0 ? 1 : 0;
                    halves += later > 0 && line.width() * 2 >= width ? 1 : 0;
                    boolean isBroad = line.width() * 2 >= Math.min(width, PAPER);
                    broad += isBroad ? 1 : 0;
                    even += isBroad && full && line.width() <= WIDER * width ? 1 : 0;
                }
            }
            return new Filling(count, all, filled, later, halves, broad, even);
        }

        /** Whether most that are not short are of any length, as whole paragraphs are. */
        boolean isUneven() {
            return broad >= LONGEST && even < HALF * broad;
        }

        /** Whether each of them is full, though there may be few. */
        boolean isClear() {
            return filled > 0 && filled > CLEAR * all;
        }

        /** The share of the full ones; 1 where too few lines were seen to tell. */
        double share() {
            return lines < SEEN ? 1 : (double) filled / all;
        }

        /** Whether tiny lines stand among full ones, as names of groups do among their entries. */
        boolean hasTinyOnes() {
            return later >= SEEN && half < MOST * later;
        }
    }

    /**
     * Whether the longest lines are wider than paper and yet of all lengths, as paragraphs are that
     * were never broken into lines. The longest of all does not count, nor do addresses.
     */
    private static boolean isUneven(List<PrintedLine> lines) {
        int[] widths =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.text().contains("://"))
                        .mapToInt(PrintedLine::width)
                        .sorted()
                        .toArray();
        int n = widths.length;
        return n > LONGEST && widths[n - 2] > PAPER && widths[n - LONGEST] < EVEN * widths[n - 2];
    }

    private static int fullWidth(List<PrintedLine> lines) {
        return widest(lines.stream(), PrintedLine::width);
    }

    /** The widest that at least two lines in a hundred reach; one long line does not count. */
    private static int widest(Stream<PrintedLine> lines, ToIntFunction<PrintedLine> width) {
        int[] widths = lines.filter(line -> !line.isBlank()).mapToInt(width).sorted().toArray();
        if (widths.length == 0) {
            return 0;
        }
        int above = widths.length < 4 ? 0 : Math.max(1, widths.length / 50);
        return widths[widths.length - 1 - above];
    }

    private static boolean latinIsSpaced(List<PrintedLine> lines) {
        int spaced = 0;
        int close = 0;
        for (PrintedLine line : lines) {
            var near = NEAR_LATIN.matcher(line.text());
            while (near.find()) {
                boolean space = " ".equals(near.group(1)) || " ".equals(near.group(2));
                spaced += space ? 1 : 0;
                close += space ? 0 : 1;
            }
        }
        return spaced > close;
    }

    /** Whether the line is so full that the next one's first word had no room in it. */
    private boolean isFull(PrintedLine line, PrintedLine next) {
        return edge > 0
                ? isFilled(line, next, edge)
                : isFull(line.stripped(), next.stripped(), width);
    }

    /**
     * Whether a line that stands alone comes behind the end of a sentence: the last line of a
     * paragraph would be the end of one too.
     */
    private boolean isAlone(PrintedLine line, PrintedLine next) {
        return line.endsSentence()
                && !next.endsSentence()
                && !next.beginsSmall()
                && taken(next) < HALF * edge;
    }

    private static boolean isFull(String line, String next, int width) {
        int end = Blank.strip(line).length();
        boolean unspaced = end > 0 && Han.isUnspaced(Blank.strip(line).codePointBefore(end));
        if (unspaced) {
            return PrintedLine.width(Blank.strip(line)) >= width * SQUARE - 2;
        }
        return PrintedLine.width(Blank.strip(line)) + 1 + firstWord(next) > width * RAGGED;
    }

    private static int firstWord(String next) {
        int width = 0;
        for (char c : Blank.strip(next).toCharArray()) {
            if (Blank.is(c) || Han.isWide(c) && width > 0) {
                break;
            }
            width += Han.isWide(c) ? 2 : 1;
        }
        return width;
    }

    /** Whether {@code next} goes on with the paragraph that ends, so far, with {@code line}. */
    boolean goesOn(
            PrintedLine line,
            PrintedLine next,
            int blanks,
            boolean cut,
            Optional<LineMark> opening) {
        String end = line.stripped();
        if (beginsParagraph(line, next, blanks > 0 || cut, opening)) {
            return false;
        }
        if (Hyphens.endsWithHyphen(end) && next.beginsSmall()
                || isBrokenUrl(end, next.stripped())) {
            return true;
        }
        boolean full = isFull(line, next);
        boolean finished = line.endsSentence();
        if (cut) {
            boolean open = full || reaches(end, 0.75) && !finished;
            return acrossCut(open, finished, next, opening.isPresent());
        }
        boolean unfinished =
                !finished && (next.beginsSmall() || reaches(end, blanks == 0 ? 0.5 : 0.75));
        if (blanks == 0 && edge > 0) {
            return full && !isAlone(line, next);
        }
        if (blanks == 0 && endsWithComma(end) && (uneven || mayGoOn(line, next, full))) {
            return !uneven;
        }
        if (blanks == 0) {
            boolean goesOn = next.beginsSmall() && !finished && isPartOfMeasure(line, 2);
            boolean tiny = next.beginsSmall() && !isPartOfMeasure(line, 3);
            return wrapped ? full || unfinished && !tiny : goesOn;
        }
        if (doubled) {
            return blanks == 1 && (full || unfinished);
        }
        boolean inWord = Character.isLetter(end.codePointBefore(end.length()));
        return wrapped && full && blanks == 1 && next.beginsSmall() && inWord;
    }

    /**
     * Whether a line without capitals to go by is at least so wide; Chinese lines are set by the
     * square and still come out uneven where Latin words stand in them.
     */
    private boolean reaches(String line, double share) {
        int last = line.codePointBefore(line.length());
        boolean caseless =
                Han.isUnspaced(last) || Character.getType(last) == Character.OTHER_LETTER;
        return wrapped && caseless && PrintedLine.width(line) >= width * share;
    }

    /**
     * Whether a line that ends with a comma goes on: no paragraph ends so, save those of a
     * resolution, which begin with a capital, stand further in, or are a line each.
     */
    private boolean mayGoOn(PrintedLine line, PrintedLine next, boolean full) {
        int first = next.stripped().codePointAt(0);
        boolean indented = next.indent() > line.indent();
        return (wrapped || width <= BROADEST)
                && !indented
                && (full || !Character.isUpperCase(first));
    }

    private static boolean endsWithComma(String line) {
        return ",，、،".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether the line is at least such a part of a full one, in a measure that paper has. */
    private boolean isPartOfMeasure(PrintedLine line, int part) {
        return line.width() * part >= width && width <= PAPER;
    }

    private boolean acrossCut(
            boolean full, boolean finished, PrintedLine next, boolean inNumbered) {
        if (!finished) {
            return next.beginsSmall() || full && wrapped;
        }
        return full
                && wrapped
                && inNumbered
                && numbered
                && !next.beginsSmall()
                && next.width() > 40;
    }

    /** Whether the line opens a paragraph whatever stands before it. */
    private boolean beginsParagraph(
            PrintedLine line, PrintedLine next, boolean apart, Optional<LineMark> opening) {
        boolean inSentence = !apart && wrapped && !line.endsSentence() && isFull(line, next);
        if (ParagraphForm.isArticle(line.stripped()) && !inSentence) {
            return true;
        }
        if (ParagraphForm.isArticle(next.stripped()) || ParagraphForm.isEnd(next.stripped())) {
            return !inSentence;
        }
        return LineMark.at(next.text())
                .map(
                        mark ->
                                mark.form() == LineMark.Form.BULLET
                                        || !inSentence
                                        || opening.filter(mark::follows).isPresent())
                .orElse(false);
    }

    static boolean endsWithHyphen(String end) {
        int n = end.length();
        return n > 1
                && "-‐‑".indexOf(end.charAt(n - 1)) >= 0
                && Character.isLetterOrDigit(end.charAt(n - 2));
    }

    private static boolean isBrokenUrl(String end, String next) {
        if (!UNFINISHED_URL.matcher(end).find() || end.endsWith(".") || next.isEmpty()) {
            return false;
        }
        String first = next.split("\\s", 2)[0];
        boolean latin = first.charAt(0) < 128;
        boolean open = "/-_?=&%#".indexOf(end.charAt(end.length() - 1)) >= 0;
        return latin
                && !first.startsWith("http")
                && (first.matches("\\S*[/=?&_]\\S*") || open && endsWithHyphen(end));
    }

    /** Two lines as one, with a space between them where the script wants one. */
    String joined(String line, String next) {
        String end = trailing(line);
        String begin = Blank.strip(next);
        boolean broken = hyphens.onlyBreaks(end, begin);
        String kept = broken ? end.substring(0, end.length() - 1) : end;
        return kept + between(end, begin) + begin;
    }

    /** What stands between two lines, without blanks at their ends, when they become one. */
    String between(String end, String begin) {
        if (end.isEmpty() || begin.isEmpty() || isBrokenUrl(end, begin)) {
            return "";
        }
        int last =
                NoteMarks.withoutTokens(end).isEmpty() ? ' ' : lastOf(NoteMarks.withoutTokens(end));
        int first = begin.codePointAt(0);
        boolean hyphen = Hyphens.endsWithHyphen(end) && Character.isLetterOrDigit(first);
        boolean unspaced = Han.isUnspaced(last) && Han.isUnspaced(first);
        boolean mixed = Han.isUnspaced(last) || Han.isUnspaced(first);
        boolean punctuated =
                Han.isWide(last) && !Character.isLetter(last)
                        || Han.isWide(first) && !Character.isLetter(first);
        boolean bracket = Character.getType(first) == Character.END_PUNCTUATION;
        boolean close =
                hyphen
                        || bracket
                        || unspaced
                        || mixed
                                && (punctuated
                                        || Han.isWide(last) != Han.isWide(first)
                                                && !spacedLatin
                                                && (Han.isWide(last) || Han.isWide(first)));
        return close ? "" : " ";
    }

    private static int lastOf(String text) {
        return text.codePointBefore(text.length());
    }

    private static String trailing(String line) {
        int to = line.length();
        while (to > 0 && Blank.is(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(0, to);
    }
}
