package org.hexapla.index;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;

/** A row that matches, and the document it stands in. */
public record FoundRow(PublishedDocument document, PublishedRow row) {
    /**
     * What a language says in the row sentence by sentence, and as sentences are linked with
     * another language; none where it is silent.
     */
    public List<String> sentences(Language language, Language other) {
        PublishedCell cell = row.cells().get(language);
        PublishedCell beside = row.cells().get(other);
        if (cell == null || beside == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>(cell.segments());
        boolean isOriginal = language.equals(document.original());
        for (PublishedCell.Link link : isOriginal ? beside.links() : cell.links()) {
            int start = isOriginal ? link.sourceStart() : link.targetStart();
            int size = isOriginal ? link.sourceSize() : link.targetSize();
            if (size > 1 && start + size <= cell.segments().size()) {
                sentences.add(String.join("", cell.segments().subList(start, start + size)));
            }
        }
        return sentences;
    }
}
