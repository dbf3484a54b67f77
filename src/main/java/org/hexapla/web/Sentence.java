package org.hexapla.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that the server says in English, with places for what differs: {@code There is no
 * meeting {0}.} A place may say what stands in it, as {@code {1, number}}, so that another language
 * can agree with it or call it by its own name.
 *
 * @param key the key of its translations among the interface texts
 * @param form what it looks like, a group for each place in the order of the text
 * @param places what stands in the groups
 * @param letters how much of it is fixed; of two that fit, the one with more says more
 */
record Sentence(String key, Pattern form, List<Place> places, int letters) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:, (\\w+))?}");

    /** What stands in a place. */
    enum Kind {
        /** Anything; a sentence of its own is translated too. */
        TEXT("(.+?)"),
        /** A whole number. */
        NUMBER("(\\d+)"),
        /** The tag of a language, or several with commas between them. */
        LANGUAGE("([A-Za-z]{2,3}(?:-\\w+)*(?:, ?[A-Za-z]{2,3}(?:-\\w+)*)*)"),
        /** Whole hundredths: {@code 61 %}. */
        PERCENT("(\\d+) %"),
        /** The word for a role. */
        ROLE("([a-z]+)"),
        /** Sentences with semicolons between them. */
        LIST("(.+?)");

        private final String group;

        Kind(String group) {
            this.group = group;
        }

        private static Kind of(String word) {
            return word == null ? TEXT : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A place by its number in the text, from 0. */
    record Place(int number, Kind kind) {}

    Sentence {
        places = List.copyOf(places);
    }

    static Sentence of(String key, String english) {
        Matcher place = PLACE.matcher(english);
        StringBuilder form = new StringBuilder();
        List<Place> places = new ArrayList<>();
        int letters = 0;
        int at = 0;
        while (place.find()) {
            form.append(Pattern.quote(english.substring(at, place.start())));
            letters += place.start() - at;
            Place found = new Place(Integer.parseInt(place.group(1)), Kind.of(place.group(2)));
            form.append(found.kind().group);
            places.add(found);
            at = place.end();
        }
        form.append(Pattern.quote(english.substring(at)));
        letters += english.length() - at;
        return new Sentence(key, Pattern.compile(form.toString(), Pattern.DOTALL), places, letters);
    }

    /** What stands in the places of a sentence of this form, by their order in the text. */
    Optional<List<String>> read(String said) {
        Matcher matcher = form.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            found.add(matcher.group(i));
        }
        return Optional.of(found);
    }
}
