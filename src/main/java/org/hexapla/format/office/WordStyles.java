package org.hexapla.format.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file: which are headings, titles, numbered. */
final class WordStyles {
    private static final int OUTLINE_LEVELS = 9;
    private static final String HEADING = "heading ";

    private static final class Style {
        private String name = "";
        private @Nullable String parent;
        private @Nullable String outline;
        private @Nullable String number;
        private @Nullable String level;
        private @Nullable Boolean bold;
        private @Nullable Boolean boldComplex;
    }

    private final Map<String, Style> styles = new HashMap<>();

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(SafeXml xml) {
        WordStyles styles = new WordStyles();
        Style style = new Style();
        while (xml.advance()) {
            if (xml.isStart("style")) {
                style = new Style();
                styles.styles.put(String.valueOf(Word.attribute(xml, "styleId")), style);
            } else if (xml.isStart()) {
                read(xml, style);
            }
        }
        return styles;
    }

    private static void read(SafeXml xml, Style style) {
        String value = Word.attribute(xml, "val");
        switch (xml.name()) {
            case "name" -> style.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
            case "basedOn" -> style.parent = value;
            case "outlineLvl" -> style.outline = value;
            case "numId" -> style.number = value;
            case "ilvl" -> style.level = value;
            case "b" -> style.bold = Word.isOn(xml);
            case "bCs" -> style.boldComplex = Word.isOn(xml);
            default -> {}
        }
    }

    /** Whether a style of paragraphs or letters makes them bold, those of Arabic or the others. */
    boolean isBold(@Nullable String id, boolean complex) {
        String bold = inherited(id, style -> told(complex ? style.boldComplex : style.bold));
        return "true".equals(bold);
    }

    private static @Nullable String told(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }

    boolean isTitle(@Nullable String id) {
        return name(id).equals("title");
    }

    boolean isContents(@Nullable String id) {
        String name = name(id);
        return name.startsWith("toc ") || name.equals("table of figures");
    }

    private String name(@Nullable String id) {
        Style style = styles.get(id);
        return style == null ? "" : style.name;
    }

    /** The level of the heading, 1 being the highest; 0 if the style is no heading's. */
    int heading(@Nullable String id) {
        String outline = inherited(id, style -> style.outline);
        if (outline != null) {
            return headingOfOutline(outline);
        }
        String name = inherited(id, style -> style.name.startsWith(HEADING) ? style.name : null);
        return name == null ? 0 : Word.number(name.substring(HEADING.length()), 0);
    }

    /** The level of a heading whose outline level is written so. */
    static int headingOfOutline(String outline) {
        int level = Word.number(outline, OUTLINE_LEVELS);
        return level >= 0 && level < OUTLINE_LEVELS ? level + 1 : 0;
    }

    @Nullable String list(@Nullable String id) {
        return inherited(id, style -> style.number);
    }

    @Nullable String listLevel(@Nullable String id) {
        return inherited(id, style -> style.level);
    }

    private @Nullable String inherited(
            @Nullable String id, Function<Style, @Nullable String> property) {
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); ) {
            Style style = styles.get(at);
            String value = style == null ? null : property.apply(style);
            if (value != null) {
                return value;
            }
            at = style == null ? null : style.parent;
        }
        return null;
    }
}
