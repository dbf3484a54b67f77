package org.hexapla.search;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.index.Mark;

/**
 * What one language says in a hit.
 *
 * @param status the text status of its version
 * @param text the sentences that matter, {@code …} between those that do not follow each other
 * @param marks where it matches, or says what matches
 */
public record Side(Language language, String status, String text, List<Mark> marks) {
    /** A stretch of text, marked or not. */
    public record Piece(String text, boolean isMarked) {}

    public Side {
        marks = List.copyOf(marks);
    }

    /** The text cut where marks begin and end. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() > at) {
                pieces.add(new Piece(text.substring(at, mark.start()), false));
            }
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
