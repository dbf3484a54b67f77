package org.hexapla.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.HTMLCharacterEntities;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.format.okapi.OkapiText;

/**
 * The tags that stand within the texts of an HTML page; the filter keeps some of them elsewhere.
 */
final class HtmlCodes {
    /** What stands for a tag that is kept elsewhere. */
    static final Pattern REFERENCE = Pattern.compile("\\[#\\$([^\\]@]+)\\]");

    private static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,32};");
    private static final Set<String> NOT_WORDS = Set.of("script", "style");

    private static final Set<String> BOLD = Set.of("b", "strong");

    /** The least size of letters that are larger than those of text, of the seven that HTML has. */
    private static final Pattern LARGE = Pattern.compile("[4-7]|\\+[1-6]");

    private final Map<String, String> kept = new HashMap<>();

    /** Takes note of a tag to which the text that comes next may refer. */
    void keep(String id, String markup) {
        kept.put(id, markup);
    }

    /** The tags of a code. */
    List<HtmlTag> tags(Code code) {
        String data = String.valueOf(code.getData());
        Matcher reference = REFERENCE.matcher(data);
        List<HtmlTag> tags = new ArrayList<>();
        HtmlTag.read(
                reference.matches() ? kept.getOrDefault(reference.group(1), "") : data, tags::add);
        return tags;
    }

    /** Whether a browser does not show what a code begins. */
    boolean isHidden(Code code) {
        List<HtmlTag> tags = tags(code);
        return tags.size() == 1 && tags.get(0).isHidden();
    }

    /** What an element says that its author forbids to translate; empty for any other code. */
    String kept(Code code) {
        List<HtmlTag> tags = tags(code);
        boolean whole = "inline excluded".equals(code.getType()) && !tags.isEmpty();
        if (!whole || tags.get(0).isHidden() || NOT_WORDS.contains(tags.get(0).name())) {
            return "";
        }
        String words = TAG.matcher(code.getData()).replaceAll("");
        HTMLCharacterEntities entities = new HTMLCharacterEntities();
        entities.ensureInitialization(true);
        return ENTITY.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(sign(found.group(), entities)));
    }

    private static String sign(String entity, HTMLCharacterEntities entities) {
        boolean hex = entity.startsWith("&#x");
        int sign;
        try {
            String number = entity.substring(hex ? 3 : 2, entity.length() - 1);
            sign =
                    entity.startsWith("&#")
                            ? Integer.parseInt(number, hex ? 16 : 10)
                            : entities.lookupReference(entity);
        } catch (NumberFormatException tooLong) {
            return entity;
        }
        return Character.isValidCodePoint(sign) ? Character.toString(sign) : entity;
    }

    /** Whether all of a text is bold. */
    boolean isBold(TextFragment text) {
        return around(text).stream()
                .flatMap(code -> tags(code).stream())
                .anyMatch(tag -> BOLD.contains(tag.name()));
    }

    /** Whether all of a text is bold, and larger than text is. */
    boolean isLargeAndBold(TextFragment text) {
        boolean bold = false;
        boolean large = false;
        for (Code code : around(text)) {
            for (HtmlTag tag : tags(code)) {
                bold |= BOLD.contains(tag.name());
                large |=
                        tag.name().equals("font")
                                && LARGE.matcher(tag.attribute("size").orElse("")).matches();
            }
        }
        return bold && large;
    }

    /** The codes that open before all letters and close behind all of them. */
    private static List<Code> around(TextFragment text) {
        String coded = text.getCodedText();
        List<Code> opened = new ArrayList<>();
        Set<Integer> closed = new HashSet<>();
        boolean letters = false;
        for (int i = 0; i < coded.length(); i++) {
            if (!TextFragment.isMarker(coded.charAt(i))) {
                boolean letter = !OkapiText.isSpace(coded.charAt(i));
                letters |= letter;
                if (letter) {
                    closed.forEach(id -> opened.removeIf(code -> code.getId() == id));
                }
                continue;
            }
            Code code = text.getCode(coded.charAt(++i));
            if (code.getTagType() == TextFragment.TagType.OPENING && !letters) {
                opened.add(code);
            } else if (code.getTagType() == TextFragment.TagType.CLOSING) {
                closed.add(code.getId());
            }
        }
        return opened;
    }
}
