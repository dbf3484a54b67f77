package org.hexapla.format.office;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns slides, sheets and open documents round whose texts are now written from right to left;
 * Okapi does so for Word files only. On a slide each paragraph with such letters is turned, a sheet
 * and an open document are turned as a whole. The parts are those that Okapi wrote, with the
 * prefixes that all office programs use; one with others is left as it is.
 */
final class RightToLeft {
    private static final Pattern SLIDE =
            Pattern.compile("ppt/(?:slides/slide|diagrams/data)\\d+\\.xml");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet\\d+\\.xml");
    private static final Pattern LETTERS =
            Pattern.compile("[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]");
    private static final Pattern SLIDE_PARAGRAPH =
            Pattern.compile("<a:p>(<a:pPr\\b([^>]*?)(/?)>)?(.*?)</a:p>", Pattern.DOTALL);
    private static final Pattern ALIGNMENT = Pattern.compile("\\salgn=\"([^\"]*)\"");
    private static final Pattern PARAGRAPH_TURNED =
            Pattern.compile("<a:p><a:pPr\\b[^>]*?\\srtl=\"(?:1|true)\"[^>]*>");
    private static final Pattern SHEET_TURNED =
            Pattern.compile("(<sheetView\\b[^>]*?)\\srightToLeft=\"(?:1|true)\"");
    private static final Pattern VIEW = Pattern.compile("<sheetView\\b([^>]*?)(/?)>");
    private static final Pattern BEFORE_VIEWS =
            Pattern.compile(
                    "^.*?<worksheet\\b[^>]*>(?:<sheetPr\\b[^>]*?(?:/>|>.*?</sheetPr>))?"
                            + "(?:<dimension\\b[^>]*?(?:/>|></dimension>))?",
                    Pattern.DOTALL);
    private static final Pattern STYLE =
            Pattern.compile("<style:default-style\\b[^>]*style:family=\"paragraph\"[^>]*>");
    private static final Pattern PROPERTIES =
            Pattern.compile("\\s*<style:paragraph-properties\\b([^>]*?)(/?)>");
    private static final String MODE = "style:writing-mode=";
    private static final String TURNED = " " + MODE + "\"rl-tb\"";

    private RightToLeft() {}

    /** A part of a file whose text now runs from right to left. */
    static byte[] turned(String part, byte[] bytes) {
        return changed(part, bytes, RightToLeft::slide, RightToLeft::sheet, RightToLeft::document);
    }

    /** A part of a file that ran from right to left and whose text no longer does. */
    static byte[] turnedBack(String part, byte[] bytes) {
        return changed(
                part,
                bytes,
                RightToLeft::slideBack,
                xml -> SHEET_TURNED.matcher(xml).replaceAll("$1"),
                xml -> xml.replace(MODE + "\"rl-tb\"", MODE + "\"lr-tb\""));
    }

    private static byte[] changed(
            String part,
            byte[] bytes,
            UnaryOperator<String> slide,
            UnaryOperator<String> sheet,
            UnaryOperator<String> document) {
        UnaryOperator<String> change;
        if (SLIDE.matcher(part).matches()) {
            change = slide;
        } else if (SHEET.matcher(part).matches()) {
            change = sheet;
        } else if (part.equals("content.xml") || part.equals("styles.xml")) {
            change = document;
        } else {
            return bytes;
        }
        String xml = new String(bytes, StandardCharsets.UTF_8);
        return change.apply(xml).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Text at the right margin goes to the left one, but for what is still to be read from there.
     */
    static String slideBack(String xml) {
        return changed(xml, false, found -> paragraphBack(found.group()));
    }

    private static String paragraphBack(String paragraph) {
        Matcher properties = PARAGRAPH_TURNED.matcher(paragraph);
        if (!properties.lookingAt()) {
            return paragraph;
        }
        String plain =
                properties
                        .group()
                        .replaceAll("\\srtl=\"[^\"]*\"", "")
                        .replace(" algn=\"r\"", " algn=\"l\"");
        return plain + paragraph.substring(properties.end());
    }

    /** Text at the left margin, or at none that is said, goes to the right one. */
    static String slide(String xml) {
        return changed(xml, true, RightToLeft::paragraph);
    }

    /**
     * A slide whose paragraphs with letters that run from the right, or all others, are changed.
     */
    private static String changed(
            String xml, boolean withLetters, Function<MatchResult, String> change) {
        return SLIDE_PARAGRAPH
                .matcher(xml)
                .replaceAll(
                        found -> {
                            boolean concerned =
                                    LETTERS.matcher(found.group(4)).find() == withLetters;
                            return Matcher.quoteReplacement(
                                    concerned ? change.apply(found) : found.group());
                        });
    }

    private static String paragraph(MatchResult found) {
        String said = found.group(1) == null ? "" : found.group(2);
        String plain = said.replaceAll("\\srtl=\"[^\"]*\"", "");
        Matcher alignment = ALIGNMENT.matcher(plain);
        boolean left = !alignment.find() || alignment.group(1).equals("l");
        if (left) {
            plain = ALIGNMENT.matcher(plain).replaceAll("") + " algn=\"r\"";
        }
        boolean empty = found.group(1) == null || !found.group(3).isEmpty();
        return "<a:p><a:pPr"
                + plain
                + " rtl=\"1\""
                + (empty ? "/>" : ">")
                + found.group(4)
                + "</a:p>";
    }

    static String sheet(String xml) {
        Matcher view = VIEW.matcher(xml);
        if (view.find()) {
            return view.replaceAll(
                    found ->
                            Matcher.quoteReplacement(
                                    "<sheetView rightToLeft=\"1\""
                                            + found.group(1)
                                                    .replaceAll("\\srightToLeft=\"[^\"]*\"", "")
                                            + found.group(2)
                                            + ">"));
        }
        Matcher before = BEFORE_VIEWS.matcher(xml);
        return before.find()
                ? before.group()
                        + "<sheetViews><sheetView rightToLeft=\"1\" workbookViewId=\"0\"/>"
                        + "</sheetViews>"
                        + xml.substring(before.end())
                : xml;
    }

    /** Every style of paragraphs, tables and pages; an alignment by sides becomes one by ends. */
    static String document(String xml) {
        String sided =
                xml.replace(MODE + "\"lr-tb\"", MODE + "\"rl-tb\"")
                        .replace("fo:text-align=\"left\"", "fo:text-align=\"start\"")
                        .replace("fo:text-align=\"right\"", "fo:text-align=\"end\"");
        Matcher style = STYLE.matcher(sided);
        if (!style.find() || style.group().endsWith("/>")) {
            return sided;
        }
        Matcher properties = PROPERTIES.matcher(sided);
        properties.region(style.end(), sided.length());
        if (!properties.lookingAt()) {
            return sided.substring(0, style.end())
                    + "<style:paragraph-properties"
                    + TURNED
                    + "/>"
                    + sided.substring(style.end());
        }
        String plain = properties.group(1).replaceAll("\\s" + MODE + "\"[^\"]*\"", "");
        return sided.substring(0, properties.start())
                + "<style:paragraph-properties"
                + TURNED
                + plain
                + properties.group(2)
                + ">"
                + sided.substring(properties.end());
    }
}
