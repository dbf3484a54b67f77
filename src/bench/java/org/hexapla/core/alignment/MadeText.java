package org.hexapla.core.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.gold.GoldDocument;
import org.hexapla.core.gold.Noise;
import org.hexapla.core.language.Language;

/**
 * Long parallel texts with a known alignment, made of some two thousand shipped lines: first these
 * themselves, then pairs of short ones joined, no pair twice; numbers that both sides share are
 * changed alike, so that a line that comes again is not the same line. {@link Noise} then makes it
 * look like two translations that went their own ways. The same size and noise always give the same
 * text.
 *
 * <p>Words come again more often than in a real text of that length: what is measured is time, and
 * accuracy only beside others on the same text.
 */
final class MadeText {
    private static final String TEXTS = "/org/hexapla/core/alignment/";
    private static final int SHORT = 140;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d{2,}(?![\\d.,]\\d)");

    private final Language target;
    private final List<Noise.Pair> lines;

    private MadeText(String pair) {
        this.target = new Language(pair.split("-")[1]);
        this.lines =
                GoldDocument.lines(TEXTS + pair + ".tsv.gz").stream()
                        .map(line -> line.split("\t", -1))
                        .map(sides -> new Noise.Pair(sides[0], sides[1]))
                        .toList();
    }

    /**
     * @param pair {@code en-zh} or {@code en-fr}
     * @param segments about how many segments each side gets: of ten lines nine segments are left
     * @param noise 0 for none, 1 for heavy
     */
    static GoldDocument of(String pair, int segments, double noise) {
        List<Noise.Pair> lines = new MadeText(pair).lines(segments * 10 / 9);
        return Noise.over(lines, pair + "/" + segments, noise, segments);
    }

    private List<Noise.Pair> lines(int count) {
        Random random = new Random(count);
        List<Noise.Pair> some = new ArrayList<>();
        int start = random.nextInt(lines.size());
        while (some.size() < Math.min(count, lines.size())) {
            some.add(lines.get((start + some.size()) % lines.size()));
        }
        List<Noise.Pair> brief =
                lines.stream()
                        .filter(line -> line.source().length() < SHORT)
                        .sorted(Comparator.comparing(Noise.Pair::source))
                        .toList();
        Set<Long> joined = new HashSet<>();
        while (some.size() < count) {
            int first = random.nextInt(brief.size());
            int second = random.nextInt(brief.size());
            if (first != second && joined.add((long) first << 32 | second)) {
                some.add(renumbered(joined(brief.get(first), brief.get(second)), random));
            }
        }
        return some;
    }

    private Noise.Pair joined(Noise.Pair first, Noise.Pair second) {
        return new Noise.Pair(
                first.source() + " " + second.source(),
                Noise.together(List.of(first.target(), second.target()), target));
    }

    private static Noise.Pair renumbered(Noise.Pair line, Random random) {
        String source = line.source();
        String other = line.target();
        Matcher numbers = NUMBER.matcher(line.source());
        while (numbers.find()) {
            String number = numbers.group();
            if (other.contains(number)) {
                String fresh = fresh(number.length(), random);
                source = source.replace(number, fresh);
                other = other.replace(number, fresh);
            }
        }
        return new Noise.Pair(source, other);
    }

    private static String fresh(int digits, Random random) {
        StringBuilder number = new StringBuilder().append(1 + random.nextInt(9));
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }
}
