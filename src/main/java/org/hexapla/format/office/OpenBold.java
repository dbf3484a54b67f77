package org.hexapla.format.office;

import java.util.HashMap;
import java.util.Map;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Which styles of an open document make letters bold. Chinese and Arabic letters have properties of
 * their own, beside those of the others.
 */
final class OpenBold {
    private static final int LONGEST_LINE = 20;

    /** What a style says; null where it says nothing. */
    private record Weight(
            @Nullable String western, @Nullable String asian, @Nullable String complex) {
        @Nullable String of(int letter) {
            byte direction = Character.getDirectionality(letter);
            boolean arabic =
                    direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            return arabic ? complex : Character.isIdeographic(letter) ? asian : western;
        }
    }

    private final Map<String, String> parents;
    private final Map<String, Weight> weights = new HashMap<>();

    /**
     * @param parents the styles from which others inherit; grows while the file is read
     */
    OpenBold(Map<String, String> parents) {
        this.parents = parents;
    }

    /** Takes note of the properties of letters that a style has. */
    void describe(String style, SafeXml xml) {
        weights.put(
                style,
                new Weight(
                        xml.attribute(OpenWalk.FO, "font-weight"),
                        xml.attribute(OpenWalk.STYLE, "font-weight-asian"),
                        xml.attribute(OpenWalk.STYLE, "font-weight-complex")));
    }

    /**
     * Whether a character is a letter and not bold.
     *
     * @param spans the styles around it, the innermost first
     */
    boolean isPlain(int letter, Iterable<String> spans, String paragraph) {
        if (!Character.isLetter(letter)) {
            return false;
        }
        for (String span : spans) {
            String weight = weight(span, letter);
            if (weight != null) {
                return !weight.equals("bold");
            }
        }
        return !"bold".equals(weight(paragraph, letter));
    }

    private @Nullable String weight(String style, int letter) {
        String name = style;
        for (int i = 0; i < LONGEST_LINE && name != null; i++) {
            Weight weight = weights.get(name);
            String said = weight == null ? null : weight.of(letter);
            if (said != null) {
                return said;
            }
            name = parents.get(name);
        }
        return null;
    }
}
