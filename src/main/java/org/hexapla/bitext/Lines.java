package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hexapla.core.language.Language;

/**
 * Lays the sentences of a row out line by line: those of one bead stand on one line in every
 * language, one without a partner has a line of its own after the line of the sentence before it.
 */
final class Lines<S> {
    private final List<Map<Language, List<S>>> lines = new ArrayList<>();
    private final ToIntFunction<S> beadOf;
    private final Map<Integer, Map<Language, List<S>>> byBead = new LinkedHashMap<>();

    private Lines(ToIntFunction<S> beadOf) {
        this.beadOf = beadOf;
    }

    /**
     * @param sentences of each language, in reading order
     * @param beadOf the number of a sentence's bead in the row, or {@link Beads#NONE}
     */
    static <S> List<Map<Language, List<S>>> of(
            Map<Language, List<S>> sentences, ToIntFunction<S> beadOf) {
        Lines<S> lines = new Lines<>(beadOf);
        sentences.forEach(lines::lay);
        return lines.lines;
    }

    private void lay(Language language, List<S> sentences) {
        int next = 0;
        for (S sentence : sentences) {
            int bead = beadOf.applyAsInt(sentence);
            Map<Language, List<S>> line = byBead.get(bead);
            if (line == null) {
                line = new LinkedHashMap<>();
                lines.add(next, line);
                if (bead != Beads.NONE) {
                    byBead.put(bead, line);
                }
            }
            line.computeIfAbsent(language, l -> new ArrayList<>()).add(sentence);
            next = place(line) + 1;
        }
    }

    // By identity: two lines may hold the same words.
    private int place(Map<Language, List<S>> line) {
        int place = 0;
        while (lines.get(place) != line) {
            place++;
        }
        return place;
    }
}
