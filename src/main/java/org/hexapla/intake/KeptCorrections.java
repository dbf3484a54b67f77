package org.hexapla.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.translation.TextStatus;

/**
 * What a person has put right in the text before a new file of it: a row whose sentences are in the
 * new file word by word holds them again, and they are paired as that person said. Rows between
 * which sentences moved stay right together or not at all, for each sentence stands in one row.
 */
final class KeptCorrections {
    private final TextBody original;
    private final VersionText before;
    private final AlignedTranslation aligned;
    private final List<Segment> now;

    /** The row of each sentence as it was aligned, and the sentences of each such row, by ids. */
    private final Map<String, String> homes = new HashMap<>();

    private final Map<String, Set<String>> found = new HashMap<>();

    /** The sentences that each row is to have, by their ids, as long as it may stay right. */
    private final Map<String, List<String>> wanted = new LinkedHashMap<>();

    /**
     * @param original the text that the beads of both count
     * @param before the translation as it was
     * @param aligned the translation as its new file was aligned
     */
    KeptCorrections(TextBody original, VersionText before, AlignedTranslation aligned) {
        this.original = original;
        this.before = before;
        this.aligned = aligned;
        this.now = aligned.body().segments();
        aligned.body().segmentsByRow().forEach(this::find);
        want();
        dropWhatDoesNotFit();
    }

    private void find(String row, List<Segment> segments) {
        segments.forEach(segment -> homes.put(segment.id(), row));
        found.put(row, new HashSet<>(segments.stream().map(Segment::id).toList()));
    }

    /** The new text with what stays right in it, its states being those of its new file. */
    AlignedTranslation in(TextStatus status, Provenance provenance) {
        if (wanted.isEmpty()) {
            return aligned;
        }
        Map<String, String> places = new HashMap<>();
        wanted.forEach((row, ids) -> ids.forEach(id -> places.put(id, row)));
        TextBody body = aligned.body().placed(places);
        Map<String, TranslatedRow> rows = new LinkedHashMap<>(aligned.rows());
        wanted.keySet().forEach(row -> rows.put(row, kept(row, status, provenance)));
        Set<String> there = new HashSet<>(body.byRow().keySet());
        Set<String> originals = original.byRow().keySet();
        there.addAll(originals);
        rows.keySet().retainAll(there);
        long unpaired =
                body.units().stream().filter(unit -> !originals.contains(unit.id())).count();
        return new AlignedTranslation(body, rows, (int) unpaired);
    }

    private TranslatedRow kept(String id, TextStatus status, Provenance provenance) {
        TranslatedRow row = before.rows().get(id);
        List<TranslatedBead> beads = new ArrayList<>();
        for (TranslatedBead bead : row.beads()) {
            beads.add(AlignedTranslation.translated(bead.bead(), status, provenance));
        }
        return new TranslatedRow(row.method(), row.confidence(), beads);
    }

    private void want() {
        Map<String, Integer> successors = successors(before.body().segments());
        for (VersionText.Linked linked : before.linked(original)) {
            List<Integer> places =
                    linked.target().stream()
                            .map(one -> successors.getOrDefault(one.id(), -1))
                            .toList();
            if (linked.row().method() == Method.PERSON
                    && !places.contains(-1)
                    && places.equals(List.copyOf(new TreeSet<>(places)))) {
                wanted.put(linked.id(), places.stream().map(at -> now.get(at).id()).toList());
            }
        }
    }

    /**
     * Where the sentences stand now, by their ids before: what both texts begin and end with, and
     * between these what is there once in each.
     */
    private Map<String, Integer> successors(List<Segment> old) {
        Map<String, Integer> places = new HashMap<>();
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && same(old, head, head)) {
            places.put(old.get(head).id(), head++);
        }
        int tail = 0;
        while (tail < shorter - head && same(old, old.size() - 1 - tail, now.size() - 1 - tail)) {
            tail++;
            places.put(old.get(old.size() - tail).id(), now.size() - tail);
        }
        Map<String, Integer> ones = single(old, head, old.size() - tail);
        single(now, head, now.size() - tail)
                .forEach(
                        (text, at) -> {
                            if (ones.containsKey(text)) {
                                places.put(old.get(ones.get(text)).id(), at);
                            }
                        });
        return places;
    }

    private boolean same(List<Segment> old, int one, int other) {
        return old.get(one).text().equals(now.get(other).text());
    }

    /** The places of the texts that stand between two places once. */
    private static Map<String, Integer> single(List<Segment> segments, int from, int to) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (places.put(segments.get(i).text(), i) != null) {
                twice.add(segments.get(i).text());
            }
        }
        places.keySet().removeAll(twice);
        return places;
    }

    /** A row that would leave a sentence without a place, or take one from elsewhere, goes. */
    private void dropWhatDoesNotFit() {
        boolean fits = false;
        while (!fits) {
            Set<String> all = new HashSet<>();
            wanted.values().forEach(all::addAll);
            Set<String> rows = Set.copyOf(wanted.keySet());
            fits =
                    !wanted.entrySet()
                            .removeIf(row -> !fits(row.getKey(), row.getValue(), rows, all));
        }
    }

    private boolean fits(String row, List<String> ids, Set<String> rows, Set<String> all) {
        return all.containsAll(found.getOrDefault(row, Set.of()))
                && ids.stream().map(homes::get).allMatch(home -> gives(home, rows, all));
    }

    /** Whether a row stays right as well, or is the translation's own and is used up. */
    private boolean gives(String row, Collection<String> rows, Set<String> all) {
        boolean own = !original.byRow().containsKey(row);
        return rows.contains(row) || own && all.containsAll(found.getOrDefault(row, Set.of()));
    }
}
