package org.hexapla.core.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;

/**
 * What shared and missing anchors say: a shared one is worth more the rarer it is; a number that
 * the other side lacks counts against the pair, the more so the better the two sides of this text
 * keep each other's numbers.
 */
public final class AnchorModel {
    private static final Set<String> OTHER_SCRIPTS =
            Set.of("ar", "zh", "ru", "fa", "ja", "ko", "he", "el", "uk", "bg", "hi", "th", "ur");
    private static final double MOST = 7;
    private static final double NUMBER_LOSS = 1.5;
    private static final double MOST_LOSS = 4;

    /** What a number that is nearly all a segment says counts for more: "Page 7" is not "Good". */
    private static final float LOSS_OF_BARE = 2.5f;

    private static final double SURE = 0.9;

    /** How many numbers the usual loss is worth beside those of the document. */
    private static final double PSEUDO = 10;

    private final SegmentTraits source;
    private final SegmentTraits target;
    private final boolean[] isNumber;
    private final float[] gain;
    private final float[] lossInSource;
    private final float[] lossInTarget;
    private final boolean bothLatin;

    AnchorModel(SegmentTraits source, SegmentTraits target, Map<String, Integer> names) {
        this.source = source;
        this.target = target;
        bothLatin = isLatin(source) && isLatin(target);
        int[] inSource = frequencies(source, names.size());
        int[] inTarget = frequencies(target, names.size());
        isNumber = new boolean[names.size()];
        gain = new float[names.size()];
        lossInSource = new float[names.size()];
        lossInTarget = new float[names.size()];
        names.forEach(
                (name, id) -> {
                    isNumber[id] = name.charAt(0) == Anchors.NUMBER;
                    double here = (inSource[id] + 0.5) / (source.size() + 1);
                    double there = (inTarget[id] + 0.5) / (target.size() + 1);
                    double rarity = -Math.log(Math.min(1, Math.sqrt(here * there)));
                    gain[id] = (float) (weight(name.charAt(0)) * Math.min(MOST, rarity));
                    lossInSource[id] = (float) loss(name.charAt(0), isLatin(source));
                    lossInTarget[id] = (float) loss(name.charAt(0), isLatin(target));
                });
    }

    private AnchorModel(AnchorModel usual, double numberInSource, double numberInTarget) {
        source = usual.source;
        target = usual.target;
        isNumber = usual.isNumber;
        gain = usual.gain;
        lossInSource = usual.lossInSource.clone();
        lossInTarget = usual.lossInTarget.clone();
        bothLatin = usual.bothLatin;
        for (int anchor = 0; anchor < isNumber.length; anchor++) {
            if (isNumber[anchor]) {
                lossInSource[anchor] = (float) numberInSource;
                lossInTarget[anchor] = (float) numberInTarget;
            }
        }
    }

    /** This model with what a missing number says learnt again from the beads that are sure. */
    AnchorModel learnt(List<Bead> beads) {
        Kept ofSource = new Kept();
        Kept ofTarget = new Kept();
        for (Bead bead : beads) {
            if (bead.isPaired() && bead.confidence() >= SURE) {
                Set<Integer> sources = numbers(source, bead.source());
                Set<Integer> targets = numbers(target, bead.target());
                ofSource.count(sources, targets);
                ofTarget.count(targets, sources);
            }
        }
        return new AnchorModel(this, ofSource.loss(), ofTarget.loss());
    }

    private Set<Integer> numbers(SegmentTraits side, Span span) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = span.start(); i < span.end(); i++) {
            for (int anchor : side.anchors(i)) {
                if (isNumber[anchor]) {
                    numbers.add(anchor);
                }
            }
        }
        return numbers;
    }

    /** How many numbers of one side the other keeps. */
    private static final class Kept {
        private double all = PSEUDO;
        private double missing = PSEUDO * Math.exp(-NUMBER_LOSS);

        void count(Set<Integer> numbers, Set<Integer> others) {
            all += numbers.size();
            missing += numbers.stream().filter(number -> !others.contains(number)).count();
        }

        double loss() {
            return Math.min(MOST_LOSS, -Math.log(missing / all));
        }
    }

    private static boolean isLatin(SegmentTraits side) {
        return !OTHER_SCRIPTS.contains(side.language().primary());
    }

    private static int[] frequencies(SegmentTraits side, int anchors) {
        int[] counts = new int[anchors];
        for (int i = 0; i < side.size(); i++) {
            for (int anchor : side.anchors(i)) {
                counts[anchor]++;
            }
        }
        return counts;
    }

    private double weight(char sort) {
        return switch (sort) {
            case Anchors.NUMBER, Anchors.ADDRESS, Anchors.MARK -> 1;
            case Anchors.WORD -> bothLatin ? 0.6 : 0.9;
            default -> bothLatin ? 0 : 0.8;
        };
    }

    /** In a text of another script a Latin word stands out and is seldom lost. */
    private double loss(char sort, boolean inLatin) {
        return switch (sort) {
            case Anchors.NUMBER -> NUMBER_LOSS;
            case Anchors.ADDRESS, Anchors.MARK -> 0.3;
            case Anchors.WORD -> inLatin ? bothLatin ? 0.06 : 0 : 0.7;
            default -> 0;
        };
    }

    /** How many anchors there are; their numbers run from 0. */
    public int size() {
        return gain.length;
    }

    /** What it says for a pair that both sides have the anchor. */
    public double gain(int anchor) {
        return gain[anchor];
    }

    /** What it says against a pair that the other side lacks an anchor of a segment. */
    private float loss(SegmentTraits side, int segment, int anchor, float[] usual) {
        return isNumber[anchor] && side.isBare(segment)
                ? usual[anchor] + LOSS_OF_BARE
                : usual[anchor];
    }

    /**
     * Scores of beads that begin with the same source segments. What both sides have counts once,
     * however often it is repeated inside the bead.
     */
    public final class Row {
        private final int[] inSource = new int[gain.length];
        private final float[] lost = new float[gain.length];
        private final int[] counted = new int[gain.length];
        private double missing;
        private int row;
        private int bead;

        /** Begins with no source segment. */
        public void clear() {
            row++;
            missing = 0;
        }

        /** Adds the next source segment. */
        public void add(int segment) {
            for (int anchor : source.anchors(segment)) {
                if (inSource[anchor] != row) {
                    inSource[anchor] = row;
                    lost[anchor] = loss(source, segment, anchor, lossInSource);
                    missing += lost[anchor];
                }
            }
        }

        /** The score of the source segments alone: all they have is missing. Begins a bead. */
        public double begin() {
            bead++;
            return -missing;
        }

        /** What the next target segment adds to the bead. */
        public double next(int segment) {
            double score = 0;
            for (int anchor : target.anchors(segment)) {
                if (counted[anchor] != bead) {
                    counted[anchor] = bead;
                    score +=
                            inSource[anchor] == row
                                    ? gain[anchor] + lost[anchor]
                                    : -loss(target, segment, anchor, lossInTarget);
                }
            }
            return score;
        }
    }

    /** What the anchors say for two segments by themselves. */
    public double score(int sourceSegment, int targetSegment) {
        Row one = new Row();
        one.clear();
        one.add(sourceSegment);
        return one.begin() + one.next(targetSegment);
    }
}
