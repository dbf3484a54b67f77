package org.hexapla.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.jspecify.annotations.Nullable;

/**
 * A document: what all its language versions share.
 *
 * @param printed the symbol as the document prints it
 * @param titles by language tag
 * @param titleDescriptive whether the title describes the document instead of being printed on it
 * @param notes what readers should know about its files, by language tag
 * @param kind what sort of document it is, or null
 * @param date its date, or null
 * @param appliesTo the only languages that it is meant for, as a corrigendum may be; empty for all
 * @param due when it is expected in a language, where somebody has said so
 */
public record Document(
        DocumentSymbol symbol,
        String printed,
        Map<String, String> titles,
        boolean titleDescriptive,
        Map<String, String> notes,
        @Nullable MeetingCode meeting,
        Language originalLanguage,
        @Nullable String kind,
        @Nullable LocalDate date,
        Set<Language> appliesTo,
        Map<Language, LocalDate> due) {
    public Document {
        titles = Titles.copy(titles);
        notes = Titles.copy(notes);
        appliesTo = Collections.unmodifiableSet(new LinkedHashSet<>(appliesTo));
        Map<Language, LocalDate> sorted = new TreeMap<>(Comparator.comparing(Language::tag));
        sorted.putAll(due);
        due = Collections.unmodifiableMap(sorted);
    }

    /** A document for all languages. */
    public Document(
            DocumentSymbol symbol,
            String printed,
            Map<String, String> titles,
            boolean titleDescriptive,
            Map<String, String> notes,
            @Nullable MeetingCode meeting,
            Language originalLanguage,
            @Nullable String kind,
            @Nullable LocalDate date) {
        this(
                symbol,
                printed,
                titles,
                titleDescriptive,
                notes,
                meeting,
                originalLanguage,
                kind,
                date,
                Set.of(),
                Map.of());
    }

    /** The same, expected in some languages at other dates. */
    public Document withDue(Map<Language, LocalDate> dates) {
        return new Document(
                symbol,
                printed,
                titles,
                titleDescriptive,
                notes,
                meeting,
                originalLanguage,
                kind,
                date,
                appliesTo,
                dates);
    }

    public boolean appliesTo(Language language) {
        return appliesTo.isEmpty() || appliesTo.contains(language);
    }

    /**
     * Refuses what has no place in a language that the document does not apply to.
     *
     * @throws org.hexapla.core.Refused if it does not apply to the language
     */
    public void requireAppliesTo(Language language) {
        if (!appliesTo(language)) {
            throw new DoesNotApply(symbol, language, appliesTo);
        }
    }
}
