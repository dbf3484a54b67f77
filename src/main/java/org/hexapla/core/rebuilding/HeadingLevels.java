package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.UnitKind;

/**
 * How deep the headings of a printed text stand.
 *
 * <p>Numbers tell it first: a series that begins within another, as A. does under I., stands below
 * it, wherever it comes again. Headings without numbers are judged by their type: those that look
 * like numbered ones stand as high as these, less striking ones below. The lines that open a
 * document, and headings of which nothing but the words is known, are of the first level; what
 * heads a group of entries stands below the heading before it.
 */
final class HeadingLevels {
    private static final int DEEPEST = 6;
    private static final double ALIKE = 0.95;
    private static final int FEWEST_CAPITALS = 4;
    private static final int MASTHEAD = 8;

    private final List<Paragraph> paragraphs;
    private final List<Block> blocks;
    private final BitSet groups;
    private final int opening;
    private final boolean inCapitals;

    /** Sizes of type, each with the one that it counts as: nearly the same is the same. */
    private final Map<Double, Double> sizes = new TreeMap<>(Comparator.reverseOrder());

    /** The series of numbers that were met, and how deep each stands. */
    private final Map<HeadingNumber.Series, Integer> series =
            new EnumMap<>(HeadingNumber.Series.class);

    private HeadingLevels(List<Paragraph> paragraphs, List<Block> blocks, BitSet groups) {
        this.paragraphs = paragraphs;
        this.blocks = blocks;
        this.groups = groups;
        int first = 0;
        while (first < blocks.size() && opens(first)) {
            first++;
        }
        opening = first;
        paragraphs.forEach(paragraph -> sizes.put(paragraph.size(), paragraph.size()));
        double[] larger = {Double.MAX_VALUE};
        sizes.replaceAll(
                (size, same) -> {
                    larger[0] = size >= ALIKE * larger[0] ? larger[0] : size;
                    return larger[0];
                });
        inCapitals = plain().stream().filter(i -> isCapital(text(i))).count() > 1;
    }

    /**
     * Gives the headings among the blocks their levels; those written in Markdown have theirs.
     *
     * @param blocks one for each paragraph
     * @param groups the places of the headings of groups of entries
     */
    static void give(List<Paragraph> paragraphs, List<Block> blocks, BitSet groups) {
        new HeadingLevels(paragraphs, blocks, groups).give();
    }

    /** Whether no text stands there yet: a heading, or a line such as a date. */
    private boolean opens(int i) {
        Block block = blocks.get(i);
        boolean line =
                block.kind() == UnitKind.PARAGRAPH
                        && block.mark() == null
                        && paragraphs.get(i).lines() == 1
                        && (!PrintedLine.endsSentence(text(i)) || isCapital(text(i)))
                        && i < MASTHEAD;
        return block.kind() == UnitKind.HEADING || line;
    }

    private void give() {
        Map<Integer, Integer> levels = new TreeMap<>(numbered());
        Map<Striking, Integer> known = new TreeMap<>();
        levels.forEach((i, level) -> known.merge(striking(i), level, Math::min));
        for (Striking look : looks()) {
            if (!known.containsKey(look)) {
                int above =
                        known.entrySet().stream()
                                .filter(one -> one.getKey().compareTo(look) < 0)
                                .mapToInt(Map.Entry::getValue)
                                .max()
                                .orElse(0);
                known.put(look, above + 1);
            }
        }
        plain().forEach(i -> levels.put(i, known.get(striking(i))));
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (isMeant(i)) {
                int level = groups.get(i) ? before + 1 : levels.getOrDefault(i, 1);
                before = groups.get(i) ? before : level;
                set(i, Math.min(DEEPEST, level));
            }
        }
    }

    private boolean isMeant(int i) {
        boolean markdown = ParagraphForm.markdownLevel(paragraphs.get(i).text()) > 0;
        return blocks.get(i).kind() == UnitKind.HEADING && !markdown;
    }

    private String text(int i) {
        return blocks.get(i).text().text();
    }

    private void set(int i, int level) {
        Block block = blocks.get(i);
        blocks.set(i, block.as(block.kind(), level, block.mark()));
    }

    // ---- headings with numbers

    private Map<Integer, Integer> numbered() {
        Map<Integer, Integer> levels = new TreeMap<>();
        HeadingNumber before = null;
        int current = 0;
        for (int i = 0; i < blocks.size(); i++) {
            HeadingNumber number = isMeant(i) ? HeadingNumber.of(text(i)).orElse(null) : null;
            if (number == null) {
                continue;
            }
            HeadingNumber own = before == null ? number : number.after(before);
            current = level(own, current);
            levels.put(i, current);
            before = own;
        }
        return levels;
    }

    private int level(HeadingNumber number, int current) {
        int inner = number.parts() - 1;
        int first = series.computeIfAbsent(number.series(), s -> Math.max(1, current + 1 - inner));
        return first + inner;
    }

    // ---- headings without

    /** Those whose level their look tells. */
    private List<Integer> plain() {
        List<Integer> plain = new ArrayList<>();
        for (int i = opening; i < blocks.size(); i++) {
            boolean numbered = isMeant(i) && HeadingNumber.of(text(i)).isPresent();
            if (isMeant(i) && !numbered && !groups.get(i)) {
                plain.add(i);
            }
        }
        return plain;
    }

    /** How striking a heading is; the most striking first. */
    private record Striking(double size, int look) implements Comparable<Striking> {
        private static final Comparator<Striking> ORDER =
                Comparator.comparingDouble(Striking::size)
                        .thenComparingInt(Striking::look)
                        .reversed();

        @Override
        public int compareTo(Striking other) {
            return ORDER.compare(this, other);
        }
    }

    private List<Striking> looks() {
        return plain().stream().map(this::striking).sorted().distinct().toList();
    }

    private Striking striking(int i) {
        Paragraph paragraph = paragraphs.get(i);
        boolean capital = inCapitals && isCapital(text(i));
        return new Striking(
                sizes.get(paragraph.size()), 2 * paragraph.look().ordinal() + (capital ? 1 : 0));
    }

    private static boolean isCapital(String text) {
        return text.chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
