package org.hexapla.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hexapla.core.language.Language;

/** A row that matches, and the document it stands in. */
public record FoundRow(PublishedDocument document, PublishedRow row) {
    /**
     * What a language says in the row sentence by sentence, and as sentences are linked with
     * another language, through the original where neither is it; none where it is silent.
     */
    public List<String> sentences(Language language, Language other) {
        PublishedCell cell = row.cells().get(language);
        PublishedCell beside = row.cells().get(other);
        if (cell == null || beside == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>(cell.segments());
        if (language.equals(document.original())) {
            for (PublishedCell.Link link : beside.links()) {
                add(cell, link.sourceStart(), link.sourceStart() + link.sourceSize(), sentences);
            }
            return sentences;
        }
        List<PublishedCell.Link> links = new ArrayList<>(cell.links());
        links.sort(Comparator.comparingInt(PublishedCell.Link::targetStart));
        int from = 0;
        for (int next = 1; next <= links.size(); next++) {
            if (next == links.size() || isParted(links.get(next - 1), links.get(next), beside)) {
                PublishedCell.Link last = links.get(next - 1);
                int end = last.targetStart() + last.targetSize();
                add(cell, links.get(from).targetStart(), end, sentences);
                from = next;
            }
        }
        return sentences;
    }

    /** Whether no bead of the other language has to do with what both links lead to. */
    private static boolean isParted(
            PublishedCell.Link before, PublishedCell.Link after, PublishedCell beside) {
        return beside.links().stream()
                .noneMatch(link -> link.leadsTo(before) && link.leadsTo(after));
    }

    private static void add(PublishedCell cell, int start, int end, List<String> sentences) {
        if (end - start > 1 && end <= cell.segments().size()) {
            sentences.add(String.join("", cell.segments().subList(start, end)));
        }
    }
}
