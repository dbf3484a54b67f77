package org.hexapla.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Gives a revised text the ids of the text before it: a unit with the same text keeps its row and
 * its segments, one that was edited, or has the same label, keeps its row and those of its segments
 * that did not change. Everything else gets ids that were never given, so a permalink never changes
 * meaning.
 */
final class Succession {
    /** A shorter sentence is said anew as easily as it is moved, in code points. */
    private static final int LEAST_MOVED = 20;

    private static final int LEAST_MOVED_UNSPACED = 8;

    private final TextBody before;
    private final Map<String, Deque<Unit>> byText = new HashMap<>();
    private final Map<String, Unit> byLabel = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> given;
    private final Set<Unit> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> taken = new HashSet<>();
    private int nextSegment;
    private int nextRow;

    /**
     * What became of a text.
     *
     * @param body the revised text with its ids
     * @param heirs for each of its units the one before that it was, or null
     */
    record Named(TextBody body, List<@Nullable Unit> heirs) {}

    /**
     * @param given the ids of all rows that any revision ever had
     * @param nextSegment the number of the first free segment id
     */
    Succession(TextBody before, Set<String> given, int nextSegment) {
        this.before = before;
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
        return named(revised).body();
    }

    Named named(TextBody revised) {
        List<@Nullable Unit> heirs = heirs(revised.units());
        Map<Segment, String> ids = segments(revised, heirs);
        List<Unit> named = new ArrayList<>();
        for (int i = 0; i < heirs.size(); i++) {
            named.add(named(revised.units().get(i), heirs.get(i), ids));
        }
        return new Named(new TextBody(revised.language(), named), heirs);
    }

    private List<@Nullable Unit> heirs(List<Unit> revised) {
        List<@Nullable Unit> heirs = new ArrayList<>();
        revised.forEach(unit -> heirs.add(sameText(unit, true)));
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i) == null) {
                heirs.set(i, sameText(revised.get(i), false));
            }
        }
        edited(revised, heirs);
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i) == null) {
                heirs.set(i, sameLabel(revised.get(i)));
            }
        }
        return heirs;
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

    /** Where a paragraph was put in, the numbers say less of the next one than its words. */
    private void edited(List<Unit> revised, List<@Nullable Unit> heirs) {
        List<Unit> free = before.units().stream().filter(unit -> !used.contains(unit)).toList();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i) == null) {
                open.add(i);
            }
        }
        for (Likeness.Pair pair : Likeness.pairs(free, open.stream().map(revised::get).toList())) {
            heirs.set(open.get(pair.now()), free.get(pair.before()));
            used.add(free.get(pair.before()));
        }
    }

    private @Nullable Unit sameLabel(Unit unit) {
        Unit candidate = labelled(unit);
        return candidate != null && used.add(candidate) ? candidate : null;
    }

    private @Nullable Unit labelled(Unit unit) {
        return unit.label() == null ? null : byLabel.get(unit.kind() + " " + unit.label());
    }

    /** The ids of the segments that were there; a sentence may have moved to another unit. */
    private Map<Segment, String> segments(TextBody revised, List<@Nullable Unit> heirs) {
        Map<Segment, String> ids = new IdentityHashMap<>();
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < heirs.size(); i++) {
            Unit heir = heirs.get(i);
            Deque<Segment> old = new ArrayDeque<>(heir == null ? List.of() : heir.segments());
            for (Segment segment : revised.units().get(i).segments()) {
                Segment same =
                        old.stream()
                                .filter(one -> one.text().equals(segment.text()))
                                .findFirst()
                                .orElse(null);
                if (same != null) {
                    old.remove(same);
                    ids.put(segment, same.id());
                    kept.add(same.id());
                }
            }
        }
        moved(revised, ids, kept);
        number(revised, ids);
        return ids;
    }

    /**
     * Numbers what has no id yet in the order of a text that is new: its notes and numbers come
     * last.
     */
    private void number(TextBody revised, Map<Segment, String> ids) {
        for (boolean last : new boolean[] {false, true}) {
            for (Unit unit : revised.units()) {
                if (unit.isCountedLast() == last) {
                    for (Segment segment : unit.segments()) {
                        ids.computeIfAbsent(segment, none -> "s" + nextSegment++);
                    }
                }
            }
        }
    }

    private void moved(TextBody revised, Map<Segment, String> ids, Set<String> kept) {
        int least = revised.language().isUnspaced() ? LEAST_MOVED_UNSPACED : LEAST_MOVED;
        Map<String, Deque<Segment>> free = new HashMap<>();
        for (Segment segment : before.segments()) {
            String text = segment.text();
            boolean says = text.codePointCount(0, text.length()) >= least;
            if (says && !kept.contains(segment.id())) {
                free.computeIfAbsent(text, one -> new ArrayDeque<>()).add(segment);
            }
        }
        for (Segment segment : revised.segments()) {
            Deque<Segment> same = free.get(segment.text());
            if (!ids.containsKey(segment) && same != null && !same.isEmpty()) {
                ids.put(segment, same.remove().id());
            }
        }
    }

    private Unit named(Unit unit, @Nullable Unit heir, Map<Segment, String> ids) {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : unit.segments()) {
            String id = Objects.requireNonNull(ids.get(segment));
            segments.add(new Segment(id, segment.content(), segment.after()));
        }
        return unit.cut(row(unit, heir), segments, false);
    }

    /** A label is an address of its own; what has none keeps the row of what it was. */
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
