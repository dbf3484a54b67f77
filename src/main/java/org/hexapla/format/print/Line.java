package org.hexapla.format.print;

import java.util.List;

/**
 * A line of print.
 *
 * @param pieces in the order in which they are seen from the left
 * @param width in points
 */
record Line(List<Piece> pieces, double width) {
    /**
     * Letters of one font and look.
     *
     * @param text the characters that they stand for, in reading order
     * @param size in points
     * @param rise how far above the line they stand, in points
     */
    record Piece(
            Face face,
            Glyphs glyphs,
            String text,
            boolean rightToLeft,
            boolean bold,
            boolean slanted,
            double size,
            double rise) {
        double width() {
            return glyphs.width() * size / Face.EM;
        }
    }

    Line {
        pieces = List.copyOf(pieces);
    }

    /** Whether letters of it are drawn in another order than they are read. */
    boolean isTurned() {
        return pieces.stream().anyMatch(Piece::rightToLeft);
    }

    static Line of(List<Piece> pieces) {
        return new Line(pieces, pieces.stream().mapToDouble(Piece::width).sum());
    }
}
