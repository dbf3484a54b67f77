package org.hexapla.exchange.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.core.language.Language;
import org.hexapla.exchange.Analysis;
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
        json.put("open", analysis.open());
        json.put("exact", analysis.exact());
        json.put("fuzzy", analysis.fuzzy());
        json.put("repeated", analysis.repeated());
        json.put("new", analysis.fresh());
        return json;
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document.symbol().path();
    }
}
