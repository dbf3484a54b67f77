package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.gold.SixWay;
import org.hexapla.core.language.Language;

/**
 * Measures how lists are paired that every language sorts for itself. Arguments: lists of each
 * shape, first seed; every pair of the six languages.
 */
final class SortedListsScore {
    private static final double SURE = 0.8;

    /**
     * What became of the rows that should have a partner, and of those that were given one.
     *
     * @param rows the units that have a partner
     * @param right how many of them were paired with it and nothing else
     * @param wrong how many units were paired with another
     * @param wrongAndSure how many of these claim .8 or more
     * @param lost how many that have a partner were left alone
     */
    record Count(int rows, int right, int wrong, int wrongAndSure, int lost) {
        Count plus(Count other) {
            return new Count(
                    rows + other.rows,
                    right + other.right,
                    wrong + other.wrong,
                    wrongAndSure + other.wrongAndSure,
                    lost + other.lost);
        }

        double rightShare() {
            return 1.0 * right / rows;
        }

        double sureWrongShare() {
            return 1.0 * wrongAndSure / rows;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%6d rows, right %.3f, wrong %.3f, wrong at .8 or more %.3f, left alone %.3f",
                    rows,
                    rightShare(),
                    1.0 * wrong / rows,
                    sureWrongShare(),
                    1.0 * lost / rows);
        }
    }

    private SortedListsScore() {}

    public static void main(String[] args) {
        int lists = Integer.parseInt(args[0]);
        int seed = Integer.parseInt(args[1]);
        Map<String, Count> byPair = new TreeMap<>();
        for (SortedLists.Shape shape : SortedLists.Shape.values()) {
            List<Count> all = new ArrayList<>();
            long start = System.nanoTime();
            for (List<Language> pair : SixWay.pairs()) {
                for (int list = 0; list < lists; list++) {
                    Count count = count(shape, seed + list, pair.get(0), pair.get(1));
                    all.add(count);
                    byPair.merge(pair.get(0) + "-" + pair.get(1), count, Count::plus);
                }
            }
            double each = (System.nanoTime() - start) / 1e6 / all.size();
            Count sum = all.stream().reduce(Count::plus).orElseThrow();
            System.out.printf(Locale.ROOT, "%-20s %s, %.0f ms%n", shape, sum, each);
        }
        byPair.forEach((pair, count) -> System.out.printf("%-20s %s%n", pair, count));
    }

    static Count count(SortedLists.Shape shape, int seed, Language from, Language to) {
        SortedLists lists = new SortedLists(shape, seed);
        return count(lists.in(from, false), lists.in(to, true));
    }

    static Count count(SortedLists.Version source, SortedLists.Version target) {
        List<AlignedRow> rows = VersionAligner.align(source.text(), target.text());
        Set<Integer> there = new HashSet<>();
        target.keys().forEach(there::addAll);
        Count count = new Count(0, 0, 0, 0, 0);
        for (AlignedRow row : rows) {
            Set<Integer> keys =
                    row.sourceUnit() == AlignedRow.NONE
                            ? Set.of()
                            : source.keys().get(row.sourceUnit());
            if (!keys.isEmpty()) {
                boolean has = !Collections.disjoint(there, keys);
                boolean alone = row.parts().isEmpty();
                boolean fits =
                        row.parts().stream()
                                .map(part -> target.keys().get(part.unit()))
                                .noneMatch(other -> Collections.disjoint(other, keys));
                boolean wrong = !alone && !fits;
                count =
                        count.plus(
                                new Count(
                                        has ? 1 : 0,
                                        has && !alone && fits ? 1 : 0,
                                        wrong ? 1 : 0,
                                        wrong && row.confidence() >= SURE ? 1 : 0,
                                        has && alone ? 1 : 0));
            }
        }
        return count;
    }
}
