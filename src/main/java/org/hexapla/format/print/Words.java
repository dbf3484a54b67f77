package org.hexapla.format.print;

import java.util.HashMap;
import java.util.Map;

/** The words of one file as they are set. A text says few words often, and setting one is slow. */
final class Words {
    private static final int MOST = 50_000;
    private static final int LONGEST = 24;

    private final Map<Word, Glyphs> set = new HashMap<>();

    private record Word(String face, String text, boolean rightToLeft) {}

    /** As {@link Face#set} sets them. */
    Glyphs set(Face face, String text, boolean rightToLeft) {
        if (text.length() > LONGEST) {
            return face.set(text, rightToLeft);
        }
        Word word = new Word(face.name(), text, rightToLeft);
        Glyphs known = set.get(word);
        if (known == null) {
            known = face.set(text, rightToLeft);
            if (set.size() < MOST) {
                set.put(word, known);
            }
        }
        return known;
    }
}
