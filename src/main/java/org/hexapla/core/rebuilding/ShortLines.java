package org.hexapla.core.rebuilding;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hexapla.core.script.Numerals;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.PrintedMark;
import org.hexapla.core.text.UnitKind;

/**
 * Tells headings from the entries of a list where many short lines stand in a row that may be
 * either: the lines of a masthead, names of countries above those of people, verse.
 *
 * <p>Entries are alike: they have the same punctuation, as {@code Eva Huber, Austria} has a comma,
 * or there are more of them than a masthead has lines. What stands right above an entry and is not
 * one heads a group of them. The other lines are believed as far as a masthead goes; so are the
 * first of a run and the one before the text that follows. A run that nothing follows heads
 * nothing.
 */
final class ShortLines {
    private static final int MOST_TOGETHER = 3;
    private static final int MASTHEAD = 8;
    private static final int LEAD = 1;

    /** How far, in lines, entries are looked for that are like one. */
    private static final int NEAR = 8;

    /** How many of those make it an entry: with punctuation in common, and without any. */
    private static final int ALIKE = 3;

    private static final int ALIKE_WORDS = 5;

    /** How many columns a cell has at most where a text has a cell a line. */
    private static final int SHORT = 60;

    /** How many cells of a table are figures at least, and of how many one at least. */
    private static final int FIGURES = 3;

    private static final int SHARE = 8;

    /** The marks that part what an entry says, folded. */
    private static final String MARKS = ",:;()[]/–-=|\t";

    private static final Pattern IN_WORD = Pattern.compile("(?<=\\p{L})[-‐‑](?=\\p{L})");

    private final List<Paragraph> paragraphs;
    private final List<Block> blocks;

    /** The headings that stand above a group of entries, by their places. */
    private final BitSet groups = new BitSet();

    private ShortLines(List<Paragraph> paragraphs, List<Block> blocks) {
        this.paragraphs = paragraphs;
        this.blocks = blocks;
    }

    /**
     * Makes paragraphs of the blocks that are taken for headings and are none.
     *
     * @param blocks one for each paragraph
     * @return the places of those that head groups of entries
     */
    static BitSet demote(List<Paragraph> paragraphs, List<Block> blocks) {
        ShortLines lines = new ShortLines(paragraphs, blocks);
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            while (end < blocks.size() && isPlainHeading(blocks.get(end))) {
                end++;
            }
            if (end - i > MOST_TOGETHER) {
                lines.demote(i, end);
            }
            i = Math.max(end, i + 1);
        }
        lines.demoteAmongFigures();
        for (int j = 0; j + 1 < blocks.size(); j++) {
            boolean figures = lines.text(j + 1).codePoints().noneMatch(Character::isLetter);
            if (isPlainHeading(blocks.get(j)) && figures) {
                lines.demote(j);
            }
        }
        return lines.groups;
    }

    /**
     * Makes paragraphs of the headings among short lines of which many are figures: what is left of
     * a table in a text that has a cell a line, with nothing between the lines. The first of them
     * may head it.
     */
    private void demoteAmongFigures() {
        int from = 0;
        while (from < blocks.size()) {
            int end = from;
            int figures = 0;
            while (end < blocks.size()
                    && isShort(end)
                    && (end <= from + 1 || gap(end) == gap(from + 1))) {
                figures += text(end).codePoints().noneMatch(Character::isLetter) ? 1 : 0;
                end++;
            }
            boolean table = figures >= FIGURES && figures * SHARE >= end - from;
            for (int i = from + LEAD; table && i < end; i++) {
                if (isPlainHeading(blocks.get(i))) {
                    demote(i);
                }
            }
            from = Math.max(end, from + 1);
        }
    }

    /** Whether it is a line of a few words without a mark, of which no more is told. */
    private boolean isShort(int i) {
        Block block = blocks.get(i);
        boolean plain = block.mark() == null && block.kind() == UnitKind.PARAGRAPH;
        Paragraph paragraph = paragraphs.get(i);
        return (plain || isPlainHeading(block))
                && paragraph.look() == LineLook.UNTOLD
                && paragraph.lines() == 1
                && PrintedLine.width(text(i)) <= SHORT;
    }

    private void demote(int i) {
        blocks.set(i, PrintedText.block(UnitKind.PARAGRAPH, 0, null, blocks.get(i).text()));
        groups.clear(i);
    }

    private static boolean isPlainHeading(Block block) {
        String text = block.text().text();
        return block.kind() == UnitKind.HEADING
                && !ParagraphForm.isArticle(text)
                && PrintedMark.section(text).isEmpty();
    }

    private void demote(int from, int end) {
        BitSet entries = entries(from, end);
        boolean heads = end < blocks.size() && blocks.get(end).kind() != UnitKind.END;
        int firstEntry = entries.isEmpty() ? end : entries.nextSetBit(from);
        int believed = from == 0 ? Math.min(MASTHEAD, firstEntry) : LEAD;
        for (int i = from; i < end; i++) {
            boolean group = !entries.get(i) && i + 1 < end && entries.get(i + 1) && isAbove(i);
            boolean last = i == end - 1 && heads;
            boolean lead = i < from + believed && (heads || entries.cardinality() > 0);
            boolean part = HeadingNumber.of(text(i)).isPresent();
            boolean heading = !entries.get(i) && (group || last || lead || part);
            if (!heading) {
                blocks.set(i, PrintedText.block(UnitKind.PARAGRAPH, 0, null, blocks.get(i).text()));
            }
            groups.set(i, heading && group && i >= from + believed && !part);
        }
        int next = groups.nextSetBit(firstEntry);
        boolean first = firstEntry > from && next >= 0 && next < end && isAbove(firstEntry - 1);
        if (first && form(text(firstEntry - 1)).equals(form(text(next)))) {
            groups.set(firstEntry - 1);
        }
    }

    private String text(int i) {
        return blocks.get(i).text().text();
    }

    /** Whether the line stands nearer to the next one than to the one before it. */
    private boolean isAbove(int i) {
        return i == 0 || gap(i + 1) <= gap(i);
    }

    private int gap(int i) {
        return paragraphs.get(i).firstLine() - paragraphs.get(i - 1).lastLine();
    }

    private BitSet entries(int from, int end) {
        BitSet entries = new BitSet();
        for (int i = from; i < end; i++) {
            Set<Character> own = form(text(i));
            boolean words = own.stream().noneMatch(c -> MARKS.indexOf(c) >= 0);
            int alike =
                    words
                            ? Math.max(
                                    even(i, i == from ? 0 : gap(i), from, end),
                                    even(i, i + 1 == end ? 0 : gap(i + 1), from, end))
                            : alike(i, Math.max(from, i - NEAR), Math.min(end, i + NEAR + 1));
            entries.set(i, alike >= (words ? ALIKE_WORDS : ALIKE));
        }
        return entries;
    }

    /** How many lines near this one are like it among those that stand so far from each other. */
    private int even(int i, int gap, int from, int end) {
        int low = i;
        while (low > Math.max(from, i - NEAR) && gap(low) == gap) {
            low--;
        }
        int high = i + 1;
        while (high < Math.min(end, i + NEAR + 1) && gap(high) == gap) {
            high++;
        }
        return alike(i, low, high);
    }

    private int alike(int i, int low, int high) {
        Set<Character> own = form(text(i));
        int alike = 0;
        for (int j = low; j < high; j++) {
            alike += j != i && form(text(j)).equals(own) ? 1 : 0;
        }
        return alike;
    }

    /** The marks that a line has, and whether it has figures, or no small letters. */
    private static Set<Character> form(String text) {
        String plain = Numerals.asciiDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Set<Character> form = new TreeSet<>();
        boolean small = false;
        boolean large = false;
        for (char c : IN_WORD.matcher(plain).replaceAll("").toCharArray()) {
            char mark = c == '،' || c == '、' ? ',' : c == '؛' ? ';' : c == '—' ? '–' : c;
            if (MARKS.indexOf(mark) >= 0) {
                form.add(mark);
            }
            if (Character.isDigit(c)) {
                form.add('9');
            }
            small |= Character.isLowerCase(c);
            large |= Character.isUpperCase(c);
        }
        if (large && !small) {
            form.add('A');
        }
        return form;
    }
}
