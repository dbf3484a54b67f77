package org.hexapla.format.print;

import java.util.List;

/**
 * A cell in lines.
 *
 * @param text as it is read aloud, where that can not be told from what is drawn; else empty
 */
record Block(List<Line> lines, double leading, String text) {
    double height() {
        return lines.size() * leading;
    }

    Tag saidBy(Tag tag) {
        return text.isEmpty() ? tag : tag.saying(text);
    }

    /** The height of cells beside each other. */
    static double height(List<Block> cells) {
        return cells.stream().mapToDouble(Block::height).max().orElse(0);
    }

    /** The height of a line of theirs. */
    static double leading(List<Block> cells) {
        return cells.stream().mapToDouble(Block::leading).max().orElse(0);
    }
}
