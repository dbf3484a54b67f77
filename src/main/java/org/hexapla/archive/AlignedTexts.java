package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.platform.Part;

/**
 * Segments that are known to say the same in two languages, from what is published or worked on.
 * What is held, withdrawn or superseded is not among them, nor what a machine translated.
 */
@Part
public class AlignedTexts {
    /** How many of the newest versions of a pair are looked at. */
    public static final int MOST_VERSIONS = 60;

    private static final int MOST_BEADS = 1500;

    /** Bounds what is read where a few beads stand in a very long text. */
    private static final int MOST_SEGMENTS = 30_000;

    /** What a bead must reach that no person has confirmed; confidences are calibrated. */
    private static final double SURE = 0.95;

    /** The newest revision of a translation beside the newest of its original. */
    public record Source(long translation, long original, OffsetDateTime changedAt) {}

    /**
     * Segments that say the same; several that were linked together are joined.
     *
     * @param source texts in the original's language
     * @param target as many in the translation's
     */
    public record Pairs(List<String> source, List<String> target) {
        public Pairs {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }
    }

    private final EntityManager entities;

    @Inject
    AlignedTexts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which versions could teach, newest first, at most 60: translations into {@code target} of
     * originals in {@code source}. Equal answers mean that nothing was changed in between. One
     * query.
     *
     * @param except a document that is left out
     */
    public List<Source> sources(Language source, Language target, DocumentSymbol except) {
        return entities.createQuery(
                        "select r.id, q.id, v.changedAt from Document d, LanguageVersion v,"
                                + " Revision r, LanguageVersion o, Revision q where"
                                + " d.originalLanguage = :source and d.symbol <> :except"
                                + " and v.symbol = d.symbol and v.language = :target"
                                + " and r.versionId = v.id"
                                + " and r.number = coalesce(v.working, v.published)"
                                + " and o.symbol = d.symbol and o.language = :source"
                                + " and q.versionId = o.id"
                                + " and q.number = coalesce(o.working, o.published)"
                                + " order by r.id desc",
                        Object[].class)
                .setParameter("source", source.tag())
                .setParameter("target", target.tag())
                .setParameter("except", except.value())
                .setMaxResults(MOST_VERSIONS)
                .getResultStream()
                .map(row -> new Source((long) row[0], (long) row[1], (OffsetDateTime) row[2]))
                .toList();
    }

    /**
     * What these versions say in both languages, newest first, at most 1,500 beads: those that a
     * person or an exchange file made, and those of a confidence of at least .95. Three queries.
     */
    public Pairs pairs(List<Source> sources, Language source, Language target) {
        if (sources.isEmpty()) {
            return new Pairs(List.of(), List.of());
        }
        List<BeadEntity> beads = beads(sources.stream().map(Source::translation).toList());
        Map<Long, Long> originals =
                sources.stream().collect(Collectors.toMap(Source::translation, Source::original));
        Map<Long, Map<String, List<String>>> targets =
                texts(beads.stream().map(bead -> bead.revisionId).distinct().toList());
        Map<Long, Map<String, List<String>>> of =
                texts(targets.keySet().stream().map(originals::get).toList());
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (BeadEntity bead : beads) {
            Map<String, List<String>> original =
                    of.getOrDefault(originals.get(bead.revisionId), Map.of());
            Map<String, List<String>> translation = targets.getOrDefault(bead.revisionId, Map.of());
            List<String> one = original.getOrDefault(bead.rowId, List.of());
            List<String> other = translation.getOrDefault(bead.rowId, List.of());
            int end = bead.sourceStart + bead.sourceSize;
            int otherEnd = bead.targetStart + bead.targetSize;
            // A text that was too long to be read whole has rows without their segments.
            if (end <= one.size() && otherEnd <= other.size()) {
                from.add(joined(one.subList(bead.sourceStart, end), source));
                to.add(joined(other.subList(bead.targetStart, otherEnd), target));
            }
        }
        return new Pairs(from, to);
    }

    private List<BeadEntity> beads(Collection<Long> revisions) {
        return entities.createQuery(
                        "select b from Bead b where b.revisionId in :revisions and b.sourceSize > 0"
                                + " and b.targetSize > 0 and b.state <> :initial"
                                + " and (b.confidence >= :sure or b.method in :confirmed)"
                                + " order by b.revisionId desc, b.rowId, b.position",
                        BeadEntity.class)
                .setParameter("revisions", revisions)
                .setParameter("initial", SegmentState.INITIAL.word())
                .setParameter("sure", SURE)
                .setParameter("confirmed", List.of(Method.PERSON.word(), Method.EXCHANGE.word()))
                .setHint("eclipselink.read-only", true)
                .setMaxResults(MOST_BEADS)
                .getResultList();
    }

    /** The segments of revisions by row, in reading order. */
    private Map<Long, Map<String, List<String>>> texts(Collection<Long> revisions) {
        Map<Long, Map<String, List<String>>> texts = new HashMap<>();
        if (revisions.isEmpty()) {
            return texts;
        }
        TypedQuery<Object[]> query =
                entities.createQuery(
                        "select u.revisionId, u.rowId, s.content from Unit u, Segment s where"
                                + " u.revisionId in :revisions and s.revisionId = u.revisionId"
                                + " and s.unitPosition = u.position"
                                + " order by u.revisionId desc, u.position, s.position",
                        Object[].class);
        query.setParameter("revisions", revisions)
                .setMaxResults(MOST_SEGMENTS)
                .getResultStream()
                .forEach(
                        row ->
                                texts.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                                        .computeIfAbsent((String) row[1], id -> new ArrayList<>())
                                        .add((String) row[2]));
        return texts;
    }

    private static String joined(List<String> segments, Language language) {
        return String.join(language.isUnspaced() ? "" : " ", segments);
    }
}
