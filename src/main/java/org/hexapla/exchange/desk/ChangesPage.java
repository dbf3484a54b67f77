package org.hexapla.exchange.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.core.difference.Difference;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.TranslationKit.Before;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.web.Items;
import org.hexapla.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a revised original changed or added since a translation was made, with what stood there.
 *
 * @param units the rows that it changed, with those of their segments that it changed
 */
public record ChangesPage(Document document, Language language, List<KitUnit> units)
        implements Page {
    public ChangesPage {
        units = List.copyOf(units);
    }

    /** A changed segment of a row. */
    public record Change(String row, KitSegment segment) {}

    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (KitUnit unit : units) {
            unit.segments().forEach(segment -> changes.add(new Change(unit.id(), segment)));
        }
        return changes;
    }

    @Override
    public Object data() {
        return Items.all(changes().stream().map(this::json).toList());
    }

    private Map<String, Object> json(Change change) {
        KitSegment segment = change.segment();
        Before before = segment.before();
        CodedText target = segment.target();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", change.row());
        json.put("segment", segment.id());
        json.put("change", segment.isStale() ? "stale" : "new");
        json.put("source", segment.source().text());
        json.put("target", target == null ? null : target.text());
        json.put("sourceBefore", before == null ? null : before.source());
        json.put("targetBefore", before == null ? null : before.target());
        CodedText old = oldSource(change);
        if (old != null) {
            Difference difference = Difference.of(old, segment.source(), original());
            json.put("difference", difference.pieces().stream().map(ChangesPage::piece).toList());
        }
        return json;
    }

    private static Map<String, Object> piece(Difference.Piece piece) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", piece.kind());
        json.put("text", piece.text().text());
        return json;
    }

    private static @Nullable CodedText oldSource(Change change) {
        Before before = change.segment().before();
        String source = before == null ? null : before.source();
        return source == null ? null : CodedText.of(source);
    }

    public Language original() {
        return document.originalLanguage();
    }

    /** The source, with what is different in it from what was translated. */
    public Marked source(Change change) {
        CodedText old = oldSource(change);
        CodedText now = change.segment().source();
        // What was is known by its words alone; codes are no difference then.
        return old == null
                ? Marked.plain(now, notes())
                : Marked.of(old, CodedText.of(now.text()), original(), notes());
    }

    /** The translation that is there, of the source as it was. */
    public Marked target(Change change) {
        CodedText target = change.segment().target();
        return Marked.plain(target == null ? CodedText.EMPTY : target, notes());
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document.symbol().path();
    }

    /** A kit of just these. */
    public String kit() {
        return path() + "/xliff?units=changed&source=" + original() + "&target=" + language;
    }

    private String notes() {
        return bitext() + "#fn";
    }

    private String bitext() {
        return path() + "/bitext?working=true&languages=" + original() + "," + language;
    }

    /** Where the segment's row is read. */
    public String row(Change change) {
        return bitext() + "#" + change.row();
    }
}
