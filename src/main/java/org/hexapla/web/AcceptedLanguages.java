package org.hexapla.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Accept-Language} header asks for (RFC 9110, section 12.5.4), looked up among the
 * six languages as RFC 4647, section 3.4 does: {@code zh-Hant-TW} falls back to {@code zh}.
 *
 * @param ranges the heaviest first, equal ones as they came; those of weight 0 last
 */
record AcceptedLanguages(List<Range> ranges) {
    private static final String ANY = "*";

    /** Who takes anything gets the first of these that he does not refuse. */
    private static final List<Language> ANY_OF =
            List.of(
                    Language.ENGLISH,
                    Language.FRENCH,
                    Language.SPANISH,
                    Language.RUSSIAN,
                    Language.CHINESE,
                    Language.ARABIC);

    /** Languages of their own tag that are written as one of the six. */
    private static final Map<String, Language> SAME =
            Map.of("cmn", Language.CHINESE, "arb", Language.ARABIC);

    /**
     * A part of the header.
     *
     * @param tag in lower case
     */
    record Range(String tag, double weight) {
        private Optional<Language> language() {
            int dash = tag.indexOf('-');
            String primary = dash < 0 ? tag : tag.substring(0, dash);
            Optional<Language> own =
                    Language.OFFICIAL.stream()
                            .filter(language -> language.tag().equals(primary))
                            .findFirst();
            return own.isPresent() ? own : Optional.ofNullable(SAME.get(primary));
        }
    }

    AcceptedLanguages {
        ranges = List.copyOf(ranges);
    }

    /** Reads a header; a part that can not be read counts for nothing. */
    static AcceptedLanguages of(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",")) {
            Range range = range(part.split(";"));
            if (range != null) {
                ranges.add(range);
            }
        }
        ranges.sort(Comparator.comparingDouble(Range::weight).reversed());
        return new AcceptedLanguages(ranges);
    }

    private static @Nullable Range range(String[] part) {
        String tag = part.length == 0 ? "" : part[0].strip().toLowerCase(Locale.ROOT);
        if (!tag.equals(ANY) && !tag.matches("[a-z]{1,8}(-[a-z0-9*]{1,8})*")) {
            return null;
        }
        double weight = Accepted.weight(part);
        return new Range(tag, weight);
    }

    /** The language that fits best; English where none does. */
    Language best() {
        for (Range range : ranges) {
            Optional<Language> found =
                    range.tag().equals(ANY)
                            ? ANY_OF.stream().filter(one -> !isRefused(one)).findFirst()
                            : range.language().filter(one -> !isRefused(one));
            if (range.weight() > 0 && found.isPresent()) {
                return found.get();
            }
        }
        return Language.ENGLISH;
    }

    /** Only the language as a whole: who refuses {@code en-US} may like {@code en}. */
    private boolean isRefused(Language language) {
        return ranges.stream()
                .anyMatch(range -> range.weight() == 0 && range.tag().equals(language.tag()));
    }
}
