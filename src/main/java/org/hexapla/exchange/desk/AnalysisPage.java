package org.hexapla.exchange.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hexapla.archive.Document;
import org.hexapla.archive.WordCount;
import org.hexapla.core.language.Language;
import org.hexapla.exchange.Analysis;
import org.hexapla.exchange.Analysis.Band;
import org.hexapla.exchange.Analysis.Share;
import org.hexapla.web.Page;

/** How much of what is open in a document is known from elsewhere. */
public record AnalysisPage(Document document, Language source, Language target, Analysis analysis)
        implements Page {
    @Override
    public Object data() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", document.symbol());
        json.put("source", source);
        json.put("target", target);
        json.putAll(shares(Share::segments));
        json.put("unit", unit());
        json.put("words", shares(Share::words));
        json.put("bands", analysis.bands().stream().map(AnalysisPage::json).toList());
        return json;
    }

    private Map<String, Object> shares(ToIntFunction<Share> number) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("open", number.applyAsInt(analysis.open()));
        json.put("exact", number.applyAsInt(analysis.exact()));
        json.put("fuzzy", number.applyAsInt(analysis.fuzzy()));
        json.put("repeated", number.applyAsInt(analysis.repeated()));
        json.put("new", number.applyAsInt(analysis.fresh()));
        return json;
    }

    private static Map<String, Object> json(Band band) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", band.from());
        json.put("to", band.to());
        json.put("segments", band.share().segments());
        json.put("words", band.share().words());
        return json;
    }

    /** What is counted beside segments: {@code words}, or {@code characters} as in Chinese. */
    public String unit() {
        return WordCount.countsCharacters(source) ? "characters" : "words";
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document.symbol().path();
    }
}
