package org.hexapla.exchange.desk;

import java.util.List;
import org.hexapla.archive.Document;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.web.Items;
import org.hexapla.web.Page;

/**
 * Where kits of a document are brought back, with those that came before.
 *
 * @param imports the last first
 */
public record ImportsPage(Document document, List<KitImport> imports) implements Page {
    public ImportsPage {
        imports = List.copyOf(imports);
    }

    @Override
    public Object data() {
        return Items.all(imports.stream().map(KitsPage::json).toList());
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document.symbol().path();
    }

    public String address(KitImport came) {
        return path() + "/imports/" + came.id();
    }
}
