package org.hexapla.core.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks of rows that were paired whether each fits its own partner better than the partners of other
 * rows. In a true translation it mostly does; where a pairing means nothing, own and foreign
 * partners win equally often, whatever the language, the subject or the aligner.
 *
 * <p>Three witnesses vote: the lengths, the tokens that both sides share, and the tokens that go
 * together in the other rows. The last one never looks at the rows that are being compared (rows
 * are dealt into folds), so what it has learnt by chance does not help it.
 */
final class PartnerVote {
    private static final int MOST_FOLDS = 5;
    private static final int ROWS_A_FOLD = 4;
    private static final int RIVALS = 12;
    private static final int MOST_ROWS = 250;

    /** Two texts that were paired. */
    record Pair(String source, String target) {}

    private final List<Set<String>> sources = new ArrayList<>();
    private final List<Set<String>> targets = new ArrayList<>();
    private final List<Double> sourceSizes = new ArrayList<>();
    private final List<Double> targetSizes = new ArrayList<>();
    private final Map<String, Integer> sourceCounts;
    private final Map<String, Integer> targetCounts;
    private final double ratio;
    private final int rows;
    private final int folds;

    PartnerVote(List<Pair> rows) {
        this(rows, List.of());
    }

    /**
     * @param judged the pairs to be judged; of more than 250 a sample from all parts of the text
     * @param teachers pairs that are known to be right, to learn words from
     */
    PartnerVote(List<Pair> judged, List<Pair> teachers) {
        List<Pair> pairs = new ArrayList<>(sample(judged));
        rows = pairs.size();
        folds = Math.max(1, Math.min(MOST_FOLDS, rows / ROWS_A_FOLD));
        pairs.addAll(sample(teachers));
        double sourceSum = 1;
        double targetSum = 1;
        for (Pair pair : pairs) {
            sources.add(LightTokens.of(pair.source()));
            targets.add(LightTokens.of(pair.target()));
            sourceSizes.add(1.0 * LightTokens.size(pair.source()));
            targetSizes.add(1.0 * LightTokens.size(pair.target()));
            sourceSum += LightTokens.size(pair.source());
            targetSum += LightTokens.size(pair.target());
        }
        sourceCounts = LightTokens.frequencies(sources);
        targetCounts = LightTokens.frequencies(targets);
        ratio = targetSum / sourceSum;
    }

    private static List<Pair> sample(List<Pair> pairs) {
        if (pairs.size() <= MOST_ROWS) {
            return pairs;
        }
        List<Pair> sample = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            sample.add(pairs.get((int) ((long) i * pairs.size() / MOST_ROWS)));
        }
        return sample;
    }

    /**
     * How often a row's own partner wins against another row's, a draw counting half: 0.5 is what
     * chance gives.
     */
    double share() {
        double won = 0;
        int games = 0;
        for (int fold = 0; fold < folds; fold++) {
            Together together = new Together(fold);
            for (int row = fold; row < rows; row += folds) {
                int rivals = 0;
                for (int rival = next(row); rival != row && rivals < RIVALS; rival = next(rival)) {
                    won += 0.5 + Math.signum(votes(row, rival, together)) / 2;
                    games++;
                    rivals++;
                }
            }
        }
        return games == 0 ? 1 : won / games;
    }

    /** The next row of the same fold, the first one again after the last. */
    private int next(int row) {
        return row + folds < rows ? row + folds : row % folds;
    }

    private double votes(int row, int rival, Together together) {
        return Math.signum(length(row, row) - length(row, rival))
                + Math.signum(shared(row, row) - shared(row, rival))
                + Math.signum(together.fit(row, row) - together.fit(row, rival));
    }

    private double length(int source, int target) {
        return -Math.abs(
                Math.log((ratio * sourceSizes.get(source) + 3) / (targetSizes.get(target) + 3)));
    }

    private double shared(int source, int target) {
        double sum = 0;
        for (String token : targets.get(target)) {
            if (sources.get(source).contains(token)) {
                sum += rarity(targetCounts, token);
            }
        }
        return sum / Math.sqrt(targets.get(target).size() + 3);
    }

    private double rarity(Map<String, Integer> counts, String token) {
        return Math.log((sources.size() + 1.0) / counts.getOrDefault(token, 1));
    }

    /** How often tokens of the two sides stand in the same row, outside one fold. */
    private final class Together {
        private final Map<String, Map<String, Integer>> counts = new HashMap<>();
        private final Map<String, Integer> here = new HashMap<>();
        private final Map<String, Integer> there = new HashMap<>();

        Together(int withoutFold) {
            Set<String> repeated = new HashSet<>();
            for (int row = 0; row < sources.size(); row++) {
                if (isIn(row, withoutFold)) {
                    continue;
                }
                sources.get(row).forEach(token -> here.merge(token, 1, Integer::sum));
                for (String token : targets.get(row)) {
                    there.merge(token, 1, Integer::sum);
                }
            }
            there.forEach(
                    (token, count) -> {
                        if (count > 1) {
                            repeated.add(token);
                        }
                    });
            for (int row = 0; row < sources.size(); row++) {
                if (!isIn(row, withoutFold)) {
                    add(row, repeated);
                }
            }
        }

        private boolean isIn(int row, int fold) {
            return row < rows && row % folds == fold;
        }

        private void add(int row, Set<String> repeated) {
            for (String source : sources.get(row)) {
                if (here.getOrDefault(source, 0) < 2) {
                    continue;
                }
                Map<String, Integer> partners =
                        counts.computeIfAbsent(source, token -> new HashMap<>());
                for (String target : targets.get(row)) {
                    if (repeated.contains(target)) {
                        partners.merge(target, 1, Integer::sum);
                    }
                }
            }
        }

        /** The weighted mean of how well each known token of the target is explained. */
        double fit(int source, int target) {
            double sum = 0;
            double weights = 0.5;
            for (String token : targets.get(target)) {
                int count = there.getOrDefault(token, 0);
                if (count < 2) {
                    continue;
                }
                double best = 0;
                for (String from : sources.get(source)) {
                    int both = counts.getOrDefault(from, Map.of()).getOrDefault(token, 0);
                    if (both > 1) {
                        best = Math.max(best, 2.0 * both / (here.get(from) + count));
                    }
                }
                double weight = rarity(targetCounts, token);
                sum += weight * best;
                weights += weight;
            }
            return sum / weights;
        }
    }
}
