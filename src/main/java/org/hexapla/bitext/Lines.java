package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.bitext.BitextPage.Sentence;
import org.hexapla.core.language.Language;

/**
 * Lays the sentences of a row out line by line: those of one bead stand on one line in every
 * language, one without a partner has a line of its own after the line of the sentence before it.
 */
final class Lines {
    private final List<Map<Language, List<Sentence>>> lines = new ArrayList<>();
    private final Map<Integer, Map<Language, List<Sentence>>> byBead = new LinkedHashMap<>();

    private Lines() {}

    /**
     * @param sentences of each language, in reading order
     */
    static List<Map<Language, List<Sentence>>> of(Map<Language, List<Sentence>> sentences) {
        Lines lines = new Lines();
        sentences.forEach(lines::lay);
        return lines.lines;
    }

    private void lay(Language language, List<Sentence> sentences) {
        int next = 0;
        for (Sentence sentence : sentences) {
            Map<Language, List<Sentence>> line = byBead.get(sentence.bead());
            if (line == null) {
                line = new LinkedHashMap<>();
                lines.add(next, line);
                if (sentence.bead() != Beads.NONE) {
                    byBead.put(sentence.bead(), line);
                }
            }
            line.computeIfAbsent(language, l -> new ArrayList<>()).add(sentence);
            next = place(line) + 1;
        }
    }

    // By identity: two lines may hold the same words.
    private int place(Map<Language, List<Sentence>> line) {
        int place = 0;
        while (lines.get(place) != line) {
            place++;
        }
        return place;
    }
}
