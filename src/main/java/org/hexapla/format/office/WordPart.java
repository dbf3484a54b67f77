package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.language.Language;

/**
 * One part of a Word file as Okapi wrote it, with the prefix that all office programs use, of which
 * some paragraphs are to be told to be in one language or the other. Read by its tags, so that all
 * that is not concerned stays as it is, letter by letter.
 */
final class WordPart {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<w:p(?: [^>]*)?>|</w:p>|<w:r(?: [^>]*)?>|<w:t(?: [^>]*)?>"
                            + "|<w:fldChar [^>]*>|<w:instrText[^>]*>|<w:tab/>|"
                            + Translated.MISSING);
    private static final Pattern DIRECTION = Pattern.compile("<w:bidi(?: [^>]*)?/>");
    // What the schema has after the direction of a paragraph.
    private static final Pattern AFTER_DIRECTION =
            Pattern.compile(
                    "<w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents"
                            + "|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap"
                            + "|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\\b");
    private static final Pattern RUN_LANGUAGE = Pattern.compile("<w:(?:rtl|lang)(?: [^>]*)?/>");
    private static final Pattern AFTER_LANGUAGE =
            Pattern.compile("<w:(?:cs|em|eastAsianLayout|specVanish|oMath|rPrChange)\\b");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern CONTENTS = Pattern.compile("\\s*TOC\\b");

    // What Okapi writes of a run that is no longer from the right; without the prefix on its value
    // it says the opposite.
    private static final String UNTURNED = "<w:rtl val=\"false\"/>";

    /** A stretch of the part and what comes in its place. */
    private record Edit(int from, int to, String text) {}

    /** The letters of a run, between its tags. */
    private record Text(int from, int to) {}

    /** A paragraph that is not over yet, without those that stand in it, as in a text box. */
    private static final class Paragraph {
        private final int begin;
        private final List<Integer> runs = new ArrayList<>();
        private final List<Text> entry = new ArrayList<>();
        private boolean missing;

        // How many pieces of the entry stand before its last tab; after it stands its page.
        private int beforeTab;

        Paragraph(int begin) {
            this.begin = begin;
        }
    }

    /** A field that is not over yet. */
    private static final class Field {
        private final int begin;
        private String instruction = "";
        private boolean result;

        Field(int begin) {
            this.begin = begin;
        }

        boolean isContents() {
            return CONTENTS.matcher(instruction).lookingAt();
        }
    }

    private final String xml;
    private final Language source;
    private final Language target;
    private final Map<String, String> headings;
    private final List<Edit> edits = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();

    /**
     * @param headings what each heading of the original is called now, by what {@link #flat} makes
     *     of it
     */
    WordPart(String xml, Language source, Language target, Map<String, String> headings) {
        this.xml = xml;
        this.source = source;
        this.target = target;
        this.headings = headings;
    }

    /** A text as it is compared: without the spaces, of which a table of contents has others. */
    static String flat(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    String marked() {
        Matcher token = TOKEN.matcher(xml);
        while (token.find()) {
            take(token.group(), token.start(), token.end());
        }
        edits.sort(Comparator.comparingInt(Edit::from));
        StringBuilder out = new StringBuilder();
        int written = 0;
        for (Edit edit : edits) {
            out.append(xml, written, edit.from()).append(edit.text());
            written = edit.to();
        }
        return out.append(xml, written, xml.length())
                .toString()
                .replace(UNTURNED, "<w:rtl w:val=\"0\"/>")
                .replace(String.valueOf(Translated.MISSING), "");
    }

    private void take(String token, int start, int end) {
        if (token.startsWith("<w:fldChar")) {
            field(token, start);
        } else if (token.startsWith("<w:instrText") && !fields.isEmpty()) {
            fields.peek().instruction += until(end, "<");
        } else if (token.equals("<w:tab/>")) {
            if (!open.isEmpty()) {
                open.peek().beforeTab = open.peek().entry.size();
            }
        } else if (token.equals("</w:p>")) {
            if (!open.isEmpty()) {
                close(open.pop());
            }
        } else if (!token.endsWith("/>")) {
            begin(token, end);
        }
    }

    private void begin(String token, int end) {
        if (token.startsWith("<w:p")) {
            open.push(new Paragraph(end));
            return;
        }
        if (open.isEmpty()) {
            return;
        }
        Paragraph paragraph = open.peek();
        if (token.startsWith("<w:r")) {
            paragraph.runs.add(end);
        } else if (!token.startsWith("<w:t")) {
            paragraph.missing = true;
        } else if (isEntry()) {
            paragraph.entry.add(new Text(end, end + until(end, "<").length()));
        }
    }

    private String until(int from, String mark) {
        int to = xml.indexOf(mark, from);
        return xml.substring(from, to < 0 ? xml.length() : to);
    }

    private void field(String token, int start) {
        if (token.contains("\"begin\"")) {
            fields.push(new Field(start));
        } else if (token.contains("\"separate\"") && !fields.isEmpty()) {
            Field field = fields.peek();
            field.result = true;
            if (field.isContents()) {
                renew(field.begin);
            }
        } else if (token.contains("\"end\"") && !fields.isEmpty()) {
            fields.pop();
        }
    }

    /** Has the field made anew when the file is opened: its pages are no longer where they were. */
    private void renew(int begin) {
        int name = begin + "<w:fldChar".length();
        if (!until(begin, ">").contains("w:dirty")) {
            edits.add(new Edit(name, name, " w:dirty=\"true\""));
        }
    }

    /**
     * Whether what stands here is an entry of a table of contents, but not the number of a page.
     */
    private boolean isEntry() {
        return fields.stream().anyMatch(Field::isContents)
                && fields.stream().allMatch(field -> field.result)
                && fields.stream().noneMatch(field -> field.instruction.contains("PAGEREF"));
    }

    private void close(Paragraph paragraph) {
        if (!paragraph.entry.isEmpty()) {
            boolean found = isRenamed(paragraph);
            boolean letters =
                    paragraph.entry.stream()
                            .flatMapToInt(text -> text(text).codePoints())
                            .anyMatch(Character::isLetter);
            if (found || letters) {
                tell(paragraph, found ? target : source);
            }
        } else if (paragraph.missing) {
            tell(paragraph, source);
        }
    }

    /** Puts the new heading for the old one, which may stand after a number and in pieces. */
    private boolean isRenamed(Paragraph paragraph) {
        List<Text> entry = paragraph.entry;
        for (int end : new int[] {entry.size(), paragraph.beforeTab}) {
            for (int begin = 0; begin < end; begin++) {
                if (isRenamed(entry.subList(begin, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isRenamed(List<Text> pieces) {
        StringBuilder old = new StringBuilder();
        pieces.forEach(text -> old.append(text(text)));
        Optional<String> found = Optional.ofNullable(headings.get(flat(old.toString())));
        if (found.isEmpty()) {
            return false;
        }
        Text first = pieces.get(0);
        edits.add(new Edit(first.from(), first.to(), escaped(found.get())));
        pieces.stream().skip(1).forEach(text -> edits.add(new Edit(text.from(), text.to(), "")));
        return true;
    }

    private String text(Text text) {
        return xml.substring(text.from(), text.to())
                .replace(String.valueOf(Translated.MISSING), "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return SPACE.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private void tell(Paragraph paragraph, Language language) {
        boolean rightToLeft = language.isRightToLeft();
        // Where neither runs from the right nothing is to be said of the direction.
        if (rightToLeft || source.isRightToLeft() || target.isRightToLeft()) {
            String direction = rightToLeft ? "<w:bidi/>" : "<w:bidi w:val=\"0\"/>";
            properties(paragraph.begin, "w:pPr", DIRECTION, AFTER_DIRECTION, direction);
        }
        String run =
                (rightToLeft ? "<w:rtl/>" : "")
                        + "<w:lang "
                        + WordWriter.script(language)
                        + "=\""
                        + WordWriter.locale(language)
                        + "\"/>";
        for (int begin : paragraph.runs) {
            properties(begin, "w:rPr", RUN_LANGUAGE, AFTER_LANGUAGE, run);
        }
    }

    /** Says something in the properties that stand at a place, or in new ones. */
    private void properties(int at, String name, Pattern before, Pattern after, String said) {
        String opening = "<" + name + ">";
        String none = "<" + name + "/>";
        if (!xml.startsWith(opening, at)) {
            int to = xml.startsWith(none, at) ? at + none.length() : at;
            edits.add(new Edit(at, to, opening + said + "</" + name + ">"));
            return;
        }
        int from = at + opening.length();
        String old = before.matcher(until(from, "</" + name + ">")).replaceAll("");
        Matcher next = after.matcher(old);
        int place = next.find() ? next.start() : old.length();
        edits.add(
                new Edit(
                        from,
                        from + until(from, "</" + name + ">").length(),
                        old.substring(0, place) + said + old.substring(place)));
    }
}
