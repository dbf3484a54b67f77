package org.hexapla.format.print;

import java.util.List;
import org.hexapla.core.language.Language;

/** The fonts that sheets are printed in. Loading them takes about half a second. */
final class Faces {
    private final Face latin = Face.of("noto-serif-latin-400-normal");
    private final Face arabic = Face.of("noto-naskh-arabic-arabic-400-normal");
    private final Face chinese = Face.of("noto-serif-sc-chinese-simplified-400-normal");

    /** Where a character is looked for that its language says nothing of. */
    private final List<Face> usual =
            List.of(
                    latin,
                    Face.of("noto-serif-latin-ext-400-normal"),
                    Face.of("noto-serif-cyrillic-400-normal"),
                    Face.of("noto-serif-cyrillic-ext-400-normal"),
                    Face.of("noto-serif-greek-400-normal"),
                    arabic,
                    chinese);

    /**
     * The font of a character; where none has it the first, which draws a box.
     *
     * @param before the font of the character before it, which blanks and marks stay in
     */
    Face of(int codePoint, Language language, Face before) {
        if (stays(codePoint) && before.has(codePoint)) {
            return before;
        }
        // Quotation marks and dashes are as wide as a character in Chinese, and the font's own.
        if (language.isUnspaced() && !isWestern(codePoint) && chinese.has(codePoint)) {
            return chinese;
        }
        if (language.isRightToLeft() && arabic.has(codePoint)) {
            return arabic;
        }
        return Face.having(codePoint, usual).orElse(first());
    }

    Face first() {
        return latin;
    }

    private static boolean stays(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == ' '
                || codePoint == '\u00A0'
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isWestern(int codePoint) {
        return codePoint < 0x2000 && Character.isLetterOrDigit(codePoint) || codePoint < 0x80;
    }
}
