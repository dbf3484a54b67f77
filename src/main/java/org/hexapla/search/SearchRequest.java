package org.hexapla.search;

import java.time.LocalDate;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.index.Filter;
import org.hexapla.index.Query;
import org.hexapla.index.SearchIndex;
import org.hexapla.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for.
 *
 * @param words what is looked for, as it was typed
 * @param isConcordance whether each match is shown in a line of its own
 * @param start how many hits are left out
 */
public record SearchRequest(String words, Filter filter, boolean isConcordance, int start) {
    static final int LONGEST = 1000;

    /**
     * @throws Refused if the words are too long or the start is too far
     */
    public SearchRequest {
        takeLength(words.codePointCount(0, words.length()));
        // There are characters that are as long as a sentence once they are looked for.
        takeLength(Query.of(words).length());
        if (start < 0 || start > SearchIndex.FARTHEST - SearchPage.PART) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "too-far",
                    "A search shows its first 10,000 hits. Narrow it by language, meeting or date.");
        }
    }

    /**
     * Takes a number of characters.
     *
     * @throws Refused if no search takes so many
     */
    private static void takeLength(int length) {
        if (length > LONGEST) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "query-too-long",
                    "A search takes at most 1,000 characters; this one has "
                            + length
                            + ". Look for a sentence or a few words of it.");
        }
    }

    /** The same from another hit on. */
    SearchRequest from(int other) {
        return new SearchRequest(words, filter, isConcordance, other);
    }

    SearchRequest asConcordance(boolean concordance) {
        return new SearchRequest(words, filter, concordance, 0);
    }

    /** The address of this request, without a language. */
    String address() {
        return new Address("/search")
                .with("q", words.isEmpty() ? null : words)
                .with("language", filter.language())
                .with("with", filter.with())
                .with("meeting", filter.meeting())
                .with("from", filter.from())
                .with("to", filter.until())
                .with("status", filter.status())
                .with("kind", filter.kind())
                .with("view", isConcordance ? "concordance" : null)
                .with("start", start == 0 ? null : start)
                .toString();
    }

    /**
     * What a form or a program sent; empty parameters are as good as none.
     *
     * @throws Refused if one of them can not be read
     */
    static SearchRequest of(
            @Nullable String words,
            @Nullable String language,
            @Nullable String with,
            @Nullable String meeting,
            @Nullable String from,
            @Nullable String until,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String view,
            int start) {
        Language in = isGiven(language) ? new Language(language) : null;
        Language beside = isGiven(with) ? new Language(with) : null;
        if (in != null && in.equals(beside)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "language-twice",
                    "The partner is shown in another language: with= has to differ from language=.");
        }
        Filter filter =
                new Filter(
                        in,
                        beside,
                        isGiven(meeting) ? new MeetingCode(meeting) : null,
                        isGiven(from) ? Day.first(from) : null,
                        isGiven(until) ? Day.last(until) : null,
                        isGiven(status) ? TextStatus.of(status).word() : null,
                        isGiven(kind) ? kind.strip() : null);
        return new SearchRequest(
                words == null ? "" : words.strip(), filter, "concordance".equals(view), start);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Days as an address names them: whole dates, or a month or a year. */
    private static final class Day {
        private Day() {}

        static LocalDate first(String given) {
            return first(given, given.strip());
        }

        static LocalDate last(String given) {
            String text = given.strip();
            LocalDate first = first(given, text);
            return switch (text.length()) {
                case 4 -> first.plusYears(1).minusDays(1);
                case 7 -> first.plusMonths(1).minusDays(1);
                default -> first;
            };
        }

        private static LocalDate first(String given, String text) {
            try {
                return LocalDate.parse(
                        switch (text.length()) {
                            case 4 -> text + "-01-01";
                            case 7 -> text + "-01";
                            default -> text;
                        });
            } catch (java.time.format.DateTimeParseException e) {
                throw new Refused(
                        Refused.Why.INVALID,
                        "bad-date",
                        "A date is written 2026-11-22, a month 2026-11, a year 2026.",
                        e);
            }
        }
    }
}
