package org.hexapla.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** Checks the texts that somebody enters before they are kept. */
final class Entered {
    static final int LONGEST_TEXT = 4_000;

    private Entered() {}

    /**
     * Titles by language tag.
     *
     * @throws Unusable if there is none
     */
    static Map<String, String> titles(Map<Language, String> titles) {
        if (titles.isEmpty()) {
            throw new Unusable(
                    "titles-missing",
                    "Give a title in at least one language, such as \"titles\": {\"en\": \"…\"}.");
        }
        return texts("titles", titles);
    }

    /** Texts by language tag, none of which may be empty. */
    static Map<String, String> texts(String member, Map<Language, String> texts) {
        return texts(member, texts, LONGEST_TEXT);
    }

    static Map<String, String> texts(String member, Map<Language, String> texts, int longest) {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((language, text) -> kept.put(language.tag(), text(member, text, longest)));
        return kept;
    }

    private static String text(String member, String text, int longest) {
        return optional(member, text, longest)
                .orElseThrow(
                        () -> new Unusable("empty-text", "A text in " + member + " is empty."));
    }

    /**
     * A text without blanks around it; empty where there is none.
     *
     * @param longest in UTF-16 units, as the database counts
     */
    static Optional<String> optional(String member, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String kept = text.strip();
        if (kept.length() > longest) {
            throw new Unusable(
                    "text-too-long", member + " holds at most " + longest + " characters.");
        }
        if (kept.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new Unusable("control-character", member + " holds a control character.");
        }
        return Optional.of(kept);
    }
}
