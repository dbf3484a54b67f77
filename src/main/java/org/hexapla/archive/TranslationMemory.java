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
 * what is published or worked on ({@link PairedDocuments}): into a translation, back into the
 * original, and from one translation into another through the original. What is held, withdrawn or
 * superseded is not among them, nor what a machine translated, what waits for somebody to look at
 * it, and what is linked with a doubt.
 */
@Part
public class TranslationMemory {
    /** More rows than this take longer to be picked out than their texts to be read whole. */
    private static final int MOST_ROWS = 100;

    /** What a bead must reach that no person has confirmed; confidences are calibrated. */
    private static final double SURE = 0.95;

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

    /** The sentences of a lot, document by document. Two queries. */
    public List<Sentence> sentences(List<PairedDocument> lot, Language source) {
        return sentences(lot, source, null);
    }

    /**
     * The same of some rows only.
     *
     * @param rows a hundred at most; null for all
     */
    public List<Sentence> sentences(
            List<PairedDocument> lot, Language source, @Nullable Collection<String> rows) {
        Map<Long, Map<String, List<Piece>>> texts =
                pieces(lot.stream().map(PairedDocument::source).toList(), rows);
        Map<Long, Map<String, Alignment>> links = links(lot, rows);
        List<Sentence> sentences = new ArrayList<>();
        for (PairedDocument document : lot) {
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
            PairedDocument document,
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
            PairedDocument document, String row, Map<Long, Map<String, Alignment>> links) {
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
            List<PairedDocument> lot, @Nullable Collection<String> rows) {
        Set<Long> revisions = new HashSet<>();
        for (PairedDocument document : lot) {
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
