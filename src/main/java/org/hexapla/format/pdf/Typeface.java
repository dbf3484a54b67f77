package org.hexapla.format.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What a font does to the letters set in it. Few files describe their fonts well, so the names that
 * designers gave them count as much.
 *
 * @param bold whether they are heavier than those of running text
 * @param slanted whether they lean
 * @param fixed whether all are equally wide, as in samples of what a machine reads
 */
record Typeface(boolean bold, boolean slanted, boolean fixed) {
    static final Typeface PLAIN = new Typeface(false, false, false);

    private static final double BOLD_WEIGHT = 600;

    /** Names in full, and those of TeX: {@code cmbx10}, {@code SFBX1200}, {@code ptmb8t}. */
    private static final Pattern BOLD =
            Pattern.compile(
                    "bold|black|heavy|semibold|demi(?!no)|(?:cm|sf|ec|la|lm)b(?:x|[0-9])|[-,]bd?$");

    private static final Pattern SLANTED =
            Pattern.compile("ital|obli|slant|kursiv|(?:cm|sf|ec|la)(?:ti|sl|bxti)[0-9]|[-,]b?it?$");
    private static final Pattern FIXED =
            Pattern.compile(
                    "mono|courier|typewriter|consol|(?:cm|sf|ec|la)(?:sl)?(?:tt|tc)[0-9]|fixed");

    static Typeface of(PDFont font) {
        String whole = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        String name = whole.replaceFirst("^[a-z]{6}\\+", "");
        PDFontDescriptor told = font.getFontDescriptor();
        boolean heavy = told != null && (told.isForceBold() || told.getFontWeight() >= BOLD_WEIGHT);
        boolean leans = told != null && told.isItalic();
        boolean even = told != null && told.isFixedPitch();
        return new Typeface(
                heavy || BOLD.matcher(name).find(),
                leans || SLANTED.matcher(name).find(),
                (even || FIXED.matcher(name).find()) && !isSquare(name));
    }

    /** Chinese letters are all of one width, in whatever font. */
    private static boolean isSquare(String name) {
        return name.contains("cjk") || name.contains("song") || name.contains("hei");
    }

    /** The same face, printed with an outline to look bold. */
    Typeface emboldened() {
        return new Typeface(true, slanted, fixed);
    }
}
