package org.hexapla.catalogue;

import java.util.List;
import java.util.Optional;
import org.hexapla.archive.DocumentFilter;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.web.Address;
import org.hexapla.web.Items;
import org.hexapla.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A part of the documents.
 *
 * @param last the symbol after which the next part begins; empty at the end
 */
public record DocumentsPage(
        DocumentFilter filter, List<Entry> documents, Optional<DocumentSymbol> last)
        implements Page {
    public DocumentsPage {
        documents = List.copyOf(documents);
    }

    @Override
    public Object data() {
        return new Items<>(documents.stream().map(Entry::data).toList(), next());
    }

    /** The address of the next part; null at the end. */
    public @Nullable String next() {
        if (last.isEmpty()) {
            return null;
        }
        return new Address("/documents")
                .with("meeting", filter.meeting())
                .with("q", filter.words())
                .with("language", filter.language())
                .with("state", filter.state())
                .with("after", last.get())
                .toString();
    }

    public String words() {
        return filter.words() == null ? "" : filter.words();
    }

    public String meeting() {
        return filter.meeting() == null ? "" : filter.meeting().value();
    }

    public boolean isChosen(Language language) {
        return language.equals(filter.language());
    }

    public boolean isChosen(String state) {
        return state.equals(filter.state());
    }

    /** The states that a person can choose from. */
    public List<String> states() {
        return List.of(
                "official",
                "courtesy",
                "machine",
                "as-received",
                "initial",
                "translated",
                "reviewed",
                "final",
                "withdrawn",
                "none");
    }
}
