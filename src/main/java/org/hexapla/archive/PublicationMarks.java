package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/**
 * Short marks of what readers see of each document, so that whoever keeps a copy knows which
 * documents to look at again. A mark differs when another revision is published, one is withdrawn,
 * or the document's meeting, date or kind is another.
 */
@Part
public class PublicationMarks {
    private final EntityManager entities;

    @Inject
    PublicationMarks(EntityManager entities) {
        this.entities = entities;
    }

    /** The marks of all documents of which something is published, in two queries. */
    public Map<DocumentSymbol, String> all() {
        return marks(entities.createQuery(query(""), Object[].class));
    }

    /** The marks of some documents; one of which nothing is published has none. */
    public Map<DocumentSymbol, String> of(Collection<DocumentSymbol> symbols) {
        if (symbols.isEmpty()) {
            return Map.of();
        }
        List<String> values = symbols.stream().map(DocumentSymbol::value).toList();
        return marks(
                entities.createQuery(query(" and v.symbol in :symbols"), Object[].class)
                        .setParameter("symbols", values));
    }

    private static String query(String condition) {
        return "select v.symbol, v.language, r.id, r.status, d.originalLanguage, d.meeting, d.date,"
                + " d.kind from LanguageVersion v, Revision r, Document d where r.versionId = v.id"
                + " and r.number = v.published and d.symbol = v.symbol"
                + condition
                + " order by v.symbol, v.language";
    }

    private Map<DocumentSymbol, String> marks(TypedQuery<Object[]> query) {
        Map<String, LocalDate> meetings = meetings();
        Map<DocumentSymbol, String> marks = new TreeMap<>();
        query.getResultStream()
                .forEach(
                        row ->
                                marks.merge(
                                        new DocumentSymbol((String) row[0]),
                                        mark(row, meetings),
                                        PublicationMarks::both));
        return marks;
    }

    private Map<String, LocalDate> meetings() {
        Map<String, LocalDate> dates = new HashMap<>();
        entities.createQuery(
                        "select m.code, m.startsOn from Meeting m where m.startsOn is not null",
                        Object[].class)
                .getResultStream()
                .forEach(row -> dates.put((String) row[0], (LocalDate) row[1]));
        return dates;
    }

    /** What all versions share comes last, so that it is cut off where another one follows. */
    private static String mark(Object[] row, Map<String, LocalDate> meetings) {
        Object date = row[6] == null ? meetings.get(row[5]) : row[6];
        return row[1] + ":" + row[2] + ":" + row[3] + "|" + row[4] + "|" + row[5] + "|" + date + "|"
                + row[7];
    }

    private static String both(String before, String next) {
        return before.substring(0, before.indexOf('|')) + "," + next;
    }

    /** The tags of all languages in which something is published. */
    public List<String> languages() {
        return entities.createQuery(
                        "select distinct v.language from LanguageVersion v where v.published is not"
                                + " null order by v.language",
                        String.class)
                .getResultList();
    }

    /**
     * The documents that were changed since a moment. Writers set that moment when they begin, so a
     * change may come to be seen later than others that began after it: ask from well before.
     */
    public Set<DocumentSymbol> changedSince(Instant since) {
        List<?> found =
                entities.createNativeQuery(
                                "select symbol from language_version where changed_at >= ?1 union"
                                        + " select symbol from document where changed_at >= ?1")
                        .setParameter(1, since.atOffset(ZoneOffset.UTC))
                        .getResultList();
        Set<DocumentSymbol> symbols = new HashSet<>();
        found.forEach(symbol -> symbols.add(new DocumentSymbol((String) symbol)));
        return symbols;
    }
}
