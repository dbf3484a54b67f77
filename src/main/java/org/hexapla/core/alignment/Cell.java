package org.hexapla.core.alignment;

import java.util.List;
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
}
