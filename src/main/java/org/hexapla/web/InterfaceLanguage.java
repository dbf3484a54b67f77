package org.hexapla.web;

import java.util.Optional;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** Decides in which of the six languages a person is spoken to. */
final class InterfaceLanguage {
    /** The cookie that keeps a choice made on a page. */
    static final String COOKIE = "hexapla-language";

    private InterfaceLanguage() {}

    /** The language that a path begins with: {@code /fr} or {@code /fr/…}. */
    static Optional<Language> ofPath(String path) {
        for (Language language : Language.OFFICIAL) {
            String tag = language.tag();
            int end = 1 + tag.length();
            if (path.startsWith(tag, 1)
                    && path.charAt(0) == '/'
                    && (path.length() == end || path.charAt(end) == '/')) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The path without the language it begins with; {@code /fr} becomes {@code /}. */
    static String bare(String path) {
        Optional<Language> language = ofPath(path);
        if (language.isEmpty()) {
            return path;
        }
        String rest = path.substring(1 + language.get().tag().length());
        return rest.isEmpty() ? "/" : rest;
    }

    /** The choice made before, else the best of {@code Accept-Language}, else English. */
    static Language chosen(@Nullable String cookie, @Nullable String acceptLanguage) {
        for (Language language : Language.OFFICIAL) {
            if (language.tag().equals(cookie)) {
                return language;
            }
        }
        return acceptLanguage == null
                ? Language.ENGLISH
                : AcceptedLanguages.of(acceptLanguage).best();
    }
}
