package org.hexapla.archive.kit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hexapla.archive.Provenance;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/** What people wrote on segments in files that came back. */
public final class NoteBook {
    private final EntityManager entities;

    NoteBook(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What somebody wrote on a segment in a file that came back.
     *
     * @param author as the file names him, or null
     * @param when as the file says, or null
     * @param brought who brought the file, and when
     * @param fileName the name that the file came under, or null
     */
    public record Note(
            String row,
            String segment,
            String text,
            @Nullable String author,
            @Nullable Instant when,
            Provenance brought,
            @Nullable String fileName) {
        /** The same note on another segment of its row. */
        public Note on(String another) {
            return new Note(row, another, text, author, when, brought, fileName);
        }

        /** What it says, whichever file brought it. */
        public List<String> words() {
            return List.of(segment, text, String.valueOf(author));
        }
    }

    /** Keeps notes on the segments of a version; one that is there already stays. */
    public void note(DocumentSymbol symbol, Language language, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Set<List<String>> known = known(symbol, language);
        for (Note note : notes) {
            if (known.add(note.words())) {
                entities.persist(row(symbol, language, note));
            }
        }
    }

    /** Those of the notes that are kept already, whichever file brought them. */
    public List<Note> known(DocumentSymbol symbol, Language language, List<Note> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Set<List<String>> known = known(symbol, language);
        return notes.stream().filter(note -> known.contains(note.words())).toList();
    }

    private Set<List<String>> known(DocumentSymbol symbol, Language language) {
        Set<List<String>> known = new HashSet<>();
        notes(symbol, language, null).forEach(note -> known.add(note.words()));
        return known;
    }

    private static SegmentNoteEntity row(DocumentSymbol symbol, Language language, Note note) {
        SegmentNoteEntity row = new SegmentNoteEntity();
        row.symbol = symbol.value();
        row.language = language.tag();
        row.rowId = note.row();
        row.segmentId = note.segment();
        row.content = note.text();
        row.author = note.author();
        row.notedAt = note.when() == null ? null : note.when().atOffset(ZoneOffset.UTC);
        row.broughtAt = note.brought().when().atOffset(ZoneOffset.UTC);
        row.broughtBy = note.brought().who();
        row.sourceFile = String.valueOf(note.brought().file());
        row.fileName = note.fileName();
        return row;
    }

    /** The notes on the segments of a version, or on one of them, the oldest first. */
    public List<Note> notes(DocumentSymbol symbol, Language language, @Nullable String segment) {
        TypedQuery<SegmentNoteEntity> query =
                entities.createQuery(
                                "select n from SegmentNote n where n.symbol = :symbol and"
                                        + " n.language = :language"
                                        + (segment == null ? "" : " and n.segmentId = :segment")
                                        + " order by n.id",
                                SegmentNoteEntity.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag());
        if (segment != null) {
            query.setParameter("segment", segment);
        }
        return query.getResultStream().map(NoteBook::note).toList();
    }

    private static Note note(SegmentNoteEntity row) {
        return new Note(
                row.rowId,
                row.segmentId,
                row.content,
                row.author,
                row.notedAt == null ? null : row.notedAt.toInstant(),
                new Provenance(
                        row.broughtBy,
                        row.broughtAt.toInstant(),
                        Provenance.Way.EXCHANGE,
                        row.sourceFile),
                row.fileName);
    }
}
