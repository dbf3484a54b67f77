package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.LineMark;
import org.hexapla.core.text.UnitKind;

/**
 * Headings that a file does not call so: short paragraphs of which all is bold, such as the names
 * of States in a list of participants. At least three of them have to stand right above something
 * that is not bold, as headings of a printed text have to look like headings; and where much is
 * bold, it says nothing.
 *
 * <p>They stand below the heading before them. Those that begin with a mark stay what they are: a
 * number there is the address of a paragraph.
 */
public final class BoldHeadings {
    private static final int FEWEST = 3;
    private static final double MUCH = 0.4;
    private static final int DEEPEST = 6;

    private BoldHeadings() {}

    /**
     * The same blocks, with such paragraphs as headings.
     *
     * @param bold the places of those of which all is bold
     */
    public static List<Block> told(List<Block> blocks, BitSet bold) {
        BitSet found = new BitSet();
        long all = 0;
        long heavy = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int letters = blocks.get(i).text().text().length();
            all += letters;
            heavy += bold.get(i) ? letters : 0;
            found.set(i, bold.get(i) && i + 1 < blocks.size() && mayBe(blocks.get(i)));
        }
        long sure =
                found.stream()
                        .filter(i -> !bold.get(i + 1) && !isHeading(blocks.get(i + 1)))
                        .count();
        return sure < FEWEST || heavy > MUCH * all ? blocks : headed(blocks, found);
    }

    private static boolean isHeading(Block block) {
        return block.kind() == UnitKind.HEADING || block.kind() == UnitKind.TITLE;
    }

    private static boolean mayBe(Block block) {
        String text = block.text().text();
        return block.kind() == UnitKind.PARAGRAPH
                && block.level() == 0
                && block.mark() == null
                && LineMark.at(text).isEmpty()
                && !ParagraphForm.isEnd(text)
                && text.indexOf('\t') < 0
                && Paragraph.isLikeHeading(text);
    }

    private static List<Block> headed(List<Block> blocks, BitSet found) {
        List<Block> all = new ArrayList<>();
        int above = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            above = block.kind() == UnitKind.HEADING ? block.level() : above;
            int level = Math.min(DEEPEST, above + 1);
            all.add(found.get(i) ? block.as(UnitKind.HEADING, level, null) : block);
        }
        return all;
    }
}
