package org.hexapla.format.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A font: which characters it has, and how its letters are set beside each other.
 *
 * @param name of its file beside this class
 * @param truetype the font as PDF holds it
 * @param font the same as the Java platform holds it
 */
record Face(String name, Truetype truetype, Font font) {
    /** What an em is divided into, in which places are told. */
    static final int EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Reads a font of those beside this class. */
    static Face of(String name) {
        try (InputStream file = Face.class.getResourceAsStream(name + ".woff")) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not packed");
            }
            byte[] truetype = Woff.unpacked(file.readAllBytes());
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(truetype));
            return new Face(name, new Truetype(truetype), font.deriveFont((float) EM));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the font " + name, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + name + " is damaged", e);
        }
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /**
     * Sets characters of one direction, in the order in which they are seen from the left.
     *
     * @return their glyphs; the width is in thousandths of an em
     */
    Glyphs set(String text, boolean rightToLeft) {
        char[] characters = text.toCharArray();
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector vector =
                font.layoutGlyphVector(EXACT, characters, 0, characters.length, direction);
        int count = vector.getNumGlyphs();
        int[] ids = new int[count];
        int[] places = vector.getGlyphCharIndices(0, count, null);
        float[] positions = vector.getGlyphPositions(0, count + 1, null);
        for (int i = 0; i < count; i++) {
            ids[i] = vector.getGlyphCode(i);
        }
        return new Glyphs(text, rightToLeft, ids, places, positions);
    }

    /** The first of some faces that has a character. */
    static Optional<Face> having(int codePoint, Iterable<Face> faces) {
        for (Face face : faces) {
            if (face.has(codePoint)) {
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }
}
