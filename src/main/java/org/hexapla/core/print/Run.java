package org.hexapla.core.print;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;

/**
 * Characters that look alike.
 *
 * @param text never empty; a line break is one line feed
 * @param rise whether they stand above or below the line
 */
public record Run(String text, boolean bold, boolean italic, boolean underlined, Rise rise) {
    /** Where characters stand. */
    public enum Rise {
        NONE,
        ABOVE,
        BELOW
    }

    public Run {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a run has characters");
        }
    }

    /**
     * A text in runs. What its codes emphasise is emphasised, calls of notes are raised, pictures
     * and what else can not be printed are left out, and so are characters that no file may hold.
     */
    public static List<Run> of(CodedText text) {
        List<Run> runs = new ArrayList<>();
        List<InlineCode> open = new ArrayList<>();
        int at = 0;
        for (InlineCode code : text.codes()) {
            add(text.text().substring(at, code.position()), open, runs);
            at = code.position();
            switch (code.kind()) {
                case OPEN -> open.add(code);
                case CLOSE -> open.removeIf(other -> other.id().equals(code.id()));
                case PLACEHOLDER -> addPlaceholder(code, open, runs);
            }
        }
        add(text.text().substring(at), open, runs);
        return runs;
    }

    private static void addPlaceholder(InlineCode code, List<InlineCode> open, List<Run> runs) {
        if (code.isNote()) {
            String number = printable(code.display());
            if (!number.isEmpty()) {
                runs.add(new Run(number, false, false, false, Rise.ABOVE));
            }
        } else if (code.type().equals("break")) {
            add("\n", open, runs);
        } else if (code.type().equals("tab")) {
            add(" ", open, runs);
        } else {
            add(code.inLine(), open, runs);
        }
    }

    private static void add(String text, List<InlineCode> open, List<Run> runs) {
        String printable = printable(text);
        if (!printable.isEmpty()) {
            Rise rise =
                    has(open, "superscript")
                            ? Rise.ABOVE
                            : has(open, "subscript") ? Rise.BELOW : Rise.NONE;
            runs.add(
                    new Run(
                            printable,
                            has(open, "bold"),
                            has(open, "italic"),
                            has(open, "underline"),
                            rise));
        }
    }

    private static boolean has(List<InlineCode> open, String type) {
        return open.stream().anyMatch(code -> code.type().equals(type));
    }

    private static String printable(String text) {
        StringBuilder kept = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(Run::isPrintable)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPrintable(int codePoint) {
        // The mark of byte order, which is left where files were put together, is never seen.
        boolean broken =
                codePoint == 0xFEFF
                        || codePoint >= 0xD800 && codePoint <= 0xDFFF
                        || codePoint >= 0xFFFE && codePoint <= 0xFFFF;
        return codePoint == '\n' || !broken && !Character.isISOControl(codePoint);
    }
}
