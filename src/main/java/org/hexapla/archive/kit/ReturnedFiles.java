package org.hexapla.archive.kit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/** The files that came back and were applied. */
public final class ReturnedFiles {
    private final EntityManager entities;

    ReturnedFiles(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A file that came back and was applied; its bytes are among the files.
     *
     * @param kit the kit that it names, or null
     * @param alsoHolds what it holds beyond texts, states and notes: names of elements and
     *     namespaces
     */
    public record ReturnedFile(
            @Nullable String kit,
            String sha256,
            @Nullable String fileName,
            String who,
            Instant when,
            List<String> alsoHolds) {}

    /** Remembers that a file came back; the same file again is remembered once. */
    public void returned(DocumentSymbol symbol, Language language, ReturnedFile file) {
        boolean known =
                returned(symbol, language).stream()
                        .anyMatch(other -> other.sha256().equals(file.sha256()));
        if (known) {
            return;
        }
        ReturnedFileEntity row = new ReturnedFileEntity();
        row.symbol = symbol.value();
        row.language = language.tag();
        row.kitId = file.kit();
        row.sha256 = file.sha256();
        row.fileName = file.fileName();
        row.broughtAt = file.when().atOffset(ZoneOffset.UTC);
        row.broughtBy = file.who();
        row.alsoHolds = String.join("\n", file.alsoHolds());
        entities.persist(row);
    }

    /** The files that came back for a version, the oldest first. */
    public List<ReturnedFile> returned(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select f from ReturnedFile f where f.symbol = :symbol and f.language ="
                                + " :language order by f.id",
                        ReturnedFileEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .map(ReturnedFiles::returned)
                .toList();
    }

    private static ReturnedFile returned(ReturnedFileEntity row) {
        return new ReturnedFile(
                row.kitId,
                row.sha256,
                row.fileName,
                row.broughtBy,
                row.broughtAt.toInstant(),
                row.alsoHolds.lines().toList());
    }
}
