package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.LineMark;
import org.hexapla.core.text.UnitKind;

/**
 * A paragraph of a printed text, its lines joined.
 *
 * @param text its text, its mark included, note marks still among it
 * @param firstLine the number of its first printed line
 * @param lastLine the number of its last printed line
 * @param lines of how many printed lines it is
 * @param full whether its only line fills the measure
 * @param listed whether it is an entry of a table of contents that leads to a page
 * @param look how all of it looks
 * @param cell whether it stands in a cell of a table
 * @param size how large the type of its first line is; 0 where it is not told
 */
record Paragraph(
        String text,
        int firstLine,
        int lastLine,
        int lines,
        boolean full,
        boolean listed,
        LineLook look,
        boolean cell,
        double size) {
    private static final int HEADING_COLUMNS = 120;
    private static final int HEADING_WORDS = 16;
    private static final int HEADING_LINES = 3;

    /** How many headings have to look like headings, until nothing else is taken for one. */
    private static final int SURE_HEADINGS = 3;

    /** How many paragraphs are numbered 1. or so where numbers like 一、 are those of parts. */
    private static final int NUMBERED = 2;

    /** Joins lines to paragraphs. */
    static List<Paragraph> joined(List<PrintedLine> lines, PageLayout layout, Typography type) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Set<Integer> entries = ContentsList.lines(lines);
        Set<Integer> rows = ColumnLines.of(lines);
        Growing open = new Growing(layout, entries, rows, type);
        int blanks = 0;
        boolean cut = false;
        for (PrintedLine line : lines) {
            cut |= line.cut();
            if (line.isBlank()) {
                blanks++;
                continue;
            }
            if (!open.isEmpty() && !open.goesOn(line, blanks, cut)) {
                paragraphs.add(open.finished());
                open = new Growing(layout, entries, rows, type);
            }
            open.add(line);
            blanks = 0;
            cut = false;
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.finished());
        }
        return paragraphs;
    }

    /** A paragraph to which lines are still added. */
    private static final class Growing {
        private final PageLayout layout;
        private final Set<Integer> entries;
        private final Set<Integer> rows;
        private final Typography type;
        private final List<PrintedLine> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String end = "";
        private Optional<LineMark> opening = Optional.empty();

        Growing(PageLayout layout, Set<Integer> entries, Set<Integer> rows, Typography type) {
            this.layout = layout;
            this.entries = entries;
            this.rows = rows;
            this.type = type;
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        boolean goesOn(PrintedLine next, int blanks, boolean cut) {
            if (last().isInTable() || next.isInTable()) {
                return last().cell() == next.cell() && blanks == 0 && !isBulleted(next);
            }
            boolean row = rows.contains(last().number()) || rows.contains(next.number());
            if (isEntry() || row) {
                return false;
            }
            if (next.beginsClosing()) {
                return true;
            }
            if (isApart(blanks, cut)) {
                return false;
            }
            LineLook look = type.look(last());
            boolean changes = look != type.look(next);
            boolean large = look == LineLook.LARGE || type.look(next) == LineLook.LARGE;
            if (large && changes || isSetOffShort(look, next)) {
                return false;
            }
            return type.runsOn(next) && !cut && !isMarked(next)
                    || layout.goesOn(last(), next, blanks, cut, opening)
                    || look.runsOn() && !changes && isSecondLine(next, blanks, cut);
        }

        /** Whether type is set with room before the next line, as it is between paragraphs. */
        private boolean isApart(int blanks, boolean cut) {
            return type.isTold()
                    && blanks > 0
                    && !cut
                    && !Hyphens.endsWithHyphen(last().stripped());
        }

        private static boolean isBulleted(PrintedLine line) {
            return LineMark.at(line.text())
                    .filter(mark -> mark.form() == LineMark.Form.BULLET)
                    .isPresent();
        }

        /**
         * Whether a bold line comes below running text and is short itself, as the name of a State
         * above its delegates is; the bold words in a paragraph fill its lines or begin small.
         */
        private boolean isSetOffShort(LineLook look, PrintedLine next) {
            return look == LineLook.RUNNING
                    && type.look(next) == LineLook.SET_OFF
                    && !next.beginsSmall()
                    && !next.endsSentence()
                    && next.width() * 2 < layout.measure().width();
        }

        /** Whether it begins with a mark that counts on, or that comes behind a sentence. */
        private boolean isMarked(PrintedLine next) {
            return LineMark.at(next.text())
                    .filter(
                            mark ->
                                    last().endsSentence()
                                            || opening.filter(mark::follows).isPresent())
                    .isPresent();
        }

        /** Headings are shorter than the measure in which their lines are full. */
        private boolean isSecondLine(PrintedLine next, int blanks, boolean cut) {
            return blanks == 0
                    && !cut
                    && !last().endsSentence()
                    && !ParagraphForm.isArticle(last().stripped())
                    && LineMark.at(next.text()).isEmpty();
        }

        private PrintedLine last() {
            return lines.get(lines.size() - 1);
        }

        private boolean isEntry() {
            return entries.contains(last().number());
        }

        void add(PrintedLine line) {
            String own = Blank.strip(Han.closed(line.text()));
            if (lines.isEmpty()) {
                opening = LineMark.at(own);
            }
            if (layout.joints().hyphens().onlyBreaks(end, own)) {
                text.setLength(text.length() - 1);
            }
            text.append(layout.joints().between(end, own)).append(own);
            end = own;
            lines.add(line);
        }

        Paragraph finished() {
            PrintedLine first = lines.get(0);
            boolean full = layout.wrapped() && first.width() >= layout.measure().width() * 0.85;
            return new Paragraph(
                    text.toString(),
                    first.number(),
                    last().number(),
                    lines.size(),
                    full,
                    isEntry(),
                    lines.stream().map(type::look).reduce(LineLook.LARGE, LineLook::and),
                    first.isInTable(),
                    type.size(first));
        }
    }

    /** The paragraphs as blocks, with the notes' marks as codes. */
    static List<Block> blocks(List<Paragraph> paragraphs, List<NoteBlocks.Note> notes) {
        List<NoteMarks.Place> places =
                paragraphs.stream()
                        .map(p -> new NoteMarks.Place(p.text, p.firstLine, p.lastLine))
                        .toList();
        List<CodedText> texts = NoteMarks.coded(places, notes);
        BitSet contents = ContentsList.entries(paragraphs);
        boolean told = tellHeadings(paragraphs, contents);
        boolean parts = numbersParts(paragraphs);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            blocks.add(
                    contents.get(i) && !paragraphs.get(i).cell
                            ? PrintedText.block(UnitKind.PARAGRAPH, 0, "", texts.get(i))
                            : paragraphs
                                    .get(i)
                                    .block(texts.get(i), i + 1 == paragraphs.size(), told, parts));
        }
        BitSet groups = ShortLines.demote(paragraphs, blocks);
        HeadingLevels.give(paragraphs, blocks, groups);
        lostBullets(blocks);
        return blocks;
    }

    /** Whether the type tells headings, so that what is set as running text is none. */
    private static boolean tellHeadings(List<Paragraph> paragraphs, BitSet contents) {
        int sure = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph one = paragraphs.get(i);
            boolean heading =
                    one.look.isOfHeadings()
                            && !contents.get(i)
                            && !one.cell
                            && one.looksLikeHeading(one.text);
            sure += heading ? 1 : 0;
        }
        return sure >= SURE_HEADINGS;
    }

    /**
     * Whether paragraphs are numbered in digits, so that 一、 before a short line is the number of a
     * part, as I. is elsewhere, and no address of a paragraph.
     */
    private static boolean numbersParts(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                        .flatMap(one -> LineMark.at(one.text).stream())
                        .filter(mark -> mark.form() == LineMark.Form.NUMBER)
                        .limit(NUMBERED)
                        .count()
                == NUMBERED;
    }

    /**
     * @param told whether headings look like headings in this document
     * @param parts whether numbers such as 一、 are those of its parts
     */
    private Block block(CodedText coded, boolean last, boolean told, boolean parts) {
        if (cell) {
            return cell(coded);
        }
        String plain = coded.text();
        if (ParagraphForm.isEnd(plain) || last && plain.matches("[\\[［【].{1,60}[\\]］】]")) {
            return PrintedText.block(UnitKind.END, 0, null, coded);
        }
        int markdown = look == LineLook.UNTOLD ? ParagraphForm.markdownLevel(plain) : 0;
        if (markdown > 0) {
            return PrintedText.block(
                    UnitKind.HEADING, markdown, null, from(coded, plain.indexOf(' ') + 1));
        }
        if (ParagraphForm.isArticle(plain)) {
            return PrintedText.block(UnitKind.HEADING, 1, null, coded);
        }
        Optional<LineMark> mark = LineMark.at(plain);
        if (mark.isPresent() && isNumberedHeading(plain, mark.get())) {
            return PrintedText.block(UnitKind.HEADING, mark.get().depth(), null, coded);
        }
        boolean listing = mark.isPresent() && mark.get().form() == LineMark.Form.LISTING;
        if (listing && parts && looksLikeHeading(plain)) {
            return PrintedText.block(UnitKind.HEADING, 1, null, coded);
        }
        if (mark.isPresent()) {
            UnitKind kind = mark.get().isItem() ? UnitKind.ITEM : UnitKind.PARAGRAPH;
            int level = kind == UnitKind.ITEM ? 1 : 0;
            return PrintedText.block(kind, level, mark.get().mark(), from(coded, mark.get().end()));
        }
        boolean running = told && look == LineLook.RUNNING;
        boolean heading = !running && looksLikeHeading(plain);
        return PrintedText.block(
                heading ? UnitKind.HEADING : UnitKind.PARAGRAPH, heading ? 1 : 0, null, coded);
    }

    /** A bullet in a cell is its mark, as in a Word file; numbers may be all that a cell says. */
    private static Block cell(CodedText coded) {
        Optional<LineMark> mark =
                LineMark.at(coded.text()).filter(m -> m.form() == LineMark.Form.BULLET);
        return PrintedText.block(
                UnitKind.CELL,
                0,
                mark.map(LineMark::mark).orElse(null),
                from(coded, mark.map(LineMark::end).orElse(0)));
    }

    /**
     * Whether a numbered paragraph is set as headings are; what ends like a sentence is not one,
     * save a question.
     */
    private boolean isNumberedHeading(String plain, LineMark mark) {
        boolean ordered = mark.form() != LineMark.Form.BULLET && mark.form() != LineMark.Form.DASH;
        boolean question = plain.matches("(?s).*[?？؟!！]$");
        return ordered
                && look.isOfHeadings()
                && lines <= HEADING_LINES
                && (question || !isClosed(plain))
                && plain.substring(mark.end()).codePoints().anyMatch(Character::isLetter)
                && plain.split("\\s+").length <= 2 * HEADING_WORDS
                && PrintedLine.width(plain) <= 2 * HEADING_COLUMNS;
    }

    private static boolean isClosed(String plain) {
        return PrintedLine.endsSentence(plain) || plain.matches("(?s).*[,，、،]$");
    }

    private boolean looksLikeHeading(String plain) {
        return lines <= 2 && !(full && lines == 1) && isLikeHeading(plain);
    }

    /** Whether a text is short and worded as those of headings are. */
    static boolean isLikeHeading(String plain) {
        if (plain.isEmpty()) {
            return false;
        }
        int first = plain.codePointAt(0);
        boolean begins =
                Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || Character.getType(first) == Character.OTHER_LETTER;
        boolean words = plain.split("\\s+").length <= HEADING_WORDS;
        boolean link = plain.contains("://");
        return begins
                && plain.codePoints().anyMatch(Character::isLetter)
                && !ColumnLines.hasGap(plain)
                && !isClosed(plain)
                && words
                && !link
                && PrintedLine.width(plain) <= HEADING_COLUMNS;
    }

    private static CodedText from(CodedText text, int at) {
        List<InlineCode> codes = new ArrayList<>();
        for (InlineCode code : text.codes()) {
            codes.add(code.at(Math.max(0, code.position() - at)));
        }
        return new CodedText(text.text().substring(at), codes);
    }

    /**
     * After a paragraph that ends with a colon, paragraphs that end with semicolons, down to the
     * one that ends the sentence, are items whose bullets were lost.
     */
    private static void lostBullets(List<Block> blocks) {
        for (int i = 0; i + 2 < blocks.size(); i++) {
            if (!endsWith(blocks.get(i), "[:：]")) {
                continue;
            }
            int end = i + 1;
            while (end < blocks.size()
                    && isPlain(blocks.get(end))
                    && endsWith(blocks.get(end), "[;；؛]\\s*(?:and|or|et|ou|y|o|и|или|和|و)?")) {
                end++;
            }
            boolean last = end > i + 1 && end < blocks.size() && isPlain(blocks.get(end));
            for (int j = i + 1; last && j <= end; j++) {
                blocks.set(j, PrintedText.block(UnitKind.ITEM, 1, null, blocks.get(j).text()));
            }
        }
    }

    private static boolean isPlain(Block block) {
        return block.mark() == null
                && (block.kind() == UnitKind.PARAGRAPH || block.kind() == UnitKind.HEADING);
    }

    private static boolean endsWith(Block block, String ending) {
        return block.text().text().matches("(?s).*" + ending + "\\s*");
    }
}
