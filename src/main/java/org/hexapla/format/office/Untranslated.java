package org.hexapla.format.office;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Says of the texts of a page, a slide or an open document that have no translation that they are
 * in the language of the original. While Okapi writes them, they stand between two characters that
 * no text may have; by these they are found in what was written, and the two are taken out again.
 */
public final class Untranslated {
    // Characters that Unicode assigns to nothing and keeps for uses such as this.
    private static final char BEGINS = '\uFDD0';
    private static final char ENDS = '\uFDD1';

    private static final Pattern START_TAG =
            Pattern.compile("<([A-Za-z][A-Za-z0-9:]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern SAYS_ITSELF =
            Pattern.compile("\\s(?:xml:)?lang\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH = Pattern.compile("<a:p>.*?</a:p>", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("<a:t>[^<]*\\p{L}");
    private static final Pattern RUN = Pattern.compile("<a:(rPr|endParaRPr)\\b([^>]*?)(/?)>");
    private static final Pattern DEFAULT_STYLE =
            Pattern.compile(
                    "<style:default-style\\b[^>]*[^>/]>.*?</style:default-style>", Pattern.DOTALL);
    private static final Pattern TEXT_PROPERTIES =
            Pattern.compile("<style:text-properties\\b([^>]*?)(/?)>");
    private static final String STYLE = "HexaplaOriginal";

    private final Language source;
    private final Language target;

    /**
     * @param source the language of the original
     * @param target that of the new texts
     */
    public Untranslated(Language source, Language target) {
        this.source = source;
        this.target = target;
    }

    /** Whether what a unit says is in a language, and in another one than the new texts. */
    public boolean holds(ITextUnit unit) {
        String text = unit.getSource().getUnSegmentedContentCopy().getText();
        return !source.equals(target)
                && text.codePoints().anyMatch(Character::isLetter)
                && text.indexOf(BEGINS) < 0
                && text.indexOf(ENDS) < 0;
    }

    /** The text as it is, so that it is known again. */
    public static TextFragment known(TextFragment text) {
        TextFragment known = text.clone();
        known.setCodedText(BEGINS + known.getCodedText() + ENDS, known.getCodes());
        return known;
    }

    /** What is written for one text: it gets all that was written before it, and what follows. */
    @FunctionalInterface
    private interface Teller {
        void tell(StringBuilder out, String text, String written, int behind);
    }

    private static String told(String written, Teller teller) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int begins = written.indexOf(BEGINS, at);
            int ends = begins < 0 ? -1 : written.indexOf(ENDS, begins);
            if (ends < 0) {
                out.append(written, at, written.length());
                return plain(out.toString());
            }
            out.append(written, at, begins);
            int inner = written.indexOf(BEGINS, begins + 1);
            if (inner >= 0 && inner < ends) {
                // A text with another in it, such as a note: the inner one is told.
                at = begins + 1;
                continue;
            }
            teller.tell(out, written.substring(begins + 1, ends), written, ends + 1);
            at = ends + 1;
        }
    }

    private static String plain(String text) {
        return text.replace(String.valueOf(BEGINS), "").replace(String.valueOf(ENDS), "");
    }

    /** A page: said of the element that holds the text and nothing else, or of a new one. */
    public String page(String written) {
        String said = " lang=\"" + source.htmlTag() + "\" dir=\"" + source.direction() + "\"";
        return told(
                written,
                (out, text, all, behind) -> {
                    Matcher tag = holder(out, all, behind);
                    if (tag == null) {
                        out.append("<span").append(said).append(">");
                        out.append(text).append("</span>");
                        return;
                    }
                    if (!SAYS_ITSELF.matcher(tag.group(2)).find()) {
                        int start = out.lastIndexOf("<");
                        out.insert(start + 1 + tag.group(1).length(), said);
                    }
                    out.append(text);
                });
    }

    /** The tag that starts right before the text and is closed right behind it; null for none. */
    private static @Nullable Matcher holder(StringBuilder before, String all, int behind) {
        String start = before.substring(Math.max(0, before.lastIndexOf("<"))).stripTrailing();
        Matcher tag = START_TAG.matcher(start);
        if (!tag.matches()) {
            return null;
        }
        Matcher close =
                Pattern.compile("\\s*</" + Pattern.quote(tag.group(1)) + "\\s*>").matcher(all);
        return close.region(behind, all.length()).lookingAt() ? tag : null;
    }

    /** A slide: every paragraph is said to be in one of the two languages. */
    String slide(String written) {
        return PARAGRAPH
                .matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(paragraph(found.group())));
    }

    private String paragraph(String paragraph) {
        boolean original = paragraph.indexOf(BEGINS) >= 0;
        String text = plain(paragraph);
        if (!LETTERS.matcher(text).find()) {
            return text;
        }
        String said = " lang=\"" + WordWriter.locale(original ? source : target) + "\"";
        String runs = text.replace("<a:r><a:t", "<a:r><a:rPr/><a:t");
        return RUN.matcher(runs)
                .replaceAll(
                        run ->
                                Matcher.quoteReplacement(
                                        "<a:"
                                                + run.group(1)
                                                + said
                                                + run.group(2).replaceAll("\\slang=\"[^\"]*\"", "")
                                                + run.group(3)
                                                + ">"));
    }

    /** The text of an open document: a span of a style of its own in each such paragraph. */
    String document(String written) {
        boolean[] used = {false};
        String text =
                told(
                        written,
                        (out, content, all, behind) -> {
                            Matcher tag = holder(out, all, behind);
                            boolean held = tag != null && tag.group(1).matches("text:[ph]");
                            used[0] |= held;
                            out.append(held ? "<text:span text:style-name=\"" + STYLE + "\">" : "");
                            out.append(content).append(held ? "</text:span>" : "");
                        });
        return used[0] ? withStyle(text) : text;
    }

    private String withStyle(String text) {
        String style =
                "<style:style xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                        + " style:name=\""
                        + STYLE
                        + "\" style:family=\"text\"><style:text-properties"
                        + said(source)
                        + "/></style:style>";
        String name = "office:automatic-styles";
        if (text.contains("</" + name + ">")) {
            return text.replace("</" + name + ">", style + "</" + name + ">");
        }
        String whole = "<" + name + ">" + style + "</" + name + ">";
        return text.contains("<" + name + "/>")
                ? text.replace("<" + name + "/>", whole)
                : text.replace("<office:body", whole + "<office:body");
    }

    /** The styles of an open document: what says nothing of its language is in the new one. */
    String styles(String written) {
        return DEFAULT_STYLE
                .matcher(written)
                .replaceAll(style -> Matcher.quoteReplacement(style(style.group())));
    }

    private String style(String style) {
        String said = said(target);
        Matcher properties = TEXT_PROPERTIES.matcher(style);
        return properties.replaceAll(
                found ->
                        Matcher.quoteReplacement(
                                "<style:text-properties"
                                        + without(found.group(1), said)
                                        + said
                                        + found.group(2)
                                        + ">"));
    }

    private static String without(String attributes, String said) {
        String left = attributes;
        for (String one : said.strip().split(" ")) {
            String name = one.substring(0, one.indexOf('='));
            left = left.replaceAll("\\s" + name + "=\"[^\"]*\"", "");
        }
        return left;
    }

    /** A language as open documents say it, each kind of script in attributes of its own. */
    private static String said(Language language) {
        String[] names = {"fo:language", "fo:country"};
        if (language.isRightToLeft()) {
            names = new String[] {"style:language-complex", "style:country-complex"};
        } else if (List.of("zh", "ja", "ko").contains(language.primary())) {
            names = new String[] {"style:language-asian", "style:country-asian"};
        }
        String country = language.equals(Language.CHINESE) ? "CN" : "none";
        return " "
                + names[0]
                + "=\""
                + language.primary()
                + "\" "
                + names[1]
                + "=\""
                + country
                + "\"";
    }
}
