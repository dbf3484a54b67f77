package org.hexapla.core.gold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hexapla.core.language.Language;

/**
 * A sentence or short paragraph that is the same in six languages. The file beside this class tells
 * where they come from; all of them may be shipped.
 *
 * @param source which text it was taken from: {@code udhr}, {@code sdg}, {@code tico}
 * @param texts in the order of {@link #LANGUAGES}
 */
public record SixWay(String source, List<String> texts) {
    public static final List<Language> LANGUAGES =
            List.of(
                    Language.ENGLISH,
                    Language.ARABIC,
                    Language.SPANISH,
                    Language.FRENCH,
                    Language.RUSSIAN,
                    Language.CHINESE);

    public static List<SixWay> all() {
        return read("sixway.tsv");
    }

    /** Names of States, with which lists are made that each language sorts for itself. */
    public static List<SixWay> states() {
        return read("states.tsv");
    }

    /** Names of States as lists of participants give them, some of them long. */
    public static List<SixWay> delegations() {
        return read("delegations.tsv");
    }

    /** What members of delegations are. */
    public static List<SixWay> posts() {
        return read("posts.tsv");
    }

    /** Parts of names of organizations, {@code sort} and {@code field}. */
    public static List<SixWay> bodies() {
        return read("bodies.tsv");
    }

    /** Every pair of two of the six languages, each once. */
    public static List<List<Language>> pairs() {
        List<List<Language>> pairs = new ArrayList<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (int j = i + 1; j < LANGUAGES.size(); j++) {
                pairs.add(List.of(LANGUAGES.get(i), LANGUAGES.get(j)));
            }
        }
        return pairs;
    }

    public String in(Language language) {
        return texts.get(LANGUAGES.indexOf(language));
    }

    /** The same with further words after it in every language. */
    public SixWay with(String after) {
        return new SixWay(source, texts.stream().map(text -> text + after).toList());
    }

    /** The same with other words before it in every language. */
    public SixWay after(String before) {
        return new SixWay(source, texts.stream().map(text -> before + text).toList());
    }

    private static List<SixWay> read(String name) {
        try (InputStream in = SixWay.class.getResourceAsStream(name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new SixWay(cells[0], Arrays.asList(cells).subList(1, 7)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
