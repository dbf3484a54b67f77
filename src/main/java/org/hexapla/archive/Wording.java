package org.hexapla.archive;

import java.util.Map;
import org.hexapla.core.language.Language;

/**
 * A text as one reader gets it, such as the place of a meeting.
 *
 * @param language the language that it is in, which may not be the reader's
 */
public record Wording(String text, Language language) {

    /**
     * The text in the language wanted, else as it was entered.
     *
     * @param text the words that were entered first; English, unless they are those of a language
     * @param texts what it is in languages, by tag
     */
    static Wording of(String text, Map<String, String> texts, Language wanted) {
        String own = texts.get(wanted.tag());
        if (own != null) {
            return new Wording(own, wanted);
        }
        Language language =
                texts.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(text))
                        .findFirst()
                        .map(entry -> new Language(entry.getKey()))
                        .orElse(Language.ENGLISH);
        return new Wording(text, language);
    }
}
