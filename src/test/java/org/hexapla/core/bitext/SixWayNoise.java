package org.hexapla.core.bitext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hexapla.core.gold.SixWay;
import org.hexapla.core.language.Language;

/**
 * One language's version of a six-way text with noise of its own: sentences and blocks left out,
 * neighbours joined, sentences cut in two, page headers put between.
 *
 * @param lines of each segment the places of the lines it says, none for a header
 */
record SixWayNoise(Language language, List<String> segments, List<Set<Integer>> lines) {
    private static final double LOST = 0.04;
    private static final double JOINED = 0.06;
    private static final double CUT = 0.06;
    private static final double HEADER = 0.02;
    private static final int BLOCK = 4;

    static SixWayNoise of(List<SixWay> text, Language language, Random random) {
        SixWayNoise noisy = new SixWayNoise(language, new ArrayList<>(), new ArrayList<>());
        int block = random.nextInt(text.size() - BLOCK);
        boolean joins = false;
        for (int line = 0; line < text.size(); line++) {
            boolean inBlock = line >= block && line < block + BLOCK;
            if (inBlock || random.nextDouble() < LOST) {
                joins = false;
            } else {
                noisy.say(text.get(line).in(language), line, joins, random);
                joins = random.nextDouble() < JOINED;
            }
        }
        return noisy;
    }

    private void say(String text, int line, boolean joins, Random random) {
        int last = segments.size() - 1;
        int cut = cut(text);
        if (joins && last >= 0 && !lines.get(last).isEmpty()) {
            segments.set(last, segments.get(last) + " " + text);
            lines.get(last).add(line);
        } else if (cut > 0 && random.nextDouble() < CUT) {
            add(text.substring(0, cut), Set.of(line));
            add(text.substring(cut).strip(), Set.of(line));
        } else {
            add(text, Set.of(line));
        }
        if (random.nextDouble() < HEADER) {
            add("A/74/11 - " + segments.size() / 9, Set.of());
        }
    }

    private void add(String text, Set<Integer> said) {
        segments.add(text);
        lines.add(new HashSet<>(said));
    }

    /** After the comma that is nearest to the middle; 0 if there is none in the middle half. */
    private static int cut(String text) {
        int best = 0;
        for (int i = text.length() / 4; i < text.length() * 3 / 4; i++) {
            boolean nearer = Math.abs(i - text.length() / 2) < Math.abs(best - text.length() / 2);
            if (",،，;；、".indexOf(text.charAt(i)) >= 0 && nearer) {
                best = i + 1;
            }
        }
        return best;
    }

    /** The true beads between two versions, as source places and target places. */
    static Set<List<Set<Integer>>> beads(SixWayNoise source, SixWayNoise target) {
        int sources = source.segments().size();
        int[] group = new int[sources + target.segments().size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < sources; i++) {
            for (int j = 0; j < target.segments().size(); j++) {
                Set<Integer> both = new HashSet<>(source.lines().get(i));
                both.retainAll(target.lines().get(j));
                if (!both.isEmpty()) {
                    join(group, i, sources + j);
                }
            }
        }
        Set<List<Set<Integer>>> beads = new HashSet<>();
        for (int root : new HashSet<>(Arrays.stream(group).boxed().toList())) {
            Set<Integer> from = new HashSet<>();
            Set<Integer> to = new HashSet<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == root) {
                    (i < sources ? from : to).add(i < sources ? i : i - sources);
                }
            }
            beads.add(List.of(from, to));
        }
        return beads;
    }

    private static void join(int[] group, int one, int other) {
        int from = group[other];
        int to = group[one];
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] == from ? to : group[i];
        }
    }
}
