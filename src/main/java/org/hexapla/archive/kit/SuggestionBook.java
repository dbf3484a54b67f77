package org.hexapla.archive.kit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Provenance;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/** Returned texts that were not taken, until somebody takes or drops them. */
public final class SuggestionBook {
    private final EntityManager entities;

    SuggestionBook(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A returned text that was not taken.
     *
     * @param outcome why not, in one word, such as {@code conflict}
     * @param reason why not, in a sentence
     */
    public record Suggestion(
            String row,
            String segment,
            String outcome,
            String reason,
            CodedText text,
            Provenance provenance) {}

    /**
     * A suggestion that nobody has taken or dropped yet.
     *
     * @param source the language that the segment's id is of; null where it is the original's
     */
    public record Waiting(long id, @Nullable Language source, Suggestion suggestion) {}

    /** Keeps texts that were not taken beside the present ones; one that is there already stays. */
    public void suggest(DocumentSymbol symbol, Language language, List<Suggestion> suggestions) {
        suggest(symbol, language, suggestions, null, null);
    }

    /**
     * The same for suggestions that an import brought.
     *
     * @param source the language that the segments' ids are of; null where it is the original's
     * @param imported the import that brought them, or null
     */
    public void suggest(
            DocumentSymbol symbol,
            Language language,
            List<Suggestion> suggestions,
            @Nullable Language source,
            @Nullable Long imported) {
        if (suggestions.isEmpty()) {
            return;
        }
        long version = VersionIds.find(entities, symbol, language);
        Set<List<Object>> known = new HashSet<>();
        suggestions(symbol, language).forEach(other -> known.add(identity(other)));
        for (Suggestion suggestion : suggestions) {
            if (known.add(identity(suggestion))) {
                SuggestionEntity row = row(version, suggestion);
                row.source = source == null ? null : source.tag();
                row.importId = imported;
                entities.persist(row);
            }
        }
    }

    private static List<Object> identity(Suggestion suggestion) {
        return List.of(suggestion.segment(), suggestion.text());
    }

    private static SuggestionEntity row(long version, Suggestion suggestion) {
        SuggestionEntity row = new SuggestionEntity();
        row.versionId = version;
        row.rowId = suggestion.row();
        row.segmentId = suggestion.segment();
        row.outcome = suggestion.outcome();
        row.reason = suggestion.reason();
        row.content = suggestion.text().text();
        row.codes = suggestion.text().codes();
        row.offeredAt = suggestion.provenance().when().atOffset(ZoneOffset.UTC);
        row.offeredBy = suggestion.provenance().who();
        row.sourceFile = String.valueOf(suggestion.provenance().file());
        return row;
    }

    /** What waits beside the texts of a version, the oldest first. */
    public List<Suggestion> suggestions(DocumentSymbol symbol, Language language) {
        return waiting(symbol, language).stream().map(Waiting::suggestion).toList();
    }

    /** The same, each with its number. */
    public List<Waiting> waiting(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select s from Suggestion s, LanguageVersion v where s.versionId = v.id and"
                                + " s.settled is null and v.symbol = :symbol and v.language ="
                                + " :language order by s.id",
                        SuggestionEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .map(SuggestionBook::waiting)
                .toList();
    }

    private static Waiting waiting(SuggestionEntity row) {
        if (row.id == null) {
            throw new IllegalStateException("a stored row has an id");
        }
        return new Waiting(
                row.id, row.source == null ? null : new Language(row.source), suggestion(row));
    }

    /** How many suggestions wait in each language of a document. */
    public Map<Language, Integer> waiting(DocumentSymbol symbol) {
        Map<Language, Integer> counts = new LinkedHashMap<>();
        entities.createQuery(
                        "select v.language, count(s) from Suggestion s, LanguageVersion v where"
                                + " s.versionId = v.id and s.settled is null and v.symbol ="
                                + " :symbol group by v.language order by v.language",
                        Object[].class)
                .setParameter("symbol", symbol.value())
                .getResultStream()
                .forEach(
                        row ->
                                counts.put(
                                        new Language((String) row[0]),
                                        ((Number) row[1]).intValue()));
        return counts;
    }

    /**
     * Notes that a suggestion waits no more.
     *
     * @param how what became of it, in one word of at most 12 letters
     */
    public void settle(long suggestion, String how, String who, Instant now) {
        SuggestionEntity row = entities.find(SuggestionEntity.class, suggestion);
        settle(row, how, who, now);
    }

    /** The same for all that an import brought and that still wait. */
    public void settleOf(long imported, String how, String who, Instant now) {
        entities.createQuery(
                        "select s from Suggestion s where s.importId = :imported and s.settled is"
                                + " null",
                        SuggestionEntity.class)
                .setParameter("imported", imported)
                .getResultList()
                .forEach(row -> settle(row, how, who, now));
    }

    private static void settle(SuggestionEntity row, String how, String who, Instant now) {
        row.settled = how;
        row.settledBy = who;
        row.settledAt = now.atOffset(ZoneOffset.UTC);
    }

    private static Suggestion suggestion(SuggestionEntity row) {
        return new Suggestion(
                row.rowId,
                row.segmentId,
                row.outcome,
                row.reason,
                new CodedText(row.content, row.codes),
                new Provenance(
                        row.offeredBy,
                        row.offeredAt.toInstant(),
                        Provenance.Way.EXCHANGE,
                        row.sourceFile));
    }
}
