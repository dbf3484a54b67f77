package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Walks a part of a Word file and says what each of its paragraphs is, in reading order, the text
 * of a box standing after the paragraph that it hangs on.
 */
final class WordWalk {
    private static final Pattern SHOWN_FIELDS =
            Pattern.compile("\\s*(HYPERLINK|TOC)\\b.*", Pattern.DOTALL);
    private static final Pattern CONTENTS_FIELD = Pattern.compile("\\s*TOC\\b.*", Pattern.DOTALL);

    /** A field: what it says, then what Word prints for it. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private final StringBuilder result = new StringBuilder();
        private boolean inResult;

        // Written as an element around what is printed, and not between points in runs.
        private boolean simple;

        private boolean isShown() {
            return inResult && SHOWN_FIELDS.matcher(instruction).matches();
        }
    }

    /** A paragraph that is being read. */
    private static final class Open {
        private final int place;
        private final StringBuilder letters = new StringBuilder();
        private final List<WordParagraph.Thing> things = new ArrayList<>();
        private final StringBuilder shown = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private @Nullable String listLevel;
        private @Nullable String outline;
        private boolean contents;
        private boolean inRun;
        private boolean hidden;
        private boolean plain;
        private @Nullable String face;
        private @Nullable Boolean bold;
        private @Nullable Boolean boldComplex;

        private Open(int place) {
            this.place = place;
        }
    }

    private final SafeXml xml;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final Map<String, String> noteMarks;
    private final List<@Nullable WordParagraph> paragraphs = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private int tables;
    private int deleted;
    private int footnotes;
    private int endnotes;
    private @Nullable String note;

    /**
     * @param noteMarks what is printed for each note, by its kind and id ({@code footnote 3}), in
     *     the order of reference; the walk of a body adds those that it meets
     */
    WordWalk(SafeXml xml, WordStyles styles, WordNumbers numbers, Map<String, String> noteMarks) {
        this.xml = xml;
        this.styles = styles;
        this.numbers = numbers;
        this.noteMarks = noteMarks;
    }

    /** A map for {@link WordWalk} that keeps the order of reference. */
    static Map<String, String> noNotes() {
        return new LinkedHashMap<>();
    }

    List<WordParagraph> paragraphs() {
        while (xml.advance()) {
            if (xml.isText()) {
                continue;
            }
            if (Word.isOwn(xml)) {
                readOwn();
            } else if (xml.isStart("Fallback")) {
                // The same thing again for older readers.
                xml.skip();
            } else if (Word.isFormula(xml)) {
                formula();
            } else if (xml.isStart("docPr")) {
                describePicture(xml.attribute("descr"));
            }
        }
        List<WordParagraph> found = new ArrayList<>();
        for (WordParagraph paragraph : paragraphs) {
            if (paragraph != null) {
                found.add(paragraph);
            }
        }
        return found;
    }

    private void readOwn() {
        if (xml.isStart()) {
            start(xml.name());
        } else {
            end(xml.name());
        }
    }

    private void start(String name) {
        switch (name) {
            case "tbl" -> tables++;
            case "p" -> {
                open.push(new Open(paragraphs.size()));
                paragraphs.add(null);
            }
            case "del", "moveFrom" -> deleted++;
            case "footnote", "endnote" -> note = Word.attribute(xml, "id");
            case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
            case "fldSimple" -> beginSimpleField();
            default -> {
                if (!open.isEmpty()) {
                    startInParagraph(name, open.element());
                }
            }
        }
    }

    private void startInParagraph(String name, Open paragraph) {
        if (paragraph.inRun) {
            startInRun(name, paragraph);
            return;
        }
        switch (name) {
            case "r" -> {
                paragraph.inRun = true;
                paragraph.hidden = false;
                paragraph.face = null;
                paragraph.bold = null;
                paragraph.boldComplex = null;
            }
            case "pStyle" -> paragraph.style = Word.attribute(xml, "val");
            case "numId" -> paragraph.list = Word.attribute(xml, "val");
            case "ilvl" -> paragraph.listLevel = Word.attribute(xml, "val");
            case "outlineLvl" -> paragraph.outline = Word.attribute(xml, "val");
            default -> {}
        }
    }

    private void startInRun(String name, Open paragraph) {
        switch (name) {
            case "vanish" -> paragraph.hidden = Word.isOn(xml);
            case "rStyle" -> paragraph.face = Word.attribute(xml, "val");
            case "b" -> paragraph.bold = Word.isOn(xml);
            case "bCs" -> paragraph.boldComplex = Word.isOn(xml);
            case "t" -> add(paragraph, textOfElement());
            case "instrText" -> addInstruction(textOfElement());
            case "fldChar" -> fieldPoint(Word.attribute(xml, "fldCharType"));
            case "tab" -> thing(paragraph, "tab", "");
            case "br", "cr" -> thing(paragraph, "break", "");
            case "noBreakHyphen" -> thing(paragraph, "hyphen", "\u2011");
            case "sym", "softHyphen" -> thing(paragraph, "other", "");
            case "drawing", "pict", "object" -> thing(paragraph, "image", "");
            case "footnoteReference" -> note(paragraph, "footnote");
            case "endnoteReference" -> note(paragraph, "endnote");
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "tbl" -> tables--;
            case "del", "moveFrom" -> deleted--;
            case "footnote", "endnote" -> note = null;
            case "fldSimple" -> endField();
            case "r" -> {
                if (!open.isEmpty()) {
                    open.element().inRun = false;
                }
            }
            case "p" -> {
                if (!open.isEmpty()) {
                    Open done = open.pop();
                    // The filter gives no text that is in the field of a table of contents.
                    boolean made = done.contents || isInContents();
                    paragraphs.set(done.place, made ? null : finish(done));
                }
            }
            default -> {}
        }
    }

    private String textOfElement() {
        StringBuilder text = new StringBuilder();
        while (xml.advance() && !xml.isEnd()) {
            if (xml.isText()) {
                text.append(xml.text());
            } else {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void add(Open paragraph, String text) {
        if (deleted > 0 || paragraph.hidden) {
            return;
        }
        paragraph.plain |= text.codePoints().anyMatch(letter -> isPlain(paragraph, letter));
        Field unshown = unshownField();
        if (unshown == null) {
            paragraph.shown.append(text);
            text.codePoints()
                    .filter(codePoint -> !OkapiText.isSpace(codePoint))
                    .forEach(paragraph.letters::appendCodePoint);
        } else if (unshown.inResult) {
            unshown.result.append(text);
        }
    }

    /** Whether it is a letter and not bold: those of Arabic have a switch of their own. */
    private boolean isPlain(Open paragraph, int letter) {
        if (!Character.isLetter(letter)) {
            return false;
        }
        boolean complex = isRightToLeft(letter);
        Boolean own = complex ? paragraph.boldComplex : paragraph.bold;
        if (own != null) {
            return !own;
        }
        return !styles.isBold(paragraph.face, complex) && !styles.isBold(paragraph.style, complex);
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The outermost field whose text the filter does not take for text; null if there is none. */
    private @Nullable Field unshownField() {
        Field found = null;
        for (Field field : fields) {
            found = field.isShown() ? found : field;
        }
        return found;
    }

    private void addInstruction(String text) {
        if (!fields.isEmpty() && !fields.element().inResult) {
            fields.element().instruction.append(text);
        }
    }

    private void fieldPoint(@Nullable String type) {
        if ("begin".equals(type)) {
            fields.push(new Field());
        } else if ("separate".equals(type) && !fields.isEmpty()) {
            fields.element().inResult = true;
            markContents();
        } else if ("end".equals(type)) {
            endField();
        }
    }

    private void beginSimpleField() {
        Field field = new Field();
        String instruction = Word.attribute(xml, "instr");
        field.instruction.append(instruction == null ? "" : instruction);
        field.inResult = true;
        field.simple = true;
        fields.push(field);
        markContents();
    }

    private void endField() {
        if (fields.isEmpty()) {
            return;
        }
        markContents();
        Field field = fields.pop();
        if (!field.isShown() && unshownField() == null && !open.isEmpty()) {
            thing(open.element(), field.simple ? "field" : "other", field.result.toString());
        }
    }

    private void markContents() {
        if (!open.isEmpty() && isInContents()) {
            open.element().contents = true;
        }
    }

    private boolean isInContents() {
        return fields.stream()
                .anyMatch(field -> CONTENTS_FIELD.matcher(field.instruction).matches());
    }

    private void thing(Open paragraph, String type, String display) {
        if (deleted == 0 && !paragraph.hidden && unshownField() == null) {
            WordParagraph.Thing thing =
                    new WordParagraph.Thing(paragraph.letters.length(), type, display);
            paragraph.things.add(thing);
            boolean inLine = thing.name().type().equals("other");
            paragraph.shown.append(inLine ? display : OkapiText.character(type));
        }
    }

    private void note(Open paragraph, String kind) {
        if (deleted > 0) {
            return;
        }
        boolean custom = "1".equals(Word.attribute(xml, "customMarkFollows"));
        String key = kind + " " + Word.attribute(xml, "id");
        String mark = noteMarks.get(key);
        if (mark == null) {
            mark = custom ? "" : nextMark(kind);
            noteMarks.put(key, mark);
        }
        thing(paragraph, InlineCode.NOTE, mark);
    }

    private String nextMark(String kind) {
        return kind.equals("footnote")
                ? Numerals.of("decimal", ++footnotes)
                : Numerals.of("lowerRoman", ++endnotes);
    }

    /** A formula stands in the line with its letters and signs one after the other. */
    private void formula() {
        StringBuilder letters = new StringBuilder();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.advance()) {
            if (xml.isText()) {
                letters.append(xml.text());
            }
        }
        if (!open.isEmpty()) {
            thing(open.element(), "formula", letters.toString().strip());
        }
    }

    private void describePicture(@Nullable String description) {
        if (open.isEmpty() || description == null) {
            return;
        }
        List<WordParagraph.Thing> things = open.element().things;
        int last = things.size() - 1;
        if (last >= 0 && things.get(last).type().equals("image")) {
            things.set(
                    last, new WordParagraph.Thing(things.get(last).after(), "image", description));
        }
    }

    private WordParagraph finish(Open paragraph) {
        boolean contents = styles.isContents(paragraph.style);
        String letters = paragraph.letters.toString();
        int heading =
                paragraph.outline == null
                        ? styles.heading(paragraph.style)
                        : WordStyles.headingOfOutline(paragraph.outline);
        WordNumbers.Mark mark = mark(paragraph);
        String printed = mark == null || mark.text().isEmpty() ? null : mark.text();
        UnitKind kind = kind(paragraph, heading, mark);
        int level =
                switch (kind) {
                    case HEADING -> Math.max(1, heading);
                    case ITEM -> itemLevel(mark);
                    default -> 0;
                };
        boolean bold = !paragraph.plain && !letters.isEmpty();
        String shown = letters.isEmpty() && !contents ? paragraph.shown.toString().strip() : "";
        return new WordParagraph(
                letters, kind, level, printed, paragraph.things, contents, bold, note, shown);
    }

    private UnitKind kind(Open paragraph, int heading, WordNumbers.@Nullable Mark mark) {
        if (note != null) {
            return UnitKind.FOOTNOTE;
        }
        if (styles.isTitle(paragraph.style)) {
            return UnitKind.TITLE;
        }
        if (heading > 0) {
            return UnitKind.HEADING;
        }
        if (tables > 0) {
            return UnitKind.CELL;
        }
        if (mark == null || mark.text().isEmpty() || mark.decimal()) {
            return UnitKind.PARAGRAPH;
        }
        return mark.headsSection(paragraph.letters) ? UnitKind.HEADING : UnitKind.ITEM;
    }

    // Under numbered paragraphs the first level of items is the second level of the list.
    private static int itemLevel(WordNumbers.@Nullable Mark mark) {
        if (mark == null) {
            return 1;
        }
        return mark.inner() ? Math.max(1, mark.level()) : mark.level() + 1;
    }

    private WordNumbers.@Nullable Mark mark(Open paragraph) {
        String list = paragraph.list == null ? styles.list(paragraph.style) : paragraph.list;
        if (list == null || list.equals("0")) {
            return null;
        }
        String level =
                paragraph.listLevel == null
                        ? styles.listLevel(paragraph.style)
                        : paragraph.listLevel;
        return numbers.next(list.toLowerCase(Locale.ROOT), Word.number(level, 0));
    }
}
