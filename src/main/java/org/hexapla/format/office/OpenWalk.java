package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Walks the parts of an open document and says what each of its paragraphs is, in the order in
 * which they end: a note comes before the paragraph that refers to it, as the filter gives them.
 */
final class OpenWalk {
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final int LONGEST_LINE = 20;

    /** A paragraph that is being read. */
    private static final class Open {
        private final StringBuilder letters = new StringBuilder();
        private final List<String> notes = new ArrayList<>();
        private final String style;
        private final int heading;
        private final WordNumbers.@Nullable Mark mark;
        private final int left;
        private boolean hidden;
        private boolean plain;

        /** What those of its fields show that the filter gives no text of. */
        private final StringBuilder kept = new StringBuilder();

        private Open(String style, int heading, WordNumbers.@Nullable Mark mark, int left) {
            this.style = style;
            this.heading = heading;
            this.mark = mark;
            this.left = left;
        }
    }

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Boolean> displays = new HashMap<>();
    private final OpenBold bolds = new OpenBold(parents);
    private final Deque<String> spans = new ArrayDeque<>();
    private String described = "";
    private final OpenLists lists = new OpenLists();
    private final List<OpenParagraph> paragraphs = new ArrayList<>();
    private final List<String> citations = new ArrayList<>();
    private final List<Integer> endnotes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Integer> notes = new ArrayDeque<>();
    private final Set<String> descriptions = new HashSet<>();
    private final Set<String> commenters = new HashSet<>();
    private final Deque<Boolean> sections = new ArrayDeque<>();
    private int left;
    private int kept;
    private int indexes;
    private int cells;
    private int inserted;
    private int deleted;

    /** Reads the part of the styles, whose paragraphs are those of the pages' edges. */
    void readStyles(SafeXml xml) {
        while (xml.advance()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.isEnd()) {
                endStyle(xml);
            } else if (xml.namespace().equals(STYLE)) {
                style(xml);
            } else if (xml.namespace().equals(TEXT)) {
                lists.describe(xml);
            }
        }
    }

    /** Reads the part of the contents. */
    void read(SafeXml xml) {
        while (xml.advance()) {
            if (xml.isText()) {
                text(xml.text());
            } else if (xml.isStart()) {
                start(xml);
            } else {
                end(xml);
            }
        }
    }

    /** The paragraphs of the contents. */
    List<OpenParagraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** What styles do to letters, as {@link org.hexapla.core.text.InlineCode} calls it, by name. */
    Map<String, String> formats() {
        return Map.copyOf(formats);
    }

    /** The names of the styles whose letters are not shown. */
    Set<String> hiddenStyles() {
        Set<String> hidden = new HashSet<>();
        for (String style : parents.keySet()) {
            if (isHidden(style)) {
                hidden.add(style);
            }
        }
        displays.forEach((style, shown) -> hidden.addAll(shown ? Set.of() : Set.of(style)));
        return hidden;
    }

    private boolean isHidden(String style) {
        String name = style;
        for (int i = 0; i < LONGEST_LINE && name != null; i++) {
            Boolean shown = displays.get(name);
            if (shown != null) {
                return !shown;
            }
            name = parents.get(name);
        }
        return false;
    }

    /** What is printed for each note, by its number from 0 in the order of the text. */
    List<String> citations() {
        return List.copyOf(citations);
    }

    /** Which of the notes stand at the end of the document and not of a page. */
    List<Integer> endnotes() {
        return List.copyOf(endnotes);
    }

    /** What the descriptions of pictures say, without white space. */
    Set<String> descriptions() {
        return Set.copyOf(descriptions);
    }

    /** The initials of who commented, without white space; the filter takes them for text. */
    Set<String> commenters() {
        return Set.copyOf(commenters);
    }

    /** How many insertions are recorded as changes. */
    int inserted() {
        return inserted;
    }

    /** How many deletions are. */
    int deleted() {
        return deleted;
    }

    private void text(String text) {
        // Who commented and when stands in a paragraph, but is none of its text; nor does the
        // filter take for text what some fields show.
        if (open.isEmpty() || open.element().left != left) {
            return;
        }
        if (kept > 0) {
            open.element().kept.append(text);
        } else {
            Open paragraph = open.element();
            paragraph.plain |=
                    text.codePoints().anyMatch(c -> bolds.isPlain(c, spans, paragraph.style));
            text.codePoints()
                    .filter(codePoint -> !OkapiText.isSpace(codePoint))
                    .forEach(open.element().letters::appendCodePoint);
        }
    }

    private void start(SafeXml xml) {
        switch (xml.namespace()) {
            case TEXT -> startText(xml);
            case TABLE -> cells += isCell(xml.name()) ? 1 : 0;
            case OFFICE -> left += xml.name().equals("annotation") ? 1 : 0;
            case STYLE -> style(xml);
            case SVG -> describe(xml);
            case META -> comment(xml);
            default -> {}
        }
    }

    /** Reads what a picture shows, which stands in a paragraph but is none of its text. */
    private void describe(SafeXml xml) {
        if (xml.name().equals("desc") || xml.name().equals("title")) {
            descriptions.add(OkapiText.letters(content(xml)));
        }
    }

    private void comment(SafeXml xml) {
        if (xml.name().equals("creator-initials")) {
            commenters.add(OkapiText.letters(content(xml)));
        }
    }

    private static String content(SafeXml xml) {
        String name = xml.name();
        StringBuilder content = new StringBuilder();
        while (xml.advance() && !xml.isEnd(name)) {
            content.append(xml.isText() ? xml.text() : "");
        }
        return content.toString();
    }

    private void style(SafeXml xml) {
        if (xml.name().equals("text-properties")) {
            String format = format(xml);
            if (!described.isEmpty()) {
                bolds.describe(described, xml);
                String display = xml.attribute(TEXT, "display");
                if (display != null) {
                    displays.put(described, !display.equals("none"));
                }
            }
            if (!format.isEmpty() && !described.isEmpty()) {
                formats.put(described, format);
            }
            return;
        }
        if (xml.name().equals("style")) {
            String name = xml.attribute(STYLE, "name");
            String parent = xml.attribute(STYLE, "parent-style-name");
            described = name == null ? "" : name;
            if (parent != null) {
                parents.put(described, parent);
            }
        }
    }

    /** Levels of lists have properties of letters too, which are those of their numbers. */
    private void endStyle(SafeXml xml) {
        described = xml.isEnd("style") ? "" : described;
    }

    /** The most telling of what is done to the letters. */
    private static String format(SafeXml xml) {
        String position = String.valueOf(xml.attribute(STYLE, "text-position"));
        String underline = xml.attribute(STYLE, "text-underline-style");
        if (position.startsWith("super") || position.startsWith("sub")) {
            return position.startsWith("super") ? "superscript" : "subscript";
        }
        if ("bold".equals(xml.attribute(FO, "font-weight"))) {
            return "bold";
        }
        if ("italic".equals(xml.attribute(FO, "font-style"))) {
            return "italic";
        }
        return underline == null || underline.equals("none") ? "" : "underline";
    }

    private void startText(SafeXml xml) {
        switch (xml.name()) {
            case "p" -> begin(xml, 0);
            case "h" ->
                    begin(xml, Math.max(1, Word.number(xml.attribute(TEXT, "outline-level"), 1)));
            case "span" -> spans.push(String.valueOf(xml.attribute(TEXT, "style-name")));
            case "list" -> lists.begin(xml);
            case "list-item" -> lists.item(xml);
            case "note" -> beginNote(xml);
            case "note-citation" -> cite(xml);
            case "index-body" -> indexes++;
            case "tracked-changes" -> left++;
            case "insertion" -> inserted++;
            case "deletion" -> deleted++;
            case "section" -> beginSection(isHiddenSection(xml));
            case "hidden-paragraph" -> hideParagraph(isHiddenNow(xml));
            default -> {
                kept += OpenShown.KEPT.contains(xml.name()) ? 1 : 0;
                lists.describe(xml);
            }
        }
    }

    private static boolean isHiddenSection(SafeXml xml) {
        String display = String.valueOf(xml.attribute(TEXT, "display"));
        return display.equals("none") || display.equals("condition") && isHiddenNow(xml);
    }

    /** Whether what is shown under a condition was not when the file was saved. */
    private static boolean isHiddenNow(SafeXml xml) {
        return "true".equals(xml.attribute(TEXT, "is-hidden"));
    }

    private void hideParagraph(boolean hidden) {
        if (!open.isEmpty()) {
            open.element().hidden |= hidden;
        }
    }

    private void begin(SafeXml xml, int heading) {
        String style = xml.attribute(TEXT, "style-name");
        WordNumbers.Mark mark = notes.isEmpty() && left == 0 ? lists.next() : null;
        open.push(new Open(style == null ? "" : style, heading, mark, left));
        hideParagraph(style != null && isHidden(style));
    }

    private void beginSection(boolean hidden) {
        sections.push(hidden);
        left += hidden ? 1 : 0;
    }

    private void beginNote(SafeXml xml) {
        int number = citations.size();
        notes.push(number);
        citations.add("");
        if ("endnote".equals(xml.attribute(TEXT, "note-class"))) {
            endnotes.add(number);
        }
    }

    private void cite(SafeXml xml) {
        String label = xml.attribute(TEXT, "label");
        StringBuilder citation = new StringBuilder();
        while (xml.advance() && !xml.isEnd("note-citation")) {
            citation.append(xml.isText() ? xml.text() : "");
        }
        if (!notes.isEmpty()) {
            String printed = citation.toString().strip();
            boolean counted = label == null && (printed.isEmpty() || printed.equals("0"));
            citations.set(notes.element(), counted ? ordinal() : printed);
        }
    }

    /** The number of the note that is being read: one written without pages says 0. */
    private String ordinal() {
        int ends = endnotes.size();
        boolean end = endnotes.contains(notes.element());
        return String.valueOf(end ? ends : citations.size() - ends);
    }

    private void end(SafeXml xml) {
        switch (xml.namespace()) {
            case TEXT -> endText(xml.name());
            case TABLE -> cells -= isCell(xml.name()) ? 1 : 0;
            case OFFICE -> left -= xml.name().equals("annotation") ? 1 : 0;
            case STYLE -> endStyle(xml);
            default -> {}
        }
    }

    private void endText(String name) {
        switch (name) {
            case "p", "h" -> finish(open.pop());
            case "span" -> spans.poll();
            case "list" -> lists.end();
            case "note" -> endNote();
            case "index-body" -> indexes--;
            case "tracked-changes" -> left--;
            case "section" -> left -= sections.pop() ? 1 : 0;
            default -> kept -= OpenShown.KEPT.contains(name) ? 1 : 0;
        }
    }

    private void endNote() {
        int number = notes.pop();
        if (!open.isEmpty()) {
            open.element().notes.add(citations.get(number));
        }
    }

    private static boolean isCell(String name) {
        return name.equals("table-cell") || name.equals("covered-table-cell");
    }

    private void finish(Open done) {
        UnitKind kind = kind(done);
        int level =
                switch (kind) {
                    case HEADING -> Math.max(1, done.heading);
                    case ITEM -> itemLevel(done.mark);
                    default -> 0;
                };
        paragraphs.add(
                new OpenParagraph(
                        done.letters.toString(),
                        kind,
                        level,
                        mark(done),
                        done.notes,
                        notes.peek(),
                        !done.plain && done.letters.length() > 0,
                        done.letters.isEmpty() && indexes == 0 ? done.kept.toString().strip() : "",
                        done.left > 0 || done.hidden));
    }

    private UnitKind kind(Open done) {
        if (!notes.isEmpty()) {
            return UnitKind.FOOTNOTE;
        }
        if (isTitle(done.style)) {
            return UnitKind.TITLE;
        }
        if (done.heading > 0) {
            return UnitKind.HEADING;
        }
        if (cells > 0) {
            return UnitKind.CELL;
        }
        boolean item = mark(done) != null && done.mark != null && !done.mark.decimal();
        if (!item || indexes > 0) {
            return UnitKind.PARAGRAPH;
        }
        return done.mark.headsSection(done.letters) ? UnitKind.HEADING : UnitKind.ITEM;
    }

    private @Nullable String mark(Open done) {
        if (indexes > 0) {
            return "";
        }
        return done.mark == null || done.mark.text().isEmpty() ? null : done.mark.text();
    }

    // Under numbered paragraphs the first level of items is the second level of the list.
    private static int itemLevel(WordNumbers.@Nullable Mark mark) {
        if (mark == null) {
            return 1;
        }
        return mark.inner() ? Math.max(1, mark.level()) : mark.level() + 1;
    }

    private boolean isTitle(String style) {
        String name = style;
        for (int i = 0; i < LONGEST_LINE && name != null; i++) {
            if (name.equals("Title")) {
                return true;
            }
            name = parents.get(name);
        }
        return false;
    }
}
