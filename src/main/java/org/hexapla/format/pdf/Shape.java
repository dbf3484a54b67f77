package org.hexapla.format.pdf;

import java.util.List;

/**
 * A rectangle around something drawn on a page, in points from its upper left corner.
 *
 * @param filled whether it is filled, or a picture; else only its outline is drawn
 */
record Shape(double left, double top, double right, double bottom, boolean filled) {
    private static final double THIN = 2.5;

    private static final double NEAR = 0.6;
    private static final double LARGE = 6;

    /**
     * Those that may be signs before items: small, filled, and no parts of a larger drawing.
     *
     * @param size of the type, in points
     */
    static List<Shape> signs(List<Shape> shapes, double size) {
        List<Shape> figures =
                shapes.stream()
                        .filter(one -> Math.max(one.width(), one.height()) < LARGE * size)
                        .toList();
        return figures.stream()
                .filter(one -> one.isBullet(one.bottom(), size))
                .filter(one -> figures.stream().noneMatch(other -> one.touches(other, NEAR * size)))
                .toList();
    }

    /** Whether something else is nearer than that; its own outline is not something else. */
    private boolean touches(Shape other, double near) {
        boolean same =
                Math.abs(left - other.left) < 1
                        && Math.abs(top - other.top) < 1
                        && Math.abs(right - other.right) < 1
                        && Math.abs(bottom - other.bottom) < 1;
        return !same
                && other.left - right < near
                && left - other.right < near
                && other.top - bottom < near
                && top - other.bottom < near;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** Whether it is a line from left to right. */
    boolean isAcross() {
        return height() <= THIN && width() > 2 * THIN;
    }

    /** Whether it is a line from top to bottom. */
    boolean isUpright() {
        return width() <= THIN && height() > 2 * THIN;
    }

    /**
     * Whether it can be the sign before an item: as small as one beside type of that size, about as
     * wide as high, on the line.
     *
     * @param base the line's baseline
     */
    boolean isBullet(double base, double size) {
        boolean small =
                Math.max(width(), height()) < 0.85 * size
                        && Math.min(width(), height()) > 0.12 * size;
        boolean round = width() < 2 * height() && height() < 2 * width();
        return filled
                && small
                && round
                && bottom < base + 0.15 * size
                && top > base - size
                && (top + bottom) / 2 > base - 0.75 * size;
    }
}
