package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.language.Language;

/**
 * The text of one language version: its units in reading order, footnotes after the body.
 *
 * @param language the language it is written in
 * @param units its units; ids of segments are unique among them
 */
public record TextBody(Language language, List<Unit> units) {
    public TextBody {
        units = List.copyOf(units);
        Set<String> seen = new HashSet<>();
        for (Unit unit : units) {
            for (Segment segment : unit.segments()) {
                if (!seen.add(segment.id())) {
                    throw new IllegalArgumentException("two segments are called " + segment.id());
                }
            }
        }
    }

    /** All sentences in reading order. */
    public List<Segment> segments() {
        List<Segment> all = new ArrayList<>();
        for (Unit unit : units) {
            all.addAll(unit.segments());
        }
        return all;
    }

    /** The units of each row by the row's id, in reading order; a row may have several. */
    public Map<String, List<Unit>> byRow() {
        Map<String, List<Unit>> rows = new LinkedHashMap<>();
        for (Unit unit : units) {
            rows.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(unit);
        }
        return rows;
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }
}
