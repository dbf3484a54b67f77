package org.hexapla.core.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/** When two texts count as the same, however a tool has written them. */
public final class SameText {
    private SameText() {}

    /** Whether two texts are the same under Unicode normal form C. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || normal(one).equals(normal(other));
    }

    /** The same for texts with codes, which stand in the same places. */
    static boolean isSame(CodedText one, @Nullable CodedText other) {
        return other != null && marked(one).equals(marked(other));
    }

    /** Tools re-flow white space of the source; that alone does not make it another text. */
    static boolean isSameSource(String one, String other) {
        return isSame(one, other) || folded(one).equals(folded(other));
    }

    /** A source as it is compared: in Unicode normal form C, white space folded. */
    public static String folded(String text) {
        return normal(text).replaceAll("\\s+", " ").strip();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text under normal form C with the names of its codes in their places. */
    static List<String> marked(CodedText text) {
        List<String> marked = new ArrayList<>();
        int from = 0;
        for (InlineCode code : text.codes()) {
            marked.add(normal(text.text().substring(from, code.position())));
            marked.add(ReturnedCodes.name(code));
            from = code.position();
        }
        marked.add(normal(text.text().substring(from)));
        return marked;
    }
}
