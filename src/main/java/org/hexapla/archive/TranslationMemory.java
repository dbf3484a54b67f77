package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of documents with their translations, as a translator's memory holds them, from
 * what is published or worked on: into a translation, back into the original, and from one
 * translation into another through the original. What is held, withdrawn or superseded is not among
 * them, nor what a machine translated, what waits for somebody to look at it, and what is linked
 * with a doubt.
 */
@Part
public class TranslationMemory {
    /** So many sentences are read at once. */
    private static final int AT_ONCE = 20_000;

    /** So many documents are, since their revisions are named in one query. */
    private static final int MOST_AT_ONCE = 100;

    /**
     * Of documents that are worked on, and of others: a kit must not wait for a whole archive. What
     * is published and older is found by the search index.
     */
    private static final int MOST_DOCUMENTS = 2_000;

    private static final int MOST_SENTENCES = 100_000;

    /** More rows than this take longer to be picked out than their texts to be read whole. */
    private static final int MOST_ROWS = 100;

    /** What a bead must reach that no person has confirmed; confidences are calibrated. */
    private static final double SURE = 0.95;

    /**
     * A document that both languages have.
     *
     * @param source the newest revision in the one language
     * @param target that in the other
     * @param from the revision whose beads link the source with the original; null if it is that
     * @param into the revision whose beads link the target with the original; null if it is that
     * @param sentences how many there are about
     */
    public record Held(
            DocumentSymbol symbol,
            long source,
            long target,
            @Nullable Long from,
            @Nullable Long into,
            int sentences) {}

    /**
     * A sentence, or several that are linked together, and where its translation is.
     *
     * @param text its text, without codes
     * @param revision the revision that holds the translation
     * @param row the row of both
     * @param target the segments of the translated row
     * @param all how many segments that row has
     */
    public record Sentence(
            DocumentSymbol symbol, String text, long revision, String row, Span target, int all) {
        /** Where it is read: {@code X/1#p2}. */
        public String address() {
            return symbol + "#" + row;
        }
    }

    /** A segment without its codes, and what parts it from the next one. */
    private record Piece(int unit, String text, String after) {}

    private final EntityManager entities;

    @Inject
    TranslationMemory(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Documents that both languages have, in lots to be read one after another.
     *
     * @param areAll whether there are no others
     */
    public record Newest(List<List<Held>> lots, boolean areAll) {
        public Newest {
            lots = List.copyOf(lots);
        }
    }

    /**
     * The documents that both languages have and that were changed last, the newest translations
     * first: at most 2,000 that are worked on and 2,000 others, each of about 100,000 sentences.
     * Three queries.
     *
     * @param except a document that is left out
     */
    public Newest newest(Language source, Language target, DocumentSymbol except) {
        return newest(source, target, except, MOST_DOCUMENTS, MOST_DOCUMENTS);
    }

    /** The same of so many documents at most that are worked on, and so many others. */
    public Newest newest(
            Language source, Language target, DocumentSymbol except, int drafts, int others) {
        Set<String> worked = new HashSet<>(changedLast(target, true, drafts));
        List<String> any = changedLast(target, false, others);
        Set<String> symbols = new HashSet<>(worked);
        symbols.addAll(any);
        symbols.remove(except.value());
        boolean areAll = any.size() < others;
        List<List<Held>> lots = new ArrayList<>();
        List<Held> lot = new ArrayList<>();
        int inLot = 0;
        int ofDrafts = 0;
        int ofOthers = 0;
        for (Held document : held(source, target, symbols)) {
            boolean isDraft = worked.contains(document.symbol().value());
            if ((isDraft ? ofDrafts : ofOthers) >= MOST_SENTENCES) {
                areAll = false;
                continue;
            }
            ofDrafts += isDraft ? document.sentences() : 0;
            ofOthers += isDraft ? 0 : document.sentences();
            if (inLot >= AT_ONCE || lot.size() == MOST_AT_ONCE) {
                lots.add(lot);
                lot = new ArrayList<>();
                inLot = 0;
            }
            lot.add(document);
            inLot += document.sentences();
        }
        if (!lot.isEmpty()) {
            lots.add(lot);
        }
        return new Newest(lots, areAll);
    }

    private List<String> changedLast(Language language, boolean isDraft, int most) {
        return entities.createQuery(
                        "select v.symbol from LanguageVersion v where v.language = :language"
                                + (isDraft ? " and v.working is not null" : "")
                                + " order by v.changedAt desc",
                        String.class)
                .setParameter("language", language.tag())
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of some documents that both languages have, the newest translations first. */
    public List<Held> documents(
            Language source, Language target, Collection<DocumentSymbol> symbols) {
        return held(source, target, symbols.stream().map(DocumentSymbol::value).toList());
    }

    private List<Held> held(Language source, Language target, Collection<String> symbols) {
        if (symbols.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select d.symbol, d.originalLanguage, r.id, q.id, v.segmentsGiven"
                                + " from Document d, LanguageVersion v, Revision r,"
                                + " LanguageVersion o, Revision q where d.symbol in :symbols"
                                + " and v.symbol = d.symbol and v.language = :source"
                                + " and r.versionId = v.id"
                                + " and r.number = coalesce(v.working, v.published)"
                                + " and o.symbol = d.symbol and o.language = :target"
                                + " and q.versionId = o.id"
                                + " and q.number = coalesce(o.working, o.published)"
                                + " order by q.id desc",
                        Object[].class)
                .setParameter("symbols", symbols)
                .setParameter("source", source.tag())
                .setParameter("target", target.tag())
                .getResultStream()
                .map(row -> held(source, target, row))
                .toList();
    }

    private static Held held(Language source, Language target, Object... row) {
        Long one = (Long) row[2];
        Long other = (Long) row[3];
        return new Held(
                new DocumentSymbol((String) row[0]),
                one,
                other,
                source.tag().equals(row[1]) ? null : one,
                target.tag().equals(row[1]) ? null : other,
                (Integer) row[4]);
    }

    /** The sentences of a lot, document by document. Two queries. */
    public List<Sentence> sentences(List<Held> lot, Language source) {
        return sentences(lot, source, null);
    }

    /**
     * The same of some rows only.
     *
     * @param rows a hundred at most; null for all
     */
    public List<Sentence> sentences(
            List<Held> lot, Language source, @Nullable Collection<String> rows) {
        Map<Long, Map<String, List<Piece>>> texts =
                pieces(lot.stream().map(Held::source).toList(), rows);
        Map<Long, Map<String, Alignment>> links = links(lot, rows);
        List<Sentence> sentences = new ArrayList<>();
        for (Held document : lot) {
            texts.getOrDefault(document.source(), Map.of())
                    .forEach(
                            (row, pieces) -> {
                                Alignment alignment = alignment(document, row, links);
                                // After a revision of the original a row may not fit what was
                                // linked with it.
                                if (alignment != null && alignment.sources() == pieces.size()) {
                                    add(document, row, pieces, alignment, source, sentences);
                                }
                            });
        }
        return sentences;
    }

    private static void add(
            Held document,
            String row,
            List<Piece> pieces,
            Alignment alignment,
            Language language,
            List<Sentence> sentences) {
        for (Bead bead : alignment.beads()) {
            if (bead.isPaired() && bead.confidence() >= SURE) {
                sentences.add(
                        new Sentence(
                                document.symbol(),
                                joined(pieces, bead.source(), language),
                                document.target(),
                                row,
                                bead.target(),
                                alignment.targets()));
            }
        }
    }

    /** How a row of the source stands to that of the target; null where that is not known. */
    private static @Nullable Alignment alignment(
            Held document, String row, Map<Long, Map<String, Alignment>> links) {
        Alignment from = of(document.from(), row, links);
        Alignment into = of(document.into(), row, links);
        if (from == null) {
            return document.from() == null ? into : null;
        }
        if (into == null) {
            return document.into() == null ? from.reversed() : null;
        }
        return from.sources() == into.sources() ? from.reversed().through(into) : null;
    }

    private static @Nullable Alignment of(
            @Nullable Long revision, String row, Map<Long, Map<String, Alignment>> links) {
        return revision == null ? null : links.getOrDefault(revision, Map.of()).get(row);
    }

    /** How the rows of the lot's translations stand to their originals, with what counts. */
    private Map<Long, Map<String, Alignment>> links(
            List<Held> lot, @Nullable Collection<String> rows) {
        Set<Long> revisions = new HashSet<>();
        for (Held document : lot) {
            if (document.from() != null) {
                revisions.add(document.from());
            }
            if (document.into() != null) {
                revisions.add(document.into());
            }
        }
        Map<Long, Map<String, List<Bead>>> beads = new HashMap<>();
        TypedQuery<Object[]> query =
                entities.createQuery(
                        "select b.revisionId, b.rowId, b.sourceStart, b.sourceSize, b.targetStart,"
                                + " b.targetSize, b.method, b.confidence, b.state, b.subState"
                                + " from Bead b where b.revisionId in :revisions"
                                + (rows == null ? "" : " and b.rowId in :rows")
                                + " order by b.revisionId, b.rowId, b.position",
                        Object[].class);
        query.setParameter("revisions", revisions);
        if (rows != null) {
            query.setParameter("rows", rows);
        }
        query.getResultStream().forEach(row -> put(row, bead(row), beads));
        Map<Long, Map<String, Alignment>> links = new HashMap<>();
        beads.forEach(
                (revision, all) -> {
                    Map<String, Alignment> alignments = new HashMap<>();
                    all.forEach((row, some) -> alignments.put(row, new Alignment(some)));
                    links.put(revision, alignments);
                });
        return links;
    }

    /**
     * Adds something to its row of its revision, which stand in the first two columns. A pair of
     * the two as a key would have too many neighbours with the same hash.
     */
    private static <T> void put(
            @Nullable Object[] columns, T thing, Map<Long, Map<String, List<T>>> things) {
        things.computeIfAbsent((Long) columns[0], id -> new LinkedHashMap<>())
                .computeIfAbsent((String) columns[1], id -> new ArrayList<>())
                .add(thing);
    }

    /** A bead that is as sure as what it links is a translation of it. */
    private static Bead bead(@Nullable Object... row) {
        Method method = Method.of(String.valueOf(row[6]));
        boolean confirmed = method == Method.PERSON || method == Method.EXCHANGE;
        double confidence = confirmed ? 1 : (Double) row[7];
        return new Bead(
                new Span((Integer) row[2], (Integer) row[3]),
                new Span((Integer) row[4], (Integer) row[5]),
                method,
                isDone(String.valueOf(row[8]), (String) row[9]) ? confidence : 0);
    }

    private static boolean isDone(String state, @Nullable String subState) {
        return SegmentState.of(state) != SegmentState.INITIAL
                && !SubState.STALE.equals(subState)
                && !SubState.isRejection(subState);
    }

    /**
     * The translations of sentences, without codes; of those of which the text is not there, none.
     * One query.
     */
    public Map<Sentence, String> translations(Collection<Sentence> sentences, Language target) {
        Map<Sentence, String> translations = new LinkedHashMap<>();
        if (sentences.isEmpty()) {
            return translations;
        }
        Set<String> rows = new HashSet<>();
        Set<Long> revisions = new HashSet<>();
        for (Sentence sentence : sentences) {
            rows.add(sentence.row());
            revisions.add(sentence.revision());
        }
        Map<Long, Map<String, List<Piece>>> texts =
                pieces(revisions, rows.size() > MOST_ROWS ? null : rows);
        for (Sentence sentence : sentences) {
            List<Piece> pieces =
                    texts.getOrDefault(sentence.revision(), Map.of())
                            .getOrDefault(sentence.row(), List.of());
            if (pieces.size() == sentence.all()) {
                translations.put(sentence, joined(pieces, sentence.target(), target));
            }
        }
        return translations;
    }

    /**
     * The segments of revisions by row, in reading order.
     *
     * @param rows those that are wanted; null for all
     */
    private Map<Long, Map<String, List<Piece>>> pieces(
            Collection<Long> revisions, @Nullable Collection<String> rows) {
        TypedQuery<Object[]> query =
                entities.createQuery(
                        "select u.revisionId, u.rowId, u.position, s.content, s.after"
                                + " from Unit u, Segment s where u.revisionId in :revisions"
                                + (rows == null ? "" : " and u.rowId in :rows")
                                + " and s.revisionId = u.revisionId and s.unitPosition = u.position"
                                + " order by u.revisionId, u.position, s.position",
                        Object[].class);
        query.setParameter("revisions", revisions);
        if (rows != null) {
            query.setParameter("rows", rows);
        }
        Map<Long, Map<String, List<Piece>>> pieces = new HashMap<>();
        query.getResultStream().forEach(row -> put(row, piece(row), pieces));
        return pieces;
    }

    private static Piece piece(Object... row) {
        return new Piece((Integer) row[2], (String) row[3], (String) row[4]);
    }

    private static String joined(List<Piece> row, Span span, Language language) {
        StringBuilder text = new StringBuilder();
        for (int i = span.start(); i < span.end(); i++) {
            Piece piece = row.get(i);
            text.append(piece.text());
            if (i + 1 < span.end()) {
                boolean glued = piece.after().isEmpty() && row.get(i + 1).unit() != piece.unit();
                text.append(glued && !language.isUnspaced() ? " " : piece.after());
            }
        }
        return text.toString();
    }
}
