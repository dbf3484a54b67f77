package org.hexapla.format.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a Word file and how far each has counted: Word stores no number, so the marks have
 * to be counted as it does, paragraph by paragraph.
 */
final class WordNumbers {
    private static final int LEVELS = 9;

    /** One level of a list. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private boolean legal;
    }

    /** A list: its levels and the counters, which all its uses share. */
    private static final class ListDefinition {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        private final boolean[] counting = new boolean[LEVELS];
        private @Nullable String style;

        ListDefinition() {
            for (int i = 0; i < LEVELS; i++) {
                levels[i] = new Level();
            }
        }
    }

    /** A use of a list, which may begin anew. */
    private static final class Use {
        private String definition = "";
        private final Map<Integer, Integer> restarts = new HashMap<>();
    }

    /**
     * A mark that Word prints.
     *
     * @param text the mark, such as {@code 11.}, {@code (a)}, {@code •}; empty if it prints none
     * @param decimal whether it is a number that stands on the list's first level
     * @param inner whether the first level of its list is numbered paragraphs
     */
    record Mark(String text, int level, boolean decimal, boolean inner) {
        private static final Pattern SECTION = Pattern.compile("[IVXL]+\\.");
        private static final String ENDS = ".;:,?!…؛،؟。；：，？！";

        /**
         * Whether what it counts is the heading of a section: great Roman numbers on the first
         * level stand before headings, but for those of whole sentences and of lists.
         */
        boolean headsSection(CharSequence letters) {
            return level == 0
                    && letters.length() > 0
                    && SECTION.matcher(text).matches()
                    && ENDS.indexOf(letters.charAt(letters.length() - 1)) < 0;
        }
    }

    private final Map<String, ListDefinition> definitions = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final WordStyles styles;

    private WordNumbers(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbers none() {
        return new WordNumbers(WordStyles.none());
    }

    static WordNumbers read(SafeXml xml, WordStyles styles) {
        WordNumbers numbers = new WordNumbers(styles);
        ListDefinition definition = new ListDefinition();
        Use use = new Use();
        int level = 0;
        boolean inUse = false;
        while (xml.advance()) {
            if (!xml.isStart()) {
                continue;
            }
            String value = Word.attribute(xml, "val");
            switch (xml.name()) {
                case "abstractNum" -> {
                    definition = new ListDefinition();
                    inUse = false;
                    numbers.definitions.put(
                            String.valueOf(Word.attribute(xml, "abstractNumId")), definition);
                }
                case "num" -> {
                    use = new Use();
                    inUse = true;
                    numbers.uses.put(String.valueOf(Word.attribute(xml, "numId")), use);
                }
                case "lvl", "lvlOverride" -> {
                    level = Math.floorMod(Word.number(Word.attribute(xml, "ilvl"), 0), LEVELS);
                    // A use that describes its levels itself is rare, and counts as the list does.
                    if (inUse && xml.isStart("lvl")) {
                        xml.skip();
                    }
                }
                case "abstractNumId" -> use.definition = String.valueOf(value);
                case "startOverride" -> use.restarts.put(level, Word.number(value, 1));
                case "numStyleLink" -> definition.style = value;
                default -> read(xml, definition.levels[level], value);
            }
        }
        return numbers;
    }

    private static void read(SafeXml xml, Level level, @Nullable String value) {
        switch (xml.name()) {
            case "start" -> level.start = Word.number(value, 1);
            case "numFmt" -> level.format = String.valueOf(value);
            case "lvlText" -> level.text = value == null ? "" : value;
            case "isLgl" -> level.legal = Word.isOn(xml);
            default -> {}
        }
    }

    /** Counts one paragraph of the list on; null where there is no such list. */
    @Nullable Mark next(String list, int level) {
        Use use = uses.get(list);
        ListDefinition definition = use == null ? null : definition(use, new HashSet<>());
        if (use == null || definition == null || level < 0 || level >= LEVELS) {
            return null;
        }
        if (begun.add(list)) {
            use.restarts.forEach((at, start) -> restart(definition, at, start));
        }
        count(definition, level);
        boolean inner = isNumber(definition.levels[0]);
        return new Mark(
                text(definition, level),
                level,
                level == 0 && isNumber(definition.levels[level]),
                inner);
    }

    private @Nullable ListDefinition definition(Use use, Set<String> seen) {
        ListDefinition definition = definitions.get(use.definition);
        if (definition == null || definition.style == null || !seen.add(use.definition)) {
            return definition;
        }
        Use styled = uses.get(styles.list(definition.style));
        return styled == null ? definition : definition(styled, seen);
    }

    private static void restart(ListDefinition definition, int level, int start) {
        definition.counts[level] = start - 1;
        definition.counting[level] = true;
    }

    private static void count(ListDefinition definition, int level) {
        for (int i = 0; i <= level; i++) {
            if (!definition.counting[i]) {
                restart(definition, i, definition.levels[i].start + (i < level ? 1 : 0));
            }
        }
        definition.counts[level]++;
        for (int i = level + 1; i < LEVELS; i++) {
            definition.counting[i] = false;
        }
    }

    private static boolean isNumber(Level level) {
        return !level.text.isEmpty()
                && (level.format.startsWith("decimal") || level.format.startsWith("hindi"));
    }

    private static String text(ListDefinition definition, int at) {
        Level level = definition.levels[at];
        if (level.format.equals("none") && !level.text.contains("%")) {
            return level.text;
        }
        if (level.format.equals("bullet")) {
            return level.text.isEmpty() ? "" : "•";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            char next = i + 1 < level.text.length() ? level.text.charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                int number = next - '1';
                String format = level.legal ? "decimal" : definition.levels[number].format;
                text.append(Numerals.of(format, definition.counts[number]));
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
