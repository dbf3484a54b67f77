package org.hexapla.core.gold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hexapla.core.language.Language;

/**
 * Makes a document with a known alignment of parallel lines, as translations that went their own
 * ways have it: segments and whole blocks that one side lacks, several segments in one, one cut in
 * two, a boundary that lies elsewhere, page headers on one side. The same seed gives the same
 * document.
 *
 * <p>At rate 1 about seven in ten beads stay one to one; at rate 0 all of them.
 */
public final class Noise {
    /** A line in both languages. */
    public record Pair(String source, String target) {}

    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?<=[,;:.!?،؛])\\s+");
    private static final Pattern BETWEEN_CHINESE_CLAUSES = Pattern.compile("(?<=[，；：、。！？])(?=.)");
    private static final int SHORTEST_CUT = 16;
    private static final int LONG_TEXT = 2000;

    private final Random random;
    private final double rate;
    private final Language sourceLanguage;
    private final Language targetLanguage;
    private final List<String> source = new ArrayList<>();
    private final List<String> target = new ArrayList<>();
    private final List<Link> beads = new ArrayList<>();

    private Noise(long seed, double rate, Language sourceLanguage, Language targetLanguage) {
        this.random = new Random(seed);
        this.rate = rate;
        this.sourceLanguage = sourceLanguage;
        this.targetLanguage = targetLanguage;
    }

    /**
     * @param name pair of languages and document: {@code en-zh/tico}
     * @param rate 0 for none, 1 for heavy
     */
    public static GoldDocument over(List<Pair> lines, String name, double rate, long seed) {
        String[] pair = name.substring(0, name.indexOf('/')).split("-");
        Noise noise = new Noise(seed, rate, new Language(pair[0]), new Language(pair[1]));
        noise.spread(lines);
        return new GoldDocument(name, noise.source, noise.target, noise.beads);
    }

    private void spread(List<Pair> lines) {
        BitSet noSource = missing(lines.size());
        BitSet noTarget = missing(lines.size());
        int i = 0;
        while (i < lines.size()) {
            if (random.nextDouble() < 0.03 * rate) {
                header();
            }
            int whole = 0;
            while (whole < 3
                    && i + whole < lines.size()
                    && !either(noSource, noTarget, i + whole)) {
                whole++;
            }
            if (whole == 0) {
                Pair line = lines.get(i);
                if (!noSource.get(i)) {
                    bead(List.of(line.source()), List.of());
                } else if (!noTarget.get(i)) {
                    bead(List.of(), List.of(line.target()));
                }
                i++;
            } else {
                i += changed(lines.subList(i, i + whole));
            }
        }
    }

    private static boolean either(BitSet some, BitSet others, int index) {
        return some.get(index) || others.get(index);
    }

    /** The lines that one side lacks: single ones, short runs, and here and there a block. */
    private BitSet missing(int lines) {
        BitSet missing = new BitSet(lines);
        for (int i = 0; i < lines; i++) {
            if (random.nextDouble() < 0.024 * rate) {
                int run = random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(4);
                missing.set(i, Math.min(lines, i + run));
                i += run;
            }
        }
        int blocks = (int) (lines * rate / 500 + random.nextDouble());
        for (int i = 0; i < blocks; i++) {
            int length = 8 + random.nextInt(lines < LONG_TEXT ? 9 : 32);
            int start = random.nextInt(Math.max(1, lines - length));
            missing.set(start, Math.min(lines, start + length));
        }
        return missing;
    }

    /** Sets one to three neighbouring lines that both sides have; says how many it took. */
    private int changed(List<Pair> lines) {
        double draw = rate == 0 ? 1 : random.nextDouble() / rate;
        boolean turn = random.nextBoolean();
        if (draw < 0.12 && lines.size() > 1) {
            return joined(lines.subList(0, 2), turn);
        }
        if (draw < 0.132 && lines.size() > 2) {
            return joined(lines, turn);
        }
        if (draw < 0.14 && lines.size() > 1 && shifted(lines.get(0), lines.get(1))) {
            return 2;
        }
        Pair line = lines.get(0);
        if (draw < 0.172) {
            List<String> pieces =
                    turn ? cut(line.source(), sourceLanguage) : cut(line.target(), targetLanguage);
            bead(turn ? pieces : List.of(line.source()), turn ? List.of(line.target()) : pieces);
            return 1;
        }
        bead(List.of(line.source()), List.of(line.target()));
        return 1;
    }

    private int joined(List<Pair> lines, boolean inSource) {
        List<String> sources = lines.stream().map(Pair::source).toList();
        List<String> targets = lines.stream().map(Pair::target).toList();
        bead(
                inSource ? List.of(together(sources, sourceLanguage)) : sources,
                inSource ? targets : List.of(together(targets, targetLanguage)));
        return lines.size();
    }

    /** The source ends its first segment within the second line. */
    private boolean shifted(Pair first, Pair second) {
        List<String> pieces = cut(second.source(), sourceLanguage);
        if (pieces.size() < 2) {
            return false;
        }
        String longer = together(List.of(first.source(), pieces.get(0)), sourceLanguage);
        bead(List.of(longer, pieces.get(1)), List.of(first.target(), second.target()));
        return true;
    }

    private void header() {
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> "Page " + (1 + random.nextInt(150));
                    case 1 -> "A/RES/" + (1 + random.nextInt(80)) + "/" + random.nextInt(300);
                    case 2 -> (1 + random.nextInt(90)) + "/" + (90 + random.nextInt(40));
                    default -> (10 + random.nextInt(16)) + "-" + (10000 + random.nextInt(90000));
                };
        boolean inSource = random.nextBoolean();
        bead(inSource ? List.of(text) : List.of(), inSource ? List.of() : List.of(text));
    }

    private void bead(List<String> sources, List<String> targets) {
        beads.add(new Link(next(source, sources), next(target, targets)));
        source.addAll(sources);
        target.addAll(targets);
    }

    private static List<Integer> next(List<String> text, List<String> more) {
        return IntStream.range(text.size(), text.size() + more.size()).boxed().toList();
    }

    /** Two pieces of a line, cut after a mark in its middle half; the line alone if it has none. */
    private List<String> cut(String line, Language language) {
        Pattern marks = isChinese(language) ? BETWEEN_CHINESE_CLAUSES : BETWEEN_CLAUSES;
        Matcher matcher = marks.matcher(line);
        while (line.length() >= SHORTEST_CUT && matcher.find()) {
            if (matcher.start() > line.length() / 4 && matcher.end() < line.length() * 3 / 4) {
                return List.of(line.substring(0, matcher.start()), line.substring(matcher.end()));
            }
        }
        return List.of(line);
    }

    /** Lines joined as the language joins sentences. */
    public static String together(List<String> lines, Language language) {
        return String.join(isChinese(language) ? "" : " ", lines);
    }

    private static boolean isChinese(Language language) {
        return language.primary().equals("zh");
    }
}
