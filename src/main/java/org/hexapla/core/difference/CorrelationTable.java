package org.hexapla.core.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * Where the paragraphs of a text are in a later text of the same document, as those who revise
 * rules print it in a correlation table.
 *
 * <ol>
 *   <li>A sentence with the same id and the same words is the same sentence: a paragraph went where
 *       its sentences are.
 *   <li>Of what has no sentence in common with the other text, paragraphs with the same words are
 *       the same ones, then those with half of their words in common ({@link Likeness}), then those
 *       at the same address that share a quarter of them.
 *   <li>What is left was taken out.
 * </ol>
 */
public final class CorrelationTable {
    /** What became of a paragraph. */
    public enum Outcome {
        /** Word for word the same; its number may be another. */
        UNCHANGED,
        CHANGED,
        TAKEN_OUT;

        /** The name used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What became of one paragraph.
     *
     * @param rows where it is now, in the order of the later text; several where it was divided,
     *     none where it was taken out
     */
    public record Entry(Outcome outcome, List<String> rows) {
        public Entry {
            rows = List.copyOf(rows);
            if (rows.isEmpty() != (outcome == Outcome.TAKEN_OUT)) {
                throw new IllegalArgumentException(outcome + " with the rows " + rows);
            }
        }

        /** Whether it stands word for word at the address that it had. */
        public boolean isAsItWas(String row) {
            return outcome == Outcome.UNCHANGED && rows.equals(List.of(row));
        }
    }

    /** A sentence as both texts know it. */
    private record Sentence(String id, String text) {
        static Sentence of(Segment segment) {
            return new Sentence(segment.id(), segment.text());
        }
    }

    private final Map<String, List<Unit>> before;
    private final Map<String, List<Unit>> now;
    private final Map<String, Entry> entries = new HashMap<>();

    private CorrelationTable(TextBody before, TextBody now) {
        this.before = before.byRow();
        this.now = now.byRow();
    }

    /**
     * What became of each paragraph of {@code before} that says anything, by its row; nothing if
     * the two texts are in different languages.
     */
    public static Map<String, Entry> of(TextBody before, TextBody now) {
        if (!before.language().equals(now.language())) {
            return Map.of();
        }
        CorrelationTable table = new CorrelationTable(before, now);
        table.followSentences(now);
        table.findSameWords();
        table.findEdited();
        table.findAtTheirAddress();
        return table.inOrder();
    }

    private void followSentences(TextBody later) {
        Map<Sentence, String> places = new HashMap<>();
        for (Unit unit : later.units()) {
            unit.segments().forEach(segment -> places.put(Sentence.of(segment), unit.id()));
        }
        Map<String, Integer> position = new HashMap<>();
        now.keySet().forEach(row -> position.put(row, position.size()));
        before.forEach(
                (row, units) -> {
                    Set<String> found =
                            units.stream()
                                    .flatMap(unit -> unit.segments().stream())
                                    .map(Sentence::of)
                                    .filter(places::containsKey)
                                    .map(places::get)
                                    .collect(Collectors.toCollection(LinkedHashSet::new));
                    if (!found.isEmpty()) {
                        put(row, found.stream().sorted(Comparator.comparing(position::get)));
                    }
                });
    }

    private void put(String row, Stream<String> found) {
        List<String> rows = found.toList();
        boolean same = rows.size() == 1 && text(before, row).equals(text(now, rows.get(0)));
        entries.put(row, new Entry(same ? Outcome.UNCHANGED : Outcome.CHANGED, rows));
    }

    private void findSameWords() {
        Map<String, List<String>> free = new HashMap<>();
        for (String row : free()) {
            free.computeIfAbsent(text(now, row), text -> new ArrayList<>()).add(row);
        }
        for (String row : open()) {
            List<String> same = free.getOrDefault(text(before, row), List.of());
            if (!same.isEmpty()) {
                entries.put(row, new Entry(Outcome.UNCHANGED, List.of(same.remove(0))));
            }
        }
    }

    private void findEdited() {
        List<String> open = open();
        List<String> free = free();
        List<Unit> earlier = open.stream().map(row -> before.get(row).get(0)).toList();
        List<Unit> later = free.stream().map(row -> now.get(row).get(0)).toList();
        for (Likeness.Pair pair : Likeness.pairs(earlier, later)) {
            entries.put(
                    open.get(pair.before()),
                    new Entry(Outcome.CHANGED, List.of(free.get(pair.now()))));
        }
    }

    private void findAtTheirAddress() {
        Set<String> free = Set.copyOf(free());
        for (String row : open()) {
            boolean related =
                    free.contains(row)
                            && Likeness.of(before.get(row).get(0), now.get(row).get(0))
                                    >= Likeness.RELATED;
            entries.put(
                    row,
                    related
                            ? new Entry(Outcome.CHANGED, List.of(row))
                            : new Entry(Outcome.TAKEN_OUT, List.of()));
        }
    }

    /**
     * The rows of the earlier text whose place is not known yet; those that say nothing have none.
     */
    private List<String> open() {
        return before.keySet().stream()
                .filter(row -> !entries.containsKey(row) && !text(before, row).isBlank())
                .toList();
    }

    /** The rows of the later text that nothing was found in yet. */
    private List<String> free() {
        Set<String> taken =
                entries.values().stream()
                        .flatMap(entry -> entry.rows().stream())
                        .collect(Collectors.toSet());
        return now.keySet().stream().filter(row -> !taken.contains(row)).toList();
    }

    private Map<String, Entry> inOrder() {
        Map<String, Entry> ordered = new LinkedHashMap<>();
        for (String row : before.keySet()) {
            Entry entry = entries.get(row);
            if (entry != null) {
                ordered.put(row, entry);
            }
        }
        return ordered;
    }

    private static String text(Map<String, List<Unit>> rows, String row) {
        return rows.get(row).stream().map(Unit::text).collect(Collectors.joining("\n"));
    }
}
