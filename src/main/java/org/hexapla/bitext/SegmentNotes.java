package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.NoteBook.Note;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.web.Remark;

/**
 * What people wrote on translated segments, by language, row and place in the row. A note names the
 * sentence that was translated; it is shown after the last sentence of that one's translation.
 */
final class SegmentNotes {
    /** The place of notes on what has no translation. */
    static final int LOOSE = -1;

    private final Map<String, List<Remark>> known = new HashMap<>();

    /**
     * @param notes by the language of the translation
     */
    SegmentNotes(
            Map<Language, VersionText> texts, Language original, Map<Language, List<Note>> notes) {
        Map<String, List<Unit>> units =
                notes.isEmpty() ? Map.of() : texts.get(original).body().byRow();
        notes.forEach(
                (language, all) -> {
                    for (Note note : all) {
                        int place =
                                place(
                                        texts.get(language),
                                        units.getOrDefault(note.row(), List.of()),
                                        note);
                        known.computeIfAbsent(
                                        key(language, note.row(), place), key -> new ArrayList<>())
                                .add(new Remark(note.text(), note.author(), note.when()));
                    }
                });
    }

    private static int place(VersionText text, List<Unit> original, Note note) {
        TranslatedRow row = text.rows().get(note.row());
        List<String> ids =
                original.stream()
                        .flatMap(unit -> unit.segments().stream())
                        .map(Segment::id)
                        .toList();
        int source = ids.indexOf(note.segment());
        if (row == null || source < 0) {
            return LOOSE;
        }
        for (TranslatedBead bead : row.beads()) {
            Span from = bead.bead().source();
            Span to = bead.bead().target();
            if (from.start() <= source && source < from.end() && !to.isEmpty()) {
                return to.end() - 1;
            }
        }
        return LOOSE;
    }

    private static String key(Language language, String row, int place) {
        return language.tag() + " " + row + " " + place;
    }

    /** The notes on a sentence of a row, counted from 0, or on what has none. */
    List<Remark> on(Language language, String row, int place) {
        return known.getOrDefault(key(language, row, place), List.of());
    }
}
