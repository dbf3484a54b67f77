package org.hexapla.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Gives a revised text the ids of the text before it: a unit with the same text keeps its row and
 * its segments, one with the same label keeps its row and those of its segments that did not
 * change. Everything else gets ids that were never given, so a permalink never changes meaning.
 */
final class Succession {
    private final Map<String, Deque<Unit>> byText = new HashMap<>();
    private final Map<String, Unit> byLabel = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> given;
    private final Set<Unit> used = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private int nextSegment;
    private int nextRow;

    /**
     * @param given the ids of all rows that any revision ever had
     * @param nextSegment the number of the first free segment id
     */
    Succession(TextBody before, Set<String> given, int nextSegment) {
        this.given = given;
        this.nextSegment = nextSegment;
        for (Unit unit : before.units()) {
            byText.computeIfAbsent(unit.text(), text -> new ArrayDeque<>()).add(unit);
            if (unit.label() != null) {
                byLabel.putIfAbsent(unit.kind() + " " + unit.label(), unit);
            }
            rows.add(unit.id());
        }
        nextRow = before.units().size();
    }

    TextBody name(TextBody revised) {
        List<@Nullable Unit> heirs = new ArrayList<>();
        revised.units().forEach(unit -> heirs.add(sameText(unit, true)));
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i) == null) {
                heirs.set(i, sameText(revised.units().get(i), false));
            }
        }
        List<Unit> named = new ArrayList<>();
        for (int i = 0; i < heirs.size(); i++) {
            Unit unit = revised.units().get(i);
            Unit heir = heirs.get(i);
            named.add(named(unit, heir == null ? sameLabel(unit) : heir));
        }
        return new TextBody(revised.language(), named);
    }

    /** The unit before with this text; a paragraph that moved has another label now. */
    private @Nullable Unit sameText(Unit unit, boolean sameLabel) {
        Deque<Unit> candidates = byText.getOrDefault(unit.text(), new ArrayDeque<>());
        for (Unit candidate : candidates) {
            boolean fits = !sameLabel || Objects.equals(candidate.label(), unit.label());
            if (fits && candidates.remove(candidate)) {
                used.add(candidate);
                return candidate;
            }
        }
        return null;
    }

    private @Nullable Unit sameLabel(Unit unit) {
        Unit candidate = labelled(unit);
        return candidate != null && used.add(candidate) ? candidate : null;
    }

    private @Nullable Unit labelled(Unit unit) {
        return unit.label() == null ? null : byLabel.get(unit.kind() + " " + unit.label());
    }

    private Unit named(Unit unit, @Nullable Unit heir) {
        Deque<Segment> before = new ArrayDeque<>(heir == null ? List.of() : heir.segments());
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : unit.segments()) {
            String id = null;
            for (Segment old : before) {
                if (old.text().equals(segment.text())) {
                    id = old.id();
                    before.remove(old);
                    break;
                }
            }
            String given = id == null ? "s" + nextSegment++ : id;
            segments.add(new Segment(given, segment.content(), segment.after()));
        }
        return new Unit(
                row(unit, heir),
                unit.kind(),
                unit.label(),
                unit.level(),
                segments,
                unit.resource(),
                false);
    }

    /** A label is an address of its own; what has none keeps the row of the same text. */
    private String row(Unit unit, @Nullable Unit heir) {
        Unit before = unit.label() == null ? heir : labelled(unit);
        boolean keeps =
                before != null
                        && (unit.label() != null || before.label() == null)
                        && taken.add(before.id());
        if (keeps) {
            return before.id();
        }
        String row = newRow(unit);
        taken.add(row);
        return row;
    }

    private String newRow(Unit unit) {
        String wanted = unit.id();
        // A label is an address of its own; every other id is given once.
        boolean mayReturn =
                unit.label() != null && !rows.contains(wanted) && !taken.contains(wanted);
        while (!mayReturn && isKnown(wanted)) {
            wanted = "u" + ++nextRow;
        }
        return wanted;
    }

    private boolean isKnown(String row) {
        return rows.contains(row) || taken.contains(row) || given.contains(row);
    }
}
