package org.hexapla.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names of States in a language: the everyday ones that Java knows, and those that international
 * organizations print. Capitals, accents, a number before the name and what stands in brackets make
 * no difference.
 */
public final class StateNames {
    private static final Map<Language, StateNames> KNOWN = new ConcurrentHashMap<>();

    /** Longer than any name with what stands in brackets after it. */
    private static final int LONGEST = 90;

    private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]*+[)）]");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^[\\d\\s.)、．-]+");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final String ENDS = ".;?。；？؛؟";
    private static final String COLONS = ":：";
    private static final String ARTICLE = "ال";

    private final Map<String, String> codes = new HashMap<>();

    private StateNames(Language language) {
        Set<String> unclear = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            Locale state = new Locale.Builder().setRegion(code).build();
            String name = state.getDisplayCountry(language.locale());
            codes.put(plain(name), code);
            String before = codes.putIfAbsent(plain(withoutBrackets(name)), code);
            if (before != null && !before.equals(code)) {
                unclear.add(plain(withoutBrackets(name)));
            }
        }
        unclear.forEach(codes::remove);
        int column = 1 + Language.OFFICIAL.indexOf(language);
        for (List<String> row : column == 0 ? List.<List<String>>of() : printed()) {
            for (String name : BAR.split(row.get(column))) {
                codes.put(plain(name), row.get(0));
            }
        }
    }

    public static StateNames in(Language language) {
        return KNOWN.computeIfAbsent(language, StateNames::new);
    }

    /** The two letters of the State that the text names, if that is all it does. */
    public Optional<String> code(String text) {
        if (text.length() > LONGEST || isSentence(text)) {
            return Optional.empty();
        }
        String name = NUMBER_BEFORE.matcher(text).replaceFirst("");
        String code = codes.get(plain(name));
        boolean brackets = name.indexOf('(') >= 0 || name.indexOf('（') >= 0;
        if (code == null && brackets) {
            code = codes.get(plain(withoutBrackets(name)));
        }
        return code == null ? ofTwoLanguages(name) : Optional.of(code);
    }

    private static boolean isSentence(String text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The State that the text names, or whose name stands before a colon at its beginning. */
    public Optional<String> codeOfEntry(String text) {
        int end = 0;
        while (end < Math.min(LONGEST, text.length()) && COLONS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return code(end < text.length() ? text.substring(0, end) : text);
    }

    /** A name in two languages, as in a list of participants that serves for both. */
    private Optional<String> ofTwoLanguages(String name) {
        return name.indexOf('/') < 0
                ? Optional.empty()
                : SLASH.splitAsStream(name)
                        .map(part -> codes.get(plain(withoutBrackets(part))))
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    private static String withoutBrackets(String name) {
        return BRACKETS.matcher(name).replaceAll(" ");
    }

    private static String plain(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                letters.append(letter == 'ة' ? 'ه' : letter == 'ى' ? 'ي' : letter);
            }
        }
        return letters.indexOf(ARTICLE) == 0
                ? letters.substring(ARTICLE.length())
                : letters.toString();
    }

    private static List<List<String>> printed() {
        try (InputStream in = StateNames.class.getResourceAsStream("states.tsv")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("states.tsv", e);
        }
    }
}
