package org.hexapla.core.gold;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How near beads come to gold, by the conventions of Bleualign and vecalign.
 *
 * <p>A bead is right in the strict sense when gold has the same one; in the lax sense when it
 * shares a source and a target segment with one gold bead, or is a null bead of gold. Precision is
 * over all beads found, recall over the gold beads that have both sides. Nulls are counted by
 * segment, links by pair of segments. Scores of several documents are added up, so that totals
 * weigh each bead alike.
 *
 * @param documents how many documents are in it
 */
public record Score(
        int documents,
        Share strictPrecision,
        Share strictRecall,
        Share laxPrecision,
        Share laxRecall,
        Share nullPrecision,
        Share nullRecall,
        Share linkPrecision,
        Share linkRecall) {

    /** So many out of so many. */
    public record Share(long hits, long all) {
        static final Share NOTHING = new Share(0, 0);

        Share plus(Share other) {
            return new Share(hits + other.hits, all + other.all);
        }

        /** Between 0 and 1; not a number when there was nothing to hit. */
        double value() {
            return all == 0 ? Double.NaN : (double) hits / all;
        }
    }

    /** What adding starts from. */
    public static final Score NOTHING =
            new Score(
                    0,
                    Share.NOTHING,
                    Share.NOTHING,
                    Share.NOTHING,
                    Share.NOTHING,
                    Share.NOTHING,
                    Share.NOTHING,
                    Share.NOTHING,
                    Share.NOTHING);

    public static final String HEAD =
            String.format(
                    "%-26s %5s %6s | %6s %6s %6s | %6s %6s %6s | %6s %6s | %6s",
                    "set", "docs", "beads", "strP", "strR", "strF1", "laxP", "laxR", "laxF1",
                    "nullP", "nullR", "linkF1");

    public static Score of(Collection<Link> gold, Collection<Link> found) {
        Set<Link> wanted = new LinkedHashSet<>(gold);
        Set<Link> given = new LinkedHashSet<>(found);
        Set<Link> wantedPairs = paired(wanted);
        Set<Link> givenPairs = paired(given);
        Set<Long> wantedNulls = nulls(wanted);
        Set<Long> givenNulls = nulls(given);
        Set<Long> wantedLinks = links(wanted);
        Set<Long> givenLinks = links(given);
        long bothNulls = common(wantedNulls, givenNulls);
        long bothLinks = common(wantedLinks, givenLinks);
        return new Score(
                1,
                new Share(common(wanted, given), given.size()),
                new Share(common(wantedPairs, givenPairs), wantedPairs.size()),
                new Share(touching(wanted, given), given.size()),
                new Share(touching(givenPairs, wantedPairs), wantedPairs.size()),
                new Share(bothNulls, givenNulls.size()),
                new Share(bothNulls, wantedNulls.size()),
                new Share(bothLinks, givenLinks.size()),
                new Share(bothLinks, wantedLinks.size()));
    }

    public Score plus(Score other) {
        return new Score(
                documents + other.documents,
                strictPrecision.plus(other.strictPrecision),
                strictRecall.plus(other.strictRecall),
                laxPrecision.plus(other.laxPrecision),
                laxRecall.plus(other.laxRecall),
                nullPrecision.plus(other.nullPrecision),
                nullRecall.plus(other.nullRecall),
                linkPrecision.plus(other.linkPrecision),
                linkRecall.plus(other.linkRecall));
    }

    public double strict() {
        return harmonic(strictPrecision, strictRecall);
    }

    public double lax() {
        return harmonic(laxPrecision, laxRecall);
    }

    public double links() {
        return harmonic(linkPrecision, linkRecall);
    }

    /** One line under {@link #HEAD}. */
    public String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-26s %5d %6d | %6.3f %6.3f %6.3f | %6.3f %6.3f %6.3f | %6.3f %6.3f | %6.3f",
                name.substring(Math.max(0, name.length() - 26)),
                documents,
                strictRecall.all(),
                strictPrecision.value(),
                strictRecall.value(),
                strict(),
                laxPrecision.value(),
                laxRecall.value(),
                lax(),
                nullPrecision.value(),
                nullRecall.value(),
                links());
    }

    private static double harmonic(Share precision, Share recall) {
        double sum = precision.value() + recall.value();
        return sum > 0 ? 2 * precision.value() * recall.value() / sum : 0;
    }

    private static <T> long common(Set<T> some, Set<T> others) {
        return others.stream().filter(some::contains).count();
    }

    /** How many of the tested beads are in the reference or share both sides with one of it. */
    private static long touching(Set<Link> reference, Set<Link> tested) {
        Map<Integer, Set<Integer>> targetsOf = new HashMap<>();
        for (Link link : reference) {
            for (int source : link.sources()) {
                targetsOf.computeIfAbsent(source, s -> new HashSet<>()).addAll(link.targets());
            }
        }
        return tested.stream()
                .filter(link -> reference.contains(link) || touches(link, targetsOf))
                .count();
    }

    private static boolean touches(Link link, Map<Integer, Set<Integer>> targetsOf) {
        return link.sources().stream()
                .anyMatch(
                        source -> {
                            Set<Integer> targets = targetsOf.getOrDefault(source, Set.of());
                            return link.targets().stream().anyMatch(targets::contains);
                        });
    }

    private static Set<Link> paired(Set<Link> links) {
        Set<Link> paired = new LinkedHashSet<>(links);
        paired.removeIf(Link::isNull);
        return paired;
    }

    /** The segments left alone, those of the target as negative numbers. */
    private static Set<Long> nulls(Set<Link> links) {
        Set<Long> alone = new HashSet<>();
        for (Link link : links) {
            if (link.isNull()) {
                link.sources().forEach(source -> alone.add((long) source));
                link.targets().forEach(target -> alone.add(-1L - target));
            }
        }
        return alone;
    }

    private static Set<Long> links(Set<Link> links) {
        Set<Long> pairs = new HashSet<>();
        for (Link link : links) {
            for (long source : link.sources()) {
                link.targets().forEach(target -> pairs.add(source << 32 | target));
            }
        }
        return pairs;
    }

    /** Adds scores up. */
    public static Score total(List<Score> scores) {
        return scores.stream().reduce(NOTHING, Score::plus);
    }
}
