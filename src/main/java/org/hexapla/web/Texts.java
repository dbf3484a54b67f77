package org.hexapla.web;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import org.hexapla.core.language.Language;

/**
 * The words of the interface in one language. A text is an ICU message: {@code {0}} is the first
 * argument, {@code {0, plural, one {# row} other {# rows}}} agrees with a number.
 */
public final class Texts {
    private final Language language;
    private final Map<String, String> own;
    private final Map<String, String> english;

    Texts(Language language, Map<String, String> own, Map<String, String> english) {
        this.language = language;
        this.own = Map.copyOf(own);
        this.english = Map.copyOf(english);
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key, in English where the language does not have it.
     *
     * @throws IllegalArgumentException if not even English has it
     */
    public String say(String key, Object... arguments) {
        String message = own.get(key);
        if (message != null) {
            return filled(message, language, arguments);
        }
        String fallback = english.get(key);
        if (fallback == null) {
            throw new IllegalArgumentException("no interface text " + key);
        }
        return filled(fallback, Language.ENGLISH, arguments);
    }

    /** Whether some language has this key. */
    public boolean holds(String key) {
        return own.containsKey(key) || english.containsKey(key);
    }

    private static String filled(String message, Language language, Object[] arguments) {
        return new MessageFormat(message, language.locale()).format(arguments);
    }
}
