package org.hexapla.core.alignment;

import java.util.Map;
import java.util.Set;

/**
 * What shared and missing anchors say: a shared one is worth more the rarer it is; a number that
 * the other side lacks counts a little against the pair.
 */
final class AnchorModel {
    /** First letter of an anchor that a caller gives: a label or the like. */
    static final char MARK = 'm';

    private static final Set<String> OTHER_SCRIPTS =
            Set.of("ar", "zh", "ru", "fa", "ja", "ko", "he", "el", "uk", "bg", "hi", "th", "ur");
    private static final double MOST = 7;

    private final SegmentTraits source;
    private final SegmentTraits target;
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
        gain = new float[names.size()];
        lossInSource = new float[names.size()];
        lossInTarget = new float[names.size()];
        names.forEach(
                (name, id) -> {
                    double here = (inSource[id] + 0.5) / (source.size() + 1);
                    double there = (inTarget[id] + 0.5) / (target.size() + 1);
                    double rarity = -Math.log(Math.min(1, Math.sqrt(here * there)));
                    gain[id] = (float) (weight(name.charAt(0)) * Math.min(MOST, rarity));
                    lossInSource[id] = (float) loss(name.charAt(0), isLatin(source));
                    lossInTarget[id] = (float) loss(name.charAt(0), isLatin(target));
                });
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
            case Anchors.NUMBER, Anchors.ADDRESS, MARK -> 1;
            case Anchors.WORD -> bothLatin ? 0.6 : 0.9;
            default -> bothLatin ? 0 : 0.8;
        };
    }

    /** In a text of another script a Latin word stands out and is seldom lost. */
    private double loss(char sort, boolean inLatin) {
        return switch (sort) {
            case Anchors.NUMBER -> 0.7;
            case Anchors.ADDRESS, MARK -> 0.3;
            case Anchors.WORD -> inLatin ? bothLatin ? 0.06 : 0 : 0.7;
            default -> 0;
        };
    }

    double score(int sourceStart, int sources, int targetStart, int targets) {
        double score = 0;
        for (int i = sourceStart; i < sourceStart + sources; i++) {
            for (int anchor : source.anchors(i)) {
                if (!holds(source, sourceStart, i, anchor)) {
                    boolean shared = holds(target, targetStart, targetStart + targets, anchor);
                    score += shared ? gain[anchor] : -lossInSource[anchor];
                }
            }
        }
        for (int j = targetStart; j < targetStart + targets; j++) {
            for (int anchor : target.anchors(j)) {
                if (lossInTarget[anchor] > 0
                        && !holds(source, sourceStart, sourceStart + sources, anchor)) {
                    score -= lossInTarget[anchor];
                }
            }
        }
        return score;
    }

    private static boolean holds(SegmentTraits side, int from, int to, int anchor) {
        for (int i = from; i < to; i++) {
            int[] anchors = side.anchors(i);
            int at = 0;
            while (at < anchors.length && anchors[at] < anchor) {
                at++;
            }
            if (at < anchors.length && anchors[at] == anchor) {
                return true;
            }
        }
        return false;
    }
}
