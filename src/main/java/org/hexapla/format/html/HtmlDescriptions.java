package org.hexapla.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextFragment;
import org.hexapla.core.script.Blank;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;

/**
 * What an HTML page says in the place of its pictures to those who do not see them, and what its
 * abbreviations stand for. The filter gives the values of attributes before the tag that has them.
 *
 * <p>Hints that other elements show below a mouse are no text: mostly they say of a link what it
 * says itself.
 */
final class HtmlDescriptions {
    private static final Set<String> DESCRIBED_BY_TITLE =
            Set.of("img", "area", "iframe", "object", "embed", "abbr", "acronym", "dfn");

    private final HtmlCodes codes;
    private final HtmlRules rules;
    private final Map<String, ITextUnit> waiting = new HashMap<>();

    HtmlDescriptions(HtmlCodes codes, HtmlRules rules) {
        this.codes = codes;
        this.rules = rules;
    }

    /** Takes note of the value of an attribute of a tag that has not come yet. */
    void keep(ITextUnit value) {
        waiting.put(value.getId(), value);
    }

    /** What describes the things of a piece of the page. */
    List<HtmlPage.Found> in(String markup) {
        List<HtmlPage.Found> all = new ArrayList<>();
        HtmlTag.read(markup, tag -> add(tag, all));
        return all;
    }

    /** What describes the things within a text, but for those that a browser does not show. */
    List<HtmlPage.Found> in(TextFragment text) {
        List<HtmlPage.Found> all = new ArrayList<>();
        Set<Integer> hidden = new HashSet<>();
        String coded = text.getCodedText();
        for (int i = 0; i < coded.length(); i++) {
            if (!TextFragment.isMarker(coded.charAt(i))) {
                continue;
            }
            Code code = text.getCode(coded.charAt(++i));
            if (code.getTagType() == TextFragment.TagType.CLOSING) {
                hidden.remove(code.getId());
            } else if (code.getTagType() == TextFragment.TagType.OPENING && codes.isHidden(code)) {
                hidden.add(code.getId());
            } else if (hidden.isEmpty()) {
                codes.tags(code).forEach(tag -> add(tag, all));
            }
        }
        return all;
    }

    private void add(HtmlTag tag, List<HtmlPage.Found> all) {
        if (tag.isHidden()) {
            return;
        }
        values(tag)
                .forEach(
                        (text, units) -> {
                            String place = rules.place(units.get(0));
                            CodedText words = CodedText.of(text);
                            Block block = new Block(UnitKind.NOTE, 0, null, words, place);
                            all.add(new HtmlPage.Found(block, units));
                        });
    }

    /** Where it is said, by what is said: many pages have the same in both attributes. */
    private Map<String, List<ITextUnit>> values(HtmlTag tag) {
        Map<String, List<ITextUnit>> byText = new LinkedHashMap<>();
        Matcher reference = HtmlCodes.REFERENCE.matcher(tag.attributes());
        while (reference.find()) {
            ITextUnit value = waiting.remove(reference.group(1));
            if (value != null && isDescription(value, tag)) {
                String text = value.getSource().getUnSegmentedContentCopy().getText().strip();
                byText.computeIfAbsent(text, said -> new ArrayList<>()).add(value);
            }
        }
        byText.keySet().removeIf(Blank::all);
        return byText;
    }

    private static boolean isDescription(ITextUnit value, HtmlTag tag) {
        return switch (String.valueOf(value.getType())) {
            case "alt" -> true;
            case "title" -> DESCRIBED_BY_TITLE.contains(tag.name());
            default -> false;
        };
    }
}
