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

    /** The sentences of each row, as beads count them. */
    public Map<String, List<Segment>> segmentsByRow() {
        Map<String, List<Segment>> rows = new LinkedHashMap<>();
        for (Unit unit : units) {
            rows.computeIfAbsent(unit.id(), id -> new ArrayList<>()).addAll(unit.segments());
        }
        return rows;
    }

    /**
     * The same text with some sentences in other rows. No word moves: a unit is cut where it goes
     * on in another row, and parts of one that come to stand in one row again are one again.
     *
     * @param rows the row of each sentence that is to stand in a certain one, by its id
     */
    public TextBody placed(Map<String, String> rows) {
        List<Unit> placed = new ArrayList<>();
        boolean inParagraph = false;
        for (Unit unit : units) {
            inParagraph = inParagraph && unit.continues();
            if (unit.segments().isEmpty()) {
                placed.add(unit);
            }
            for (Segment segment : unit.segments()) {
                String row = rows.getOrDefault(segment.id(), unit.id());
                Unit last = placed.isEmpty() ? null : placed.get(placed.size() - 1);
                if (inParagraph && last != null && last.id().equals(row)) {
                    placed.set(placed.size() - 1, last.and(segment));
                } else {
                    placed.add(unit.cut(row, List.of(segment), inParagraph));
                }
                inParagraph = true;
            }
        }
        return new TextBody(language, placed);
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }
}
