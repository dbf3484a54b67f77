package org.hexapla.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for; null asks for no limit.
 *
 * @param words those whose symbol or a title holds this text, in any case; a symbol may be spelled
 *     in any way
 * @param language those published in this language
 * @param state those of which a version (in {@code language} where that is given) has this text
 *     status, or segments in this state, or is {@code withdrawn}; {@code none}: those that are not
 *     published in {@code language}, though they apply to it
 */
public record DocumentFilter(
        @Nullable MeetingCode meeting,
        @Nullable String words,
        @Nullable Language language,
        @Nullable String state) {
    private static final String WITHDRAWN = "withdrawn";
    private static final String NONE = "none";
    private static final String VERSION =
            " (select v.id from LanguageVersion v where v.symbol = d.symbol";

    /**
     * @throws Refused if there is no such state
     */
    public DocumentFilter {
        if (state != null && !isState(state)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "unknown-state",
                    "A state is a text status (official, courtesy, machine, as-received), a state of"
                            + " segments (initial, translated, reviewed, final), withdrawn or none.");
        }
    }

    private static boolean isState(String state) {
        return isStatus(state)
                || state.equals(WITHDRAWN)
                || state.equals(NONE)
                || Arrays.stream(SegmentState.values()).anyMatch(s -> s.word().equals(state));
    }

    private static boolean isStatus(String state) {
        return Arrays.stream(TextStatus.values()).anyMatch(s -> s.word().equals(state));
    }

    /** Adds the conditions on a document {@code d}, and what their parameters are. */
    void add(StringBuilder query, Map<String, Object> parameters) {
        if (meeting != null) {
            query.append(" and d.meeting = :meeting");
            parameters.put("meeting", meeting.value());
        }
        if (words != null) {
            addWords(query, words, parameters);
        }
        if (language != null) {
            parameters.put("language", language.tag());
        }
        if (state != null) {
            addState(query, state, parameters);
        } else if (language != null) {
            query.append(" and exists").append(VERSION).append(" and v.published is not null");
            closeVersion(query);
        }
    }

    private static void addWords(
            StringBuilder query, String words, Map<String, Object> parameters) {
        query.append(
                " and (lower(d.symbol) like :words escape '!' or lower(d.printed) like :words"
                        + " escape '!' or exists (select e.symbol from Document e join e.titles t"
                        + " where e.symbol = d.symbol and lower(value(t)) like :words escape '!')");
        parameters.put("words", pattern(words.strip().toLowerCase(Locale.ROOT)));
        try {
            parameters.put("spelled", pattern(new DocumentSymbol(words).value()));
            query.append(" or d.symbol like :spelled escape '!'");
        } catch (Refused notASymbol) {
            // Then only the text itself is looked for.
        }
        query.append(')');
    }

    private static String pattern(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    private void addState(StringBuilder query, String wanted, Map<String, Object> parameters) {
        query.append(wanted.equals(NONE) ? " and not exists" : " and exists").append(VERSION);
        if (wanted.equals(NONE)) {
            query.append(" and v.published is not null");
            closeVersion(query);
            if (language != null) {
                query.append(
                        " and (d.appliesTo is null or d.appliesTo like concat('%,', :language,"
                                + " ',%'))");
            }
            return;
        }
        if (wanted.equals(WITHDRAWN)) {
            query.append(" and v.withdrawnAt is not null");
        } else if (isStatus(wanted)) {
            query.append(
                    " and exists (select r.id from Revision r where r.versionId = v.id and r.number"
                            + " = v.published and r.status = :state)");
            parameters.put("state", wanted);
        } else {
            query.append(
                    " and exists (select t.versionId from Tally t where t.versionId = v.id and"
                            + " t.state = :state and t.segments > 0)");
            parameters.put("state", wanted);
        }
        closeVersion(query);
    }

    private void closeVersion(StringBuilder query) {
        query.append(language == null ? ")" : " and v.language = :language)");
    }
}
