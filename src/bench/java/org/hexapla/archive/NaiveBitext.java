package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;

/**
 * A page of rows as one writes it first: for every row and language a query for its paragraphs, for
 * every paragraph one for its sentences, for every row one for its beads, as entities. The HTML is
 * the least that shows the same text, so that only reading is compared to its disadvantage.
 */
public final class NaiveBitext {
    private final EntityManager entities;

    public NaiveBitext(TestDatabase database) {
        entities = database.entities();
    }

    /** The rows in the order of the first language, which is the original; newest revisions. */
    public String html(DocumentSymbol symbol, List<Language> languages) {
        entities.clear();
        List<Long> revisions =
                languages.stream().map(language -> revision(symbol, language)).toList();
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><body>");
        String last = "";
        for (UnitEntity unit : units(revisions.get(0))) {
            if (!unit.rowId.equals(last)) {
                row(unit.rowId, revisions, languages, html);
                last = unit.rowId;
            }
        }
        return html.append("</body></html>").toString();
    }

    private long revision(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select r from Revision r, LanguageVersion v where r.versionId = v.id and"
                                + " v.symbol = :symbol and v.language = :language order by"
                                + " r.number desc",
                        RevisionEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .setMaxResults(1)
                .getSingleResult()
                .id;
    }

    private List<UnitEntity> units(long revision) {
        return entities.createQuery(
                        "select u from Unit u where u.revisionId = :revision order by u.position",
                        UnitEntity.class)
                .setParameter("revision", revision)
                .getResultList();
    }

    private void row(
            String row, List<Long> revisions, List<Language> languages, StringBuilder html) {
        html.append("<div class=\"row\" id=\"").append(row).append("\">");
        for (int i = 0; i < revisions.size(); i++) {
            html.append("<div lang=\"").append(languages.get(i).htmlTag()).append("\">");
            units(revisions.get(i), row).forEach(unit -> segments(unit, html));
            html.append("</div>");
            beads(revisions.get(i), row)
                    .forEach(bead -> html.append("<i>").append(bead.confidence));
        }
        html.append("</div>");
    }

    private List<UnitEntity> units(long revision, String row) {
        return entities.createQuery(
                        "select u from Unit u where u.revisionId = :revision and u.rowId = :row"
                                + " order by u.position",
                        UnitEntity.class)
                .setParameter("revision", revision)
                .setParameter("row", row)
                .getResultList();
    }

    private void segments(UnitEntity unit, StringBuilder html) {
        entities.createQuery(
                        "select s from Segment s where s.revisionId = :revision and s.unitPosition"
                                + " = :unit order by s.position",
                        SegmentEntity.class)
                .setParameter("revision", unit.revisionId)
                .setParameter("unit", unit.position)
                .getResultList()
                .forEach(
                        segment ->
                                html.append("<span>")
                                        .append(escaped(segment.content))
                                        .append("</span>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private List<BeadEntity> beads(long revision, String row) {
        return entities.createQuery(
                        "select b from Bead b where b.revisionId = :revision and b.rowId = :row"
                                + " order by b.position",
                        BeadEntity.class)
                .setParameter("revision", revision)
                .setParameter("row", row)
                .getResultList();
    }
}
