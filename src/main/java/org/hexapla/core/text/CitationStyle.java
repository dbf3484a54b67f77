package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.language.Language;

/**
 * How the documents of the United Nations refer to a place in a text, in one language. In each
 * pattern {@code %} stands for the number or letter.
 *
 * @param paragraph a numbered paragraph
 * @param item what is counted by letters below a paragraph, as it follows the paragraph's number
 * @param article an article of an instrument
 * @param note a footnote
 * @param between what separates the symbol, an article and a paragraph
 */
public record CitationStyle(
        String paragraph, String item, String article, String note, String between) {
    private static final CitationStyle ENGLISH =
            new CitationStyle("para. %", " (%)", "article %", "footnote %", ", ");
    private static final Pattern COUNTED = Pattern.compile("(fn|a|p)(\\d.*)");
    private static final Map<String, CitationStyle> STYLES =
            Map.of(
                    "ar",
                    new CitationStyle("الفقرة %", " (%)", "المادة %", "الحاشية %", "، "),
                    "en",
                    ENGLISH,
                    "es",
                    new CitationStyle("párr. %", " %)", "artículo %", "nota %", ", "),
                    "fr",
                    new CitationStyle("par. %", " %)", "article %", "note %", ", "),
                    "ru",
                    new CitationStyle("пункт %", " %)", "статья %", "сноска %", ", "),
                    "zh",
                    new CitationStyle("第%段", "(%)", "第%条", "脚注%", "，"));

    /** The style of a language; the English one for a language that is none of the six. */
    public static CitationStyle of(Language language) {
        return STYLES.getOrDefault(language.primary(), ENGLISH);
    }

    /**
     * A place in a text, as the documents of the language name it: {@code article 11, para. 2} for
     * the row {@code a11.p2}; empty for a row that has no number.
     *
     * @param row the id of a row
     */
    public String place(String row) {
        List<String> parts = new ArrayList<>();
        for (String part : row.split("\\.")) {
            Matcher counted = COUNTED.matcher(part);
            if (counted.matches()) {
                parts.add(pattern(counted.group(1)).replace("%", counted.group(2)));
            } else if (!parts.isEmpty()) {
                int last = parts.size() - 1;
                parts.set(last, parts.get(last) + item.replace("%", part));
            }
        }
        return String.join(between, parts);
    }

    private String pattern(String kind) {
        return switch (kind) {
            case "fn" -> note;
            case "a" -> article;
            default -> paragraph;
        };
    }

    /** The patterns in the order of this record, separated by bars. */
    public String patterns() {
        return String.join("|", paragraph, item, article, note, between);
    }
}
