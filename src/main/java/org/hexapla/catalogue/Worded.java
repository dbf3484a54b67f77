package org.hexapla.catalogue;

import java.util.Map;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody enters it, with what it is in languages: the two members stand beside each
 * other, so that a program that knows only the first goes on as before.
 *
 * @param texts by language tag; the English one, if there is one, is the text
 */
record Worded(String text, Map<String, String> texts) {

    /**
     * Brings the two members together. Where the text is left out, it is that of English or of the
     * first of the languages; where the languages are left out, they stay what they were of the
     * same text, for of another they would be wrong.
     *
     * @param member how the text is called where it is refused; the languages are called so with an
     *     s
     * @param before the texts in languages that are kept of each text
     * @return empty where there is neither
     * @throws Unusable if the text is not the one that stands under English, or one can not be kept
     */
    static Optional<Worded> of(
            String member,
            @Nullable String text,
            @Nullable Map<Language, String> texts,
            int longest,
            Map<String, Map<String, String>> before) {
        Optional<String> entered = Entered.optional(member, text, longest);
        if (texts == null) {
            return entered.map(one -> new Worded(one, before.getOrDefault(one, Map.of())));
        }
        Map<String, String> kept = Entered.texts(member + "s", texts, longest);
        String english = kept.get(Language.ENGLISH.tag());
        if (entered.isPresent() && english != null && !entered.get().equals(english)) {
            throw new Unusable(
                    "two-texts",
                    ("%1$s and %1$ss.en are not the same. Change both, or leave %1$s out; where"
                                    + " %1$ss is left out, the other languages are taken away.")
                            .formatted(member));
        }
        return entered.or(() -> first(texts).map(language -> kept.get(language.tag())))
                .map(one -> new Worded(one, kept));
    }

    /** English, else the first language in the order in which pages list them. */
    private static Optional<Language> first(Map<Language, String> texts) {
        return texts.containsKey(Language.ENGLISH)
                ? Optional.of(Language.ENGLISH)
                : texts.keySet().stream().min(Language.ORDER);
    }
}
