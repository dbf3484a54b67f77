package org.hexapla.web;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;

/**
 * The words of the interface in one language. A text is an ICU message: {@code {0}} is the first
 * argument, {@code {0, plural, one {# row} other {# rows}}} agrees with a number.
 */
public final class Texts {
    /** How often a sentence may stand within a sentence. */
    private static final int DEPTH = 5;

    private static final double HUNDREDTHS = 100;
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Language language;
    private final ULocale locale;
    private final Map<String, String> own;
    private final Map<String, String> english;
    private final List<Sentence> sentences;

    Texts(
            Language language,
            Map<String, String> own,
            Map<String, String> english,
            List<Sentence> sentences) {
        this.language = language;
        this.locale = ULocale.forLocale(language.conventions());
        this.own = Map.copyOf(own);
        this.english = Map.copyOf(english);
        this.sentences = List.copyOf(sentences);
    }

    public Language language() {
        return language;
    }

    /** By which dates and numbers are written. */
    ULocale locale() {
        return locale;
    }

    /**
     * The text of a key, in English where the language does not have it.
     *
     * @throws IllegalArgumentException if not even English has it
     */
    public String say(String key, Object... arguments) {
        String message = own.get(key);
        if (message != null) {
            Object[] apart = Arrays.stream(arguments).map(this::apart).toArray();
            return filled(message, locale, apart);
        }
        String fallback = english.get(key);
        if (fallback == null) {
            throw new IllegalArgumentException("no interface text " + key);
        }
        return filled(fallback, ULocale.UK, arguments);
    }

    private Object apart(Object argument) {
        return argument instanceof String text ? isolated(text) : argument;
    }

    /** The key of the words for what a text is worth; an original is nobody's translation. */
    public static String statusKey(String word, boolean original) {
        return original && word.equals("courtesy") ? "status.courtesy-copy" : "status." + word;
    }

    /** Whether some language has this key. */
    public boolean holds(String key) {
        return own.containsKey(key) || english.containsKey(key);
    }

    /** What a language is called in this one, as within a sentence. */
    String name(Language other) {
        return LocaleDisplayNames.getInstance(
                        locale,
                        DisplayContext.DIALECT_NAMES,
                        DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE)
                .localeDisplayName(ULocale.forLanguageTag(other.tag()));
    }

    /**
     * A sentence that the server says in English, in this language; as it is where nobody has
     * translated its like.
     */
    Told tell(String said) {
        if (language.equals(Language.ENGLISH)) {
            return new Told(said, null);
        }
        return translated(said, DEPTH)
                .map(text -> new Told(text, null))
                .orElseGet(() -> new Told(said, Language.ENGLISH));
    }

    private Optional<String> translated(String said, int depth) {
        for (Sentence sentence : sentences) {
            String message = own.get(sentence.key());
            Optional<List<String>> found = sentence.read(said);
            if (message != null && found.isPresent()) {
                Object[] arguments = arguments(sentence.places(), found.get(), depth);
                return Optional.of(filled(message, locale, arguments));
            }
        }
        return Optional.empty();
    }

    private Object[] arguments(List<Sentence.Place> places, List<String> found, int depth) {
        int size = places.stream().mapToInt(place -> place.number() + 1).max().orElse(0);
        Object[] arguments = new Object[size];
        Arrays.fill(arguments, "");
        for (int i = 0; i < places.size(); i++) {
            Sentence.Place place = places.get(i);
            arguments[place.number()] = argument(place.kind(), found.get(i), depth - 1);
        }
        return arguments;
    }

    private Object argument(Sentence.Kind kind, String found, int depth) {
        return switch (kind) {
            case NUMBER -> Long.valueOf(found);
            case PERCENT ->
                    NumberFormat.getPercentInstance(locale)
                            .format(Long.parseLong(found) / HUNDREDTHS);
            case LANGUAGE -> names(found);
            case LIST ->
                    Arrays.stream(found.split("; "))
                            .map(one -> inner(one, depth))
                            .reduce(this::joined)
                            .orElse(found);
            case ROLE -> holds("role." + found) ? say("role." + found) : found;
            case TEXT -> inner(found, depth);
        };
    }

    private String joined(String one, String next) {
        Object[] both = {one, next};
        return filled(own.getOrDefault("list.between", "{0}; {1}"), locale, both);
    }

    private String inner(String found, int depth) {
        Optional<String> sentence = depth > 0 ? translated(found, depth) : Optional.empty();
        return sentence.orElseGet(() -> isolated(found));
    }

    /** A symbol or a name of a file keeps its order among words that run from the right. */
    private String isolated(String found) {
        return language.isRightToLeft() ? ISOLATE + found + END_OF_ISOLATE : found;
    }

    private String names(String tags) {
        try {
            return ListFormatter.getInstance(locale)
                    .format(
                            Arrays.stream(tags.split(", ?"))
                                    .map(tag -> name(new Language(tag)))
                                    .toList());
        } catch (Refused notLanguages) {
            return tags;
        }
    }

    private static String filled(String message, ULocale locale, Object[] arguments) {
        // Most texts are said as they stand; a page says some of them thousands of times.
        if (message.indexOf('{') < 0 && message.indexOf('\'') < 0) {
            return message;
        }
        return new MessageFormat(message, locale).format(arguments);
    }
}
