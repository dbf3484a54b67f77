package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hexapla.archive.Document;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.bitext.PairedBead;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;

/** The rows of a document as programs get them: the members of the JSON. */
final class BitextData {
    private final BitextPage page;

    BitextData(BitextPage page) {
        this.page = page;
    }

    Object data() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", page.document().symbol());
        json.put("languages", page.languages().list());
        json.put("original", page.document().originalLanguage());
        page.address().revision().ifPresent(number -> json.put("revision", number));
        page.supersededBy().ifPresent(newer -> json.put("supersededBy", newer));
        if (!page.corrigenda().isEmpty()) {
            json.put("corrigenda", page.corrigenda().stream().map(Document::symbol).toList());
        }
        Map<String, Object> missing = new LinkedHashMap<>();
        page.columns().stream()
                .filter(column -> column.revision().isEmpty())
                .forEach(column -> missing.put(column.language().tag(), missing(column)));
        if (!missing.isEmpty()) {
            json.put("missing", missing);
        }
        json.put("rows", page.rows().stream().map(this::row).toList());
        if (!page.gone().isEmpty()) {
            json.put("gone", page.gone().stream().map(this::gone).toList());
        }
        return json;
    }

    private static Map<String, Object> missing(BitextPage.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", column.statusWord());
        column.progress().ifPresent(hundredths -> json.put("translatedPercent", hundredths));
        column.due().ifPresent(date -> json.put("due", date));
        return json;
    }

    private Map<String, Object> row(BitextRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        if (row.label() != null) {
            json.put("label", row.label());
        }
        json.put("kind", row.kind());
        if (!row.isTranslatable()) {
            json.put("translatable", false);
        }
        json.put("method", row.method());
        json.put("confidence", rounded(row.confidence()));
        json.putAll(page.whereabouts().data(row.id()));
        Map<String, Object> cells = new LinkedHashMap<>();
        row.cells()
                .forEach(
                        (language, cell) -> {
                            if (!cell.units().isEmpty()) {
                                cells.put(language.tag(), cell(row.id(), language, cell));
                            }
                        });
        json.put("cells", cells);
        json.put("beads", row.beads().stream().map(this::bead).toList());
        return json;
    }

    private Map<String, Object> cell(String row, Language language, Cell cell) {
        List<Map<String, Object>> segments = new ArrayList<>();
        int index = 0;
        for (Segment segment : cell.segments()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", segment.id());
            one.put("text", segment.content().asRead());
            one.put("state", page.states().of(language, row, index++));
            segments.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        Unit first = cell.units().get(0);
        if (!first.continues() && first.mark() != null) {
            json.put("mark", first.mark());
        }
        json.put("text", BitextPage.text(language, cell));
        json.put("segments", segments);
        return json;
    }

    private Map<String, Object> bead(PairedBead paired) {
        Bead bead = paired.bead();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(paired.source().tag(), indices(bead.source()));
        json.put(paired.target().tag(), indices(bead.target()));
        json.put("method", bead.method());
        json.put("confidence", rounded(bead.confidence()));
        if (bead.method() == Method.COMPOSED) {
            json.put("via", page.document().originalLanguage());
        }
        return json;
    }

    private static List<Integer> indices(Span span) {
        return IntStream.range(span.start(), span.end()).boxed().toList();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    private Map<String, Object> gone(String row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row);
        json.putAll(page.whereabouts().data(row));
        return json;
    }
}
