package org.hexapla.exchange.desk;

import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.archive.WordCount;
import org.hexapla.archive.kit.Imports;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.core.language.Language;

/**
 * What somebody translates: a document for a pair of languages.
 *
 * @param taken when and how it was taken last, if it was
 * @param came what came back last, if anything did
 * @param open how many segments of the original nobody has translated yet
 * @param all how many segments the original has
 * @param openWords how many words of the original those that are open have
 * @param waiting how many suggestions wait beside the texts
 */
public record Work(
        Document document,
        Language source,
        Language target,
        Optional<Imports.Taking> taken,
        Optional<KitImport> came,
        int open,
        int all,
        int openWords,
        int waiting) {
    private String path() {
        return "/documents/" + document.symbol().path();
    }

    /** What the words of the original are: {@code words}, or {@code characters} as in Chinese. */
    public String unit() {
        boolean characters = WordCount.countsCharacters(document.originalLanguage());
        return characters ? "characters" : "words";
    }

    /** Where the kit is fetched again, as it was asked for last. */
    public String kit() {
        String plain = "source=" + source + "&target=" + target;
        return path()
                + "/xliff?"
                + taken.map(Imports.Taking::query).filter(q -> !q.isEmpty()).orElse(plain);
    }

    /** Where it is told how much of what is open is known from elsewhere. */
    public String analysis() {
        return path() + "/analysis?source=" + source + "&target=" + target;
    }

    /** Where a kit is brought back. */
    public String imports() {
        return path() + "/imports";
    }

    /** Where the suggestions stand. */
    public String suggestions() {
        return path() + "/versions/" + target + "/suggestions";
    }
}
