package org.hexapla.core.text;

import java.util.Map;
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

    /** The patterns in the order of this record, separated by bars. */
    public String patterns() {
        return String.join("|", paragraph, item, article, note, between);
    }
}
