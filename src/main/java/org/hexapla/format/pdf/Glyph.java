package org.hexapla.format.pdf;

import java.util.Locale;

/**
 * One character of a page, or a ligature of some.
 *
 * @param text what it says
 * @param x its left edge in points from the left of the page, as the text is read
 * @param y its baseline in points from the top
 * @param width how far it advances, in points
 * @param size the size of its type in points
 * @param direction by how many degrees the text is turned
 * @param face what its font does to it
 */
record Glyph(
        String text, double x, double y, double width, double size, int direction, Typeface face) {
    double end() {
        return x + width;
    }

    /** Where its middle stands; parts of one ligature share an edge, but not this. */
    double middle() {
        return x + width / 2;
    }

    boolean isBlank() {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** A mark above or below a letter. */
    boolean isCombining() {
        return text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    boolean isRightToLeft() {
        byte direction = Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    boolean isIdeographic() {
        return Character.isIdeographic(text.codePointAt(0));
    }

    boolean isArabic() {
        return Character.getDirectionality(text.codePointAt(0))
                == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    boolean isNumberOrSign() {
        return text.codePoints().noneMatch(Character::isLetter);
    }

    /** A letter that is read from left to right, or a digit. */
    boolean isLeftToRight() {
        byte direction = Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    boolean isDigits() {
        return text.chars().allMatch(Character::isDigit);
    }

    /** What stands between the members of a list. */
    boolean isListing() {
        return text.length() == 1 && "،,؛;".contains(text);
    }

    /** Whether it stands in one word with another, or may. */
    boolean isNear(Glyph other) {
        double room = Math.max(x, other.x) - Math.min(end(), other.end());
        return Math.abs(y - other.y) < size && room < size;
    }

    /** A stroke in its place that widens an Arabic word. */
    Glyph filler() {
        return new Glyph("\u0640", x, y, width, size, direction, face);
    }

    /** The same at another place, in points. */
    Glyph at(double newX, double newWidth) {
        return new Glyph(text, newX, y, newWidth, size, direction, face);
    }

    /** The letter with a mark above or below it. */
    Glyph with(Glyph mark) {
        return new Glyph(text + mark.text(), x, y, width, size, direction, face);
    }

    /** A blank of that width behind it. */
    Glyph blankAfter(double wide) {
        return new Glyph(" ", end(), y, wide, size, direction, face);
    }

    /** The same said by raised digits. */
    Glyph raised() {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Character.digit(c, 10)));
        }
        return new Glyph(out.toString(), x, y, width, size, direction, face);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s at %.1f, %.1f", text, x, y);
    }
}
