package org.hexapla.exchange.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.web.Items;
import org.hexapla.web.Page;

/** What somebody took out to translate and brought back. */
public record KitsPage(List<Work> works) implements Page {
    public KitsPage {
        works = List.copyOf(works);
    }

    @Override
    public Object data() {
        return Items.all(works.stream().map(KitsPage::json).toList());
    }

    private static Map<String, Object> json(Work work) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", work.document().symbol());
        json.put("source", work.source());
        json.put("target", work.target());
        json.put("takenAt", work.taken().map(Imports.Taking::at));
        json.put("kit", work.kit());
        json.put("segments", work.all());
        json.put("open", work.open());
        json.put("openWords", work.openWords());
        json.put("suggestions", work.waiting());
        json.put("import", work.came().map(KitsPage::json));
        return json;
    }

    static Map<String, Object> json(KitImport came) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", came.id());
        json.put("symbol", came.symbol());
        json.put("source", came.source());
        json.put("target", came.target());
        json.put("file", came.fileName());
        json.put("sha256", came.sha256());
        json.put("broughtAt", came.broughtAt());
        json.put("broughtBy", came.broughtBy());
        json.put("appliedAt", came.appliedAt());
        json.put("revision", came.revision());
        if (came.isApplied()) {
            json.put("counts", came.counts());
        }
        json.put("undone", came.undone());
        return json;
    }

    /** Where an import is shown. */
    public String address(KitImport came) {
        return "/documents/" + came.symbol().path() + "/imports/" + came.id();
    }
}
