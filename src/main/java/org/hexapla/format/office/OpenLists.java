package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * The lists of an open document and how far each has counted: as in Word no number is stored. A
 * list is open while its element is; a later one may go on counting where it ended.
 */
final class OpenLists {
    private static final int LEVELS = 10;
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Level PLAIN = new Level("none", "", "", 1, 1);

    /** How a level of a list is marked; {@code bullet} and {@code none} are formats too. */
    private record Level(String format, String prefix, String suffix, int shown, int start) {}

    /** How far the levels of a list have counted; below 0 where a level has not begun. */
    private static final class Counts {
        private final int[] counts = new int[LEVELS];

        private Counts() {
            Arrays.fill(counts, -1);
        }
    }

    /** A list element that is open. */
    private static final class Open {
        private final String style;
        private final int level;
        private final Counts counts;
        private boolean due;
        private @Nullable Integer start;

        private Open(String style, int level, Counts counts) {
            this.style = style;
            this.level = level;
            this.counts = counts;
        }
    }

    private final Map<String, Level[]> styles = new HashMap<>();
    private final Map<String, Counts> byId = new HashMap<>();
    private final Map<String, Counts> lastOf = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Level[] described = new Level[LEVELS];

    /** Reads on where a style of lists or a level of one begins; leaves everything else aside. */
    void describe(SafeXml xml) {
        switch (xml.name()) {
            case "list-style" -> {
                described = new Level[LEVELS];
                Arrays.fill(described, PLAIN);
                styles.put(orEmpty(xml.attribute(OpenWalk.STYLE, "name")), described);
            }
            case "list-level-style-number" -> describe(xml, format(xml));
            case "list-level-style-bullet", "list-level-style-image" -> describe(xml, "bullet");
            default -> {}
        }
    }

    private void describe(SafeXml xml, String format) {
        int level = Word.number(xml.attribute(OpenWalk.TEXT, "level"), 1) - 1;
        if (level >= 0 && level < LEVELS) {
            described[level] =
                    new Level(
                            format,
                            orEmpty(xml.attribute(OpenWalk.STYLE, "num-prefix")),
                            orEmpty(xml.attribute(OpenWalk.STYLE, "num-suffix")),
                            Word.number(xml.attribute(OpenWalk.TEXT, "display-levels"), 1),
                            Word.number(xml.attribute(OpenWalk.TEXT, "start-value"), 1));
        }
    }

    /** The name that Word has for a format; an open document gives the first of its numbers. */
    private static String format(SafeXml xml) {
        String format = orEmpty(xml.attribute(OpenWalk.STYLE, "num-format"));
        String begins = format.substring(0, Math.min(1, format.length()));
        return switch (begins) {
            case "" -> "none";
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            case "а" -> "russianLower";
            case "А" -> "russianUpper";
            case "أ" -> format.contains("ج") ? "arabicAbjad" : "arabicAlpha";
            case "一" -> "chineseCounting";
            default -> "decimal";
        };
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A list begins. */
    void begin(SafeXml xml) {
        Open outer = open.peek();
        String own = xml.attribute(OpenWalk.TEXT, "style-name");
        String style = own == null && outer != null ? outer.style : orEmpty(own);
        Counts counts = outer == null ? counts(xml, style) : outer.counts;
        lastOf.put(style, counts);
        for (String id : ids(xml)) {
            byId.put(id, counts);
        }
        int level = outer == null ? 0 : Math.min(outer.level + 1, LEVELS - 1);
        open.push(new Open(style, level, counts));
    }

    private Counts counts(SafeXml xml, String style) {
        String before = xml.attribute(OpenWalk.TEXT, "continue-list");
        boolean goesOn = "true".equals(xml.attribute(OpenWalk.TEXT, "continue-numbering"));
        Counts found =
                before != null ? byId.get(before) : goesOn ? lastOf.get(style) : new Counts();
        return found == null ? new Counts() : found;
    }

    private static List<String> ids(SafeXml xml) {
        List<String> ids = new ArrayList<>();
        for (String namespace : List.of(XML, OpenWalk.TEXT)) {
            String id = xml.attribute(namespace, "id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    void end() {
        open.poll();
    }

    /** An item begins, whose first paragraph bears its mark. */
    void item(SafeXml xml) {
        Open list = open.peek();
        if (list != null) {
            String start = xml.attribute(OpenWalk.TEXT, "start-value");
            list.due = true;
            list.start = start == null ? null : Integer.valueOf(Word.number(start, 1));
        }
    }

    /** What is printed before the paragraph that begins here; null where nothing is. */
    WordNumbers.@Nullable Mark next() {
        Open list = open.peek();
        if (list == null || !list.due) {
            return null;
        }
        list.due = false;
        Level[] levels = styles.getOrDefault(list.style, new Level[0]);
        if (levels.length == 0) {
            return null;
        }
        count(levels, list);
        String text = text(levels, list);
        boolean decimal = list.level == 0 && levels[0].format.equals("decimal");
        boolean inner = levels[0].format.equals("decimal");
        return new WordNumbers.Mark(text, list.level, decimal, inner);
    }

    private static void count(Level[] levels, Open list) {
        int[] counts = list.counts.counts;
        for (int i = 0; i < list.level; i++) {
            counts[i] = counts[i] < 0 ? levels[i].start : counts[i];
        }
        int before = counts[list.level];
        int next = before < 0 ? levels[list.level].start : before + 1;
        counts[list.level] = list.start == null ? next : list.start;
        Arrays.fill(counts, list.level + 1, LEVELS, -1);
    }

    private static String text(Level[] levels, Open list) {
        Level level = levels[list.level];
        if (level.format.equals("bullet")) {
            return "•";
        }
        if (level.format.equals("none")) {
            return "";
        }
        List<String> numbers = new ArrayList<>();
        for (int i = Math.max(0, list.level + 1 - level.shown); i <= list.level; i++) {
            numbers.add(Numerals.of(levels[i].format, list.counts.counts[i]));
        }
        numbers.removeIf(String::isEmpty);
        return level.prefix + String.join(".", numbers) + level.suffix;
    }
}
