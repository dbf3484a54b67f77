package org.hexapla.format.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.format.okapi.OkapiText;

/**
 * A paragraph of an open document as it is shown: what is hidden, what describes a picture and the
 * reading beside a word are codes of their own and no text, so that a rebuilt file has them again.
 */
final class OpenShown {
    /**
     * Fields of which the filter keeps to itself what is shown; all others it gives as text with a
     * code on either side.
     */
    static final Set<String> KEPT =
            Set.of(
                    "bookmark-ref",
                    "character-count",
                    "creation-date",
                    "creation-time",
                    "creator",
                    "description",
                    "editing-cycles",
                    "editing-duration",
                    "image-count",
                    "initial-creator",
                    "keywords",
                    "modification-date",
                    "modification-time",
                    "object-count",
                    "page-count",
                    "page-number",
                    "paragraph-count",
                    "print-date",
                    "print-time",
                    "printed-by",
                    "subject",
                    "table-count",
                    "title",
                    "user-defined",
                    "word-count");

    private static final Set<String> DESCRIPTIONS = Set.of("svg:title", "svg:desc");
    private static final String HIDDEN = "hidden";
    private static final String READING = "text:ruby-text";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern STYLE =
            Pattern.compile("<text:span [^>]*text:style-name=\"([^\"]*)\"");
    private static final Pattern IS_HIDDEN = Pattern.compile("text:is-hidden=\"true\"");

    private final Set<String> hiddenStyles;

    /**
     * @param hiddenStyles the names of those whose letters are not shown
     */
    OpenShown(Set<String> hiddenStyles) {
        this.hiddenStyles = hiddenStyles;
    }

    /** The text without what is not to be read in it. */
    TextFragment of(TextFragment text) {
        return collapsed(text, this::taken);
    }

    /** The text without what describes its pictures. */
    static TextFragment undescribed(TextFragment text) {
        return collapsed(text, OpenShown::description);
    }

    private static TextFragment collapsed(TextFragment text, Function<Code, String> taken) {
        String coded = text.getCodedText();
        TextFragment out = new TextFragment();
        boolean changed = false;
        for (int i = 0; i < coded.length(); i++) {
            if (!TextFragment.isMarker(coded.charAt(i))) {
                out.append(coded.charAt(i));
                continue;
            }
            Code code = text.getCode(coded.charAt(++i));
            String type = taken.apply(code);
            int end = type.isEmpty() ? -1 : end(text, code, i + 1);
            if (end < 0) {
                out.append(code.clone());
                continue;
            }
            Code one = new Code(TextFragment.TagType.PLACEHOLDER, type);
            one.setData(code.getData() + markup(text, i + 1, end));
            one.setId(code.getId());
            out.append(one);
            i = end - 1;
            changed = true;
        }
        return changed ? out : text;
    }

    /** What describes the pictures of a text, by the id of its code; what is said twice, once. */
    static Map<Integer, String> descriptions(TextFragment shown) {
        Map<Integer, String> all = new LinkedHashMap<>();
        for (Code code : shown.getCodes()) {
            String said = isDescription(code) ? content(code) : "";
            if (!said.isEmpty() && !all.containsValue(said)) {
                all.put(code.getId(), said);
            }
        }
        return all;
    }

    /**
     * Describes the pictures of a text anew.
     *
     * @param others what is said now, by what was said
     */
    static void describe(TextFragment shown, Map<String, String> others) {
        for (Code code : shown.getCodes()) {
            String other = isDescription(code) ? others.get(content(code)) : null;
            if (other != null) {
                String data = code.getData();
                String start = data.substring(0, data.indexOf('>') + 1);
                code.setData(start + escaped(other) + data.substring(data.lastIndexOf("</")));
            }
        }
    }

    private static boolean isDescription(Code code) {
        return code.getTagType() == TextFragment.TagType.PLACEHOLDER
                && DESCRIPTIONS.contains(String.valueOf(code.getType()));
    }

    private static String description(Code code) {
        boolean opens = code.getTagType() == TextFragment.TagType.OPENING;
        String type = String.valueOf(code.getType());
        return opens && DESCRIPTIONS.contains(type) ? type : "";
    }

    /** What a code is called that stands for all between this one and its end; empty for none. */
    private String taken(Code code) {
        if (code.getTagType() != TextFragment.TagType.OPENING) {
            return "";
        }
        String data = String.valueOf(code.getData());
        return switch (String.valueOf(code.getType())) {
            case READING -> READING;
            case "text:script" -> HIDDEN;
            case "text:hidden-text" -> IS_HIDDEN.matcher(data).find() ? HIDDEN : "";
            case "text:span" -> {
                Matcher style = STYLE.matcher(data);
                yield style.find() && hiddenStyles.contains(style.group(1)) ? HIDDEN : "";
            }
            default -> description(code);
        };
    }

    /** Where it has ended; negative if it has no end, or a text of its own in it such as a note. */
    private static int end(TextFragment text, Code opening, int from) {
        String coded = text.getCodedText();
        for (int i = from; i < coded.length(); i++) {
            if (!TextFragment.isMarker(coded.charAt(i))) {
                continue;
            }
            Code code = text.getCode(coded.charAt(++i));
            if (code.hasReference()) {
                return -1;
            }
            boolean closes = code.getTagType() == TextFragment.TagType.CLOSING;
            if (closes && code.getId() == opening.getId()) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String markup(TextFragment text, int from, int to) {
        String coded = text.getCodedText();
        StringBuilder markup = new StringBuilder();
        for (int i = from; i < to; i++) {
            char sign = coded.charAt(i);
            if (TextFragment.isMarker(sign)) {
                markup.append(text.getCode(coded.charAt(++i)).getData());
            } else {
                markup.append(escaped(String.valueOf(sign)));
            }
        }
        return markup.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a code is for a reader; empty for those of which nothing more is known. */
    static Optional<OkapiText.Name> name(Code code) {
        String type = String.valueOf(code.getType());
        if (type.equals(HIDDEN)) {
            return Optional.of(new OkapiText.Name("other", ""));
        }
        if (isDescription(code)) {
            return Optional.of(new OkapiText.Name("image", content(code)));
        }
        if (code.getTagType() != TextFragment.TagType.PLACEHOLDER) {
            return Optional.empty();
        }
        String display = type.equals(READING) ? "(" + content(code) + ")" : "";
        if (type.startsWith("text:") && KEPT.contains(type.substring(5))) {
            // The filter has resolved the entities in it.
            display = inner(code);
        }
        return display.isEmpty()
                ? Optional.empty()
                : Optional.of(new OkapiText.Name("other", display));
    }

    /** The letters between the tags of a code that was made here. */
    private static String content(Code code) {
        String plain = TAG.matcher(inner(code)).replaceAll("");
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
    }

    /** What stands between the first tag of a code and the last one. */
    private static String inner(Code code) {
        String data = String.valueOf(code.getData());
        int from = data.indexOf('>') + 1;
        int to = data.lastIndexOf("</");
        return from == 0 || to < from ? "" : data.substring(from, to);
    }
}
