package org.hexapla.core.bitext;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;

/** What one language says in a row: its units there, in reading order; none if it is silent. */
public record Cell(List<Unit> units) {
    public static final Cell EMPTY = new Cell(List.of());

    public Cell {
        units = List.copyOf(units);
    }

    /** The sentences of all units; beads count them from 0. */
    public List<Segment> segments() {
        return units.stream().flatMap(unit -> unit.segments().stream()).toList();
    }

    /**
     * The same sentences with what parts words in the language after one that ends a unit, so that
     * it does not run into the next where a bead goes on there. For showing, not for storing.
     */
    public List<Segment> apart(Language language) {
        List<Segment> apart = new ArrayList<>();
        for (Unit unit : units) {
            apart.addAll(unit.segments());
            int last = apart.size() - 1;
            boolean glued = !unit.segments().isEmpty() && apart.get(last).after().isEmpty();
            if (glued && !language.isUnspaced()) {
                Segment segment = apart.get(last);
                apart.set(last, new Segment(segment.id(), segment.content(), " "));
            }
        }
        return List.copyOf(apart);
    }
}
