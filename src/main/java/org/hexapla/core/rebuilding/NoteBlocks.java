package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;
import org.hexapla.core.text.LineMark;

/**
 * Takes footnotes out of the lines of a text.
 *
 * <p>A footnote begins with its number and stands below a rule or a blank line; those of a page
 * stand together. Where no rule is printed, or a full stop follows the number as it does in lists,
 * only notes that run down to the end of a page or of the text are believed; with a full stop and
 * without a rule, none are.
 *
 * @param body the lines without the notes, cut where notes stood
 * @param notes the notes in reading order
 */
record NoteBlocks(List<PrintedLine> body, List<Note> notes) {
    /**
     * A footnote.
     *
     * @param mark its number as ASCII digits, or asterisks
     * @param text what it says
     * @param line the number of the printed line on which it begins
     */
    record Note(String mark, String text, int line) {}

    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:(\\p{Nd}{1,3}|[⁰¹²³⁴-⁹]{1,3}|\\*{1,3})(?:\\s+(?=[^\\s\\p{Nd}–—-]|\\p{Nd}{4}(?!\\p{Nd}))|/\\s+(?=\\S)"
                            + "|(?=[\\p{Lu}\\p{IsHan}\\p{IsArabic}«“\"]))|\\[(\\p{Nd}{1,3})\\]\\s+(?=\\S)|(\\p{Nd}{1,3}|[⁰¹²³⁴-⁹]{1,3})\\s*$)(.*)");
    private static final Pattern STOPPED = Pattern.compile("(\\s*\\p{Nd}{1,3})\\.(\\s+\\S.*)");
    private static final Pattern RULE = Pattern.compile("\\s*[_―─—–-]{5,}\\s*");
    private static final int RULE_OF_BLANKS = 20;

    static NoteBlocks taken(List<PrintedLine> lines, PageLayout layout) {
        return new Taking(lines, layout).run();
    }

    /** Whether a line is one that parts notes from the text. */
    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        notes.forEach(note -> marks.add(note.mark()));
        return marks;
    }

    private static final class Taking {
        private final List<PrintedLine> lines;
        private final PageLayout layout;
        private final Set<Integer> contents;
        private final List<PrintedLine> body = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private int expected = 1;

        Taking(List<PrintedLine> lines, PageLayout layout) {
            this.lines = lines;
            this.layout = layout;
            contents = ContentsList.lines(lines);
        }

        NoteBlocks run() {
            boolean cut = false;
            int i = 0;
            while (i < lines.size()) {
                int end = mayBegin(i) ? take(i) : i;
                if (end > i) {
                    cut = true;
                    i = end;
                    continue;
                }
                PrintedLine line = lines.get(i);
                boolean rule = isRule(line.text());
                body.add(cut || line.cut() ? line.asCut() : line);
                cut = false;
                if (rule) {
                    body.set(body.size() - 1, body.get(body.size() - 1).with(""));
                }
                i++;
            }
            return new NoteBlocks(List.copyOf(body), List.copyOf(notes));
        }

        private boolean mayBegin(int i) {
            return !lines.get(i).isBlank()
                    && !lines.get(i).isInTable()
                    && !isOfContents(i)
                    && (i == 0 || lines.get(i).cut() || isGap(lines.get(i - 1)));
        }

        /** Whether the line is of a table of contents, whose numbers stand as those of notes do. */
        private boolean isOfContents(int i) {
            return contents.contains(lines.get(i).number());
        }

        private static boolean isGap(PrintedLine line) {
            return line.isBlank() || isRule(line.text());
        }

        /** Takes a block of notes from {@code from}; gives the line after it, or {@code from}. */
        private int take(int from) {
            boolean ruled = isRuled(from);
            boolean stopped = ruled && STOPPED.matcher(lines.get(from).text()).matches();
            List<Note> block = new ArrayList<>();
            int next = expected;
            int i = from;
            while (i < lines.size()) {
                String line = lines.get(i).text();
                Matcher start =
                        START.matcher(stopped ? STOPPED.matcher(line).replaceFirst("$1$2") : line);
                String mark =
                        start.matches() && !isOfContents(i) && !lines.get(i).isInTable()
                                ? mark(start)
                                : "";
                boolean fits =
                        mark.equals(String.valueOf(next)) || mark.equals("1") && block.isEmpty();
                boolean loose = ruled && block.isEmpty() && !mark.isEmpty();
                boolean star = ruled && mark.startsWith("*");
                if (!fits && !loose && !star || i > from && lines.get(i).cut()) {
                    break;
                }
                i = takeOne(i, mark, start.group(4), block);
                if (!star) {
                    next = Integer.parseInt(mark) + 1;
                }
                i = afterBlanks(i);
            }
            boolean complete = i >= lines.size() || lines.get(i).cut() || cutBetween(from, i);
            if (block.isEmpty() || (!ruled || stopped) && !complete) {
                return from;
            }
            expected = next;
            notes.addAll(block);
            return i;
        }

        private boolean cutBetween(int from, int to) {
            for (int i = to; i > from + 1 && lines.get(i - 1).isBlank(); i--) {
                if (lines.get(i - 1).cut()) {
                    return true;
                }
            }
            return false;
        }

        private int afterBlanks(int i) {
            int at = i;
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
            return at;
        }

        private static String mark(Matcher start) {
            String found =
                    start.group(1) != null
                            ? start.group(1)
                            : start.group(2) != null ? start.group(2) : start.group(3);
            return found.startsWith("*") ? found : NoteMarks.ascii(found);
        }

        private int takeOne(int at, String mark, String first, List<Note> block) {
            String text = Blank.strip(Han.closed(first));
            PrintedLine last = lines.get(at).with(text);
            int i = at + 1;
            while (i < lines.size() && !lines.get(i).cut()) {
                int j = afterBlanks(i);
                if (j >= lines.size()
                        || cutWithin(i, j)
                        || !continues(last, j, j - i, text.isEmpty())) {
                    break;
                }
                String more = Han.closed(lines.get(j).text());
                text = text.isEmpty() ? Blank.strip(more) : layout.joints().joined(text, more);
                last = lines.get(j);
                i = j + 1;
            }
            block.add(new Note(mark, text, lines.get(at).number()));
            return i;
        }

        private boolean cutWithin(int from, int to) {
            for (int i = from; i <= to; i++) {
                if (lines.get(i).cut()) {
                    return true;
                }
            }
            return false;
        }

        private boolean continues(PrintedLine last, int j, int blanks, boolean empty) {
            if (isOfContents(j) || lines.get(j).isInTable()) {
                return false;
            }
            if (empty) {
                return blanks == 0;
            }
            Matcher start = START.matcher(lines.get(j).text());
            boolean another =
                    start.matches()
                            && !mark(start).isEmpty()
                            && (blanks > 0 || isNext(mark(start)));
            if (another || isRule(lines.get(j).text())) {
                return false;
            }
            if (blanks == 0) {
                return LineMark.at(lines.get(j).text()).isEmpty() || !last.endsSentence();
            }
            return layout.goesOn(last, lines.get(j), blanks, false, Optional.empty());
        }

        private boolean isNext(String mark) {
            return mark.startsWith("*") || Integer.parseInt(mark) <= expected + 40;
        }

        /** Whether a rule, or the long blank that stands for one, is printed above the line. */
        private boolean isRuled(int i) {
            for (int j = i - 1; j >= 0 && isGap(lines.get(j)); j--) {
                String text = lines.get(j).text();
                if (text.length() >= RULE_OF_BLANKS || isRule(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
