package org.hexapla.core.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.evidence.AnchorModel;
import org.hexapla.core.lexicon.Lexicon;
import org.hexapla.core.lexicon.Lexicons;

/**
 * Finds stretches of a path whose two sides have nothing to do with each other, such as the end of
 * another text. What an aligner learns from a text it soon believes of all of it, so it is not
 * asked: only what was known of the words beforehand, and the anchors, bear witness here.
 *
 * <p>Each bead plays its neighbours: it wins by as much as its own two sides are likelier together
 * than one of them beside the other side of the neighbour, whatever their lengths. Beads that are
 * right are far ahead in nearly all their games. Those of strangers are hardly ahead, since the
 * path took only the best there was, and lose some. Both are asked for, since beads that are merely
 * hardly ahead may be lists of names of which nothing is known. Where a whole text is known so
 * badly that few of its beads are far ahead, nothing is said of any part of it.
 */
final class Strangers {
    /** How many beads on each side a bead plays. */
    private static final int NEIGHBOURS = 4;

    /** Of how far a right bead is ahead, what lies between others like it and strangers. */
    private static final double BETWEEN = 0.3;

    /** How much a bead far ahead or behind counts at most for or against its neighbours. */
    private static final double FARTHEST_BEHIND = -0.1;

    private static final double FARTHEST_AHEAD = 1;

    /** What a stretch falls behind {@link #BETWEEN}, all its beads together, among 100. */
    private static final double LEAST_BEHIND = 1.5;

    /** How much more for each factor of e: among many beads one stretch falls behind by chance. */
    private static final double MORE_BEHIND = 0.5;

    private static final double OFTEN = 100;

    /** How far behind is lost, a logarithm. */
    private static final double LOST = -0.1;

    /** The part of their games that strangers lose at least. */
    private static final double LOSSES = 0.15;

    /** The part that all others lose at most. */
    private static final double LOSSES_ELSEWHERE = 0.1;

    /** How far the beads of a text that is known well enough are ahead, a logarithm. */
    private static final double WELL_AHEAD = 3;

    private static final double WELL_AHEAD_PART = 0.75;
    private static final int FEWEST_ELSEWHERE = 8;

    /** Beads that play: a long text has long stretches. */
    private static final int MOST_PLAYERS = 1000;

    /** Of 12,815 beads taken apart in 876 mixed texts 98 in 100 were strangers. */
    private static final double CONFIDENCE = 0.95;

    /** How many beads one thread takes at a time. */
    private static final int AT_A_TIME = 128;

    private final AnchorModel anchors;
    private final Lexicons known;

    /**
     * @param known what was known of the words before the texts were looked at
     */
    Strangers(AnchorModel anchors, Lexicons known) {
        this.anchors = anchors;
        this.known = known;
    }

    /** The path with the segments of strangers left alone. */
    List<Bead> parted(List<Bead> path) {
        List<Bead> paired = path.stream().filter(Bead::isPaired).toList();
        int step = 1 + paired.size() / MOST_PLAYERS;
        List<Bead> players = new ArrayList<>();
        for (int at = 0; at < paired.size(); at += step) {
            players.add(paired.get(at));
        }
        if (players.size() < 2 * FEWEST_ELSEWHERE) {
            return path;
        }
        List<Bead> parted = path;
        List<Played> left = played(players);
        double ahead = wellAhead(left);
        if (ahead < WELL_AHEAD) {
            return path;
        }
        for (Stretch found = worst(left, ahead);
                isOfStrangers(found, left);
                found = worst(left, ahead)) {
            Bead first = left.get(found.from()).bead();
            Bead last = left.get(found.to() - 1).bead();
            parted = parted(parted, first, last);
            left.subList(found.from(), found.to()).clear();
        }
        return parted;
    }

    /**
     * How a bead did.
     *
     * @param ahead how much likelier its sides are together than beside those of a neighbour, the
     *     mean of all its games, a logarithm
     * @param lost the part of its games that it lost
     */
    private record Played(Bead bead, double ahead, double lost) {}

    private List<Played> played(List<Bead> players) {
        double[][] fits = fits(players);
        List<Played> played = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            double sum = 0;
            double lost = 0;
            int games = 0;
            for (int r = -NEIGHBOURS; r <= NEIGHBOURS; r++) {
                int rival = i + r;
                if (r != 0 && rival >= 0 && rival < players.size()) {
                    double beside = fits[i][NEIGHBOURS + r] + fits[rival][NEIGHBOURS - r];
                    double won = fits[i][NEIGHBOURS] - beside / 2;
                    sum += won;
                    lost += won < LOST ? 1 : 0;
                    games++;
                }
            }
            played.add(new Played(players.get(i), sum / games, lost / games));
        }
        return played;
    }

    /** How far ahead the beads are that are not strangers, if those are fewer than the rest. */
    private static double wellAhead(List<Played> played) {
        double[] ahead = played.stream().mapToDouble(Played::ahead).sorted().toArray();
        return ahead[(int) (WELL_AHEAD_PART * ahead.length)];
    }

    /** For each bead how well its source fits the targets of its neighbours and its own. */
    private double[][] fits(List<Bead> players) {
        double[][] ofSources = new double[players.size()][];
        double[][] ofTargets = new double[players.size()][];
        IntStream.rangeClosed(0, players.size() / AT_A_TIME)
                .parallel()
                .forEach(
                        chunk -> {
                            Witness witness = new Witness(players);
                            int from = chunk * AT_A_TIME;
                            int to = Math.min(players.size(), from + AT_A_TIME);
                            for (int i = from; i < to; i++) {
                                ofSources[i] = witness.ofSource(i);
                                ofTargets[i] = witness.ofTarget(i);
                            }
                        });
        for (int i = 0; i < players.size(); i++) {
            for (int r = -NEIGHBOURS; r <= NEIGHBOURS; r++) {
                int rival = i + r;
                if (rival >= 0 && rival < players.size()) {
                    ofSources[i][NEIGHBOURS + r] += ofTargets[rival][NEIGHBOURS - r];
                }
            }
        }
        return ofSources;
    }

    /** Says how well the sides of neighbours fit, for one thread. */
    private final class Witness {
        private final List<Bead> players;
        private final AnchorModel.Row row = anchors.new Row();
        private final Lexicon.Sums toTarget = known.toTarget().new Sums();
        private final Lexicon.Sums toSource = known.toSource().new Sums();

        Witness(List<Bead> players) {
            this.players = players;
        }

        /** How well a bead's source fits the targets around it, by anchors and half the words. */
        double[] ofSource(int player) {
            Span sources = players.get(player).source();
            toTarget.clear();
            sources.indices().forEach(toTarget::add);
            return aroundIt(
                    player,
                    other -> byAnchors(sources, other.target()) + half(toTarget, other.target()));
        }

        /** How well a bead's target fits the sources around it, by the other half of the words. */
        double[] ofTarget(int player) {
            toSource.clear();
            players.get(player).target().indices().forEach(toSource::add);
            return aroundIt(player, other -> half(toSource, other.source()));
        }

        private double[] aroundIt(int player, ToDoubleFunction<Bead> fit) {
            double[] fits = new double[2 * NEIGHBOURS + 1];
            for (int r = -NEIGHBOURS; r <= NEIGHBOURS; r++) {
                int rival = player + r;
                if (rival >= 0 && rival < players.size()) {
                    fits[NEIGHBOURS + r] = fit.applyAsDouble(players.get(rival));
                }
            }
            return fits;
        }

        private double byAnchors(Span sources, Span targets) {
            row.clear();
            sources.indices().forEach(row::add);
            double score = row.begin();
            for (int segment = targets.start(); segment < targets.end(); segment++) {
                score += row.next(segment);
            }
            return score;
        }
    }

    private static double half(Lexicon.Sums words, Span said) {
        return BeadWeights.WORD_WEIGHT * said.indices().mapToDouble(words::score).sum() / 2;
    }

    /**
     * Beads that stand together.
     *
     * @param behind how far they fall behind what right beads are ahead at least, all together
     */
    private record Stretch(int from, int to, double behind) {}

    /** The stretch that falls behind by most. */
    private static Stretch worst(List<Played> played, double wellAhead) {
        Stretch worst = new Stretch(0, 0, 0);
        int from = 0;
        double behind = 0;
        for (int at = 0; at < played.size(); at++) {
            double ahead = played.get(at).ahead() / wellAhead;
            behind += BETWEEN - Math.max(FARTHEST_BEHIND, Math.min(FARTHEST_AHEAD, ahead));
            if (behind <= 0) {
                behind = 0;
                from = at + 1;
            } else if (behind > worst.behind()) {
                worst = new Stretch(from, at + 1, behind);
            }
        }
        return worst;
    }

    private static boolean isOfStrangers(Stretch stretch, List<Played> played) {
        List<Played> there = played.subList(stretch.from(), stretch.to());
        List<Played> elsewhere = new ArrayList<>(played.subList(0, stretch.from()));
        elsewhere.addAll(played.subList(stretch.to(), played.size()));
        double least = LEAST_BEHIND + MORE_BEHIND * Math.max(0, Math.log(played.size() / OFTEN));
        return stretch.behind() >= least
                && elsewhere.size() >= FEWEST_ELSEWHERE
                && lost(there) >= LOSSES
                && lost(elsewhere) <= LOSSES_ELSEWHERE;
    }

    private static double lost(List<Played> played) {
        return played.stream().mapToDouble(Played::lost).average().orElse(0);
    }

    /** The path without the pairs from one bead to another. */
    private static List<Bead> parted(List<Bead> path, Bead first, Bead last) {
        List<Bead> parted = new ArrayList<>();
        for (Bead bead : path) {
            boolean between =
                    bead.isPaired()
                            && bead.source().start() >= first.source().start()
                            && bead.source().end() <= last.source().end();
            if (between) {
                bead.source().indices().forEach(i -> parted.add(alone(bead, i, true)));
                bead.target().indices().forEach(j -> parted.add(alone(bead, j, false)));
            } else {
                parted.add(bead);
            }
        }
        return parted;
    }

    private static Bead alone(Bead bead, int segment, boolean isSource) {
        Span one = new Span(segment, 1);
        Span none = new Span(isSource ? bead.target().start() : bead.source().end(), 0);
        Span from = isSource ? one : none;
        Span to = isSource ? none : one;
        return new Bead(from, to, bead.method(), CONFIDENCE);
    }
}
