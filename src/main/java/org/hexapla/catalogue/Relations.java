package org.hexapla.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.archive.Lineage.Modifier;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.DocumentSymbol.Relation;

/**
 * How a document stands to those whose symbols begin or go on like its own.
 *
 * @param modifiers the documents that modify this one
 * @param supersededBy the newest revision of it that is published, if any
 * @param supersedes the published documents that it is a newer form of, the oldest first
 */
public record Relations(
        DocumentSymbol symbol,
        List<Modifier> modifiers,
        Optional<DocumentSymbol> supersededBy,
        List<DocumentSymbol> supersedes) {

    /**
     * A related document as the page tells of it.
     *
     * @param says the key of the words for what it is to this one
     */
    public record Related(String says, DocumentSymbol symbol) {}

    public Relations {
        modifiers = List.copyOf(modifiers);
        supersedes = List.copyOf(supersedes);
    }

    public Optional<DocumentSymbol> parent() {
        return symbol.parent();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** All of them, that which it modifies first. */
    public List<Related> all() {
        List<Related> all = new ArrayList<>();
        symbol.parent()
                .ifPresent(
                        parent ->
                                all.add(
                                        new Related(
                                                "catalogue.is."
                                                        + symbol.relation()
                                                                .map(Relation::word)
                                                                .orElse(""),
                                                parent)));
        supersedes.stream()
                .filter(older -> symbol.parent().filter(older::equals).isEmpty())
                .forEach(older -> all.add(new Related("catalogue.supersedes", older)));
        for (Modifier modifier : modifiers) {
            DocumentSymbol other = modifier.document().symbol();
            String relation = other.relation().map(Relation::word).orElse("");
            all.add(new Related("catalogue.has." + relation, other));
        }
        return all;
    }

    /** The published corrigenda that apply to a language. */
    public List<DocumentSymbol> corrigenda(Language language) {
        return modifiers.stream()
                .filter(Modifier::isIssued)
                .map(Modifier::document)
                .filter(document -> document.symbol().isCorrigendum())
                .filter(document -> document.appliesTo(language))
                .map(Document::symbol)
                .toList();
    }

    void tell(Map<String, Object> json) {
        json.put("parent", symbol.parent());
        json.put("relation", symbol.relation());
        json.put(
                "modifiers",
                modifiers.stream().map(modifier -> modifier.document().symbol()).toList());
        json.put("modifiedBy", modifiers.stream().map(Relations::json).toList());
        json.put("supersededBy", supersededBy);
        json.put("supersedes", supersedes);
    }

    private static Map<String, Object> json(Modifier modifier) {
        Document document = modifier.document();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", document.symbol());
        json.put("relation", document.symbol().relation());
        json.put("issued", modifier.isIssued());
        if (!document.appliesTo().isEmpty()) {
            json.put("appliesTo", document.appliesTo());
        }
        return json;
    }
}
