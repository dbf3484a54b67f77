package org.hexapla.core.gold;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;

/**
 * A bead as a scorer sees it: the indices of its segments, which need not be neighbours.
 *
 * @param sources indices of source segments, ascending, from 0; may be empty
 * @param targets the same for the target
 */
public record Link(List<Integer> sources, List<Integer> targets) {
    public Link {
        sources = sources.stream().sorted().toList();
        targets = targets.stream().sorted().toList();
    }

    public static Link of(Bead bead) {
        return new Link(indices(bead.source()), indices(bead.target()));
    }

    /** Reads {@code 3,4<TAB>5}; further columns are left aside. */
    public static Link parse(String line) {
        String[] columns = line.split("\t", -1);
        return new Link(indices(columns[0]), indices(columns.length > 1 ? columns[1] : ""));
    }

    /** The same link where so many segments stand before those of the text. */
    Link shifted(int sourcesBefore, int targetsBefore) {
        return new Link(
                sources.stream().map(index -> index + sourcesBefore).toList(),
                targets.stream().map(index -> index + targetsBefore).toList());
    }

    public boolean isNull() {
        return sources.isEmpty() || targets.isEmpty();
    }

    /** The line that {@link #parse} reads. */
    public String line() {
        return joined(sources) + "\t" + joined(targets);
    }

    private static String joined(List<Integer> indices) {
        return indices.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> indices(Span span) {
        return IntStream.range(span.start(), span.end()).boxed().toList();
    }

    private static List<Integer> indices(String column) {
        return Arrays.stream(column.split(","))
                .map(String::strip)
                .filter(index -> !index.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
