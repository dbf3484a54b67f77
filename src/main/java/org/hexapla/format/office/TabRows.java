package org.hexapla.format.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hexapla.core.rebuilding.RowsOfCells;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.UnitKind;

/**
 * Tables that are made of tab stops: lines one after the other that tabs part into pieces, as
 * {@link RowsOfCells} has it. Their pieces are cells.
 *
 * <p>Paragraphs and items with their marks before them stay as they are, and so do lines such as
 * {@code Date: 5 May} set apart at the colon, and pairs that open a document, as in mastheads.
 */
final class TabRows {
    private static final Pattern TIME = Pattern.compile("\\p{Nd}{1,2}\\.\\p{Nd}{2}");

    private final List<Block> blocks;

    private TabRows(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The blocks of a body with the cells of such tables in place of their rows. */
    static List<Block> asCells(List<Block> blocks) {
        return new TabRows(blocks).asCells();
    }

    private List<Block> asCells() {
        List<Block> all = new ArrayList<>();
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            List<List<String>> lines = new ArrayList<>();
            while (end < blocks.size() && isRow(blocks.get(end))) {
                lines.addAll(RowPieces.of(blocks.get(end).text()).lines());
                end++;
            }
            boolean pairs = lines.stream().allMatch(line -> line.size() <= 2);
            boolean table = (i > 0 || !pairs) && RowsOfCells.are(lines);
            for (Block block : blocks.subList(i, Math.max(end, i + 1))) {
                all.addAll(table ? cells(block) : List.of(block));
            }
            i = Math.max(end, i + 1);
        }
        return all;
    }

    private static List<Block> cells(Block row) {
        List<Block> cells = new ArrayList<>();
        RowPieces pieces = RowPieces.of(row.text());
        for (int i = 0; i < pieces.pieces().size(); i++) {
            String name = row.resource() == null ? null : RowPieces.resource(row.resource(), i);
            cells.add(new Block(UnitKind.CELL, 0, null, pieces.pieces().get(i), name));
        }
        return cells;
    }

    /** Whether every line of a paragraph has several pieces, the first of which is no mark. */
    private static boolean isRow(Block block) {
        boolean plain =
                block.kind() == UnitKind.PARAGRAPH && block.mark() == null && block.level() == 0;
        if (!plain || block.text().text().indexOf('\t') < 0) {
            return false;
        }
        List<List<String>> lines = RowPieces.of(block.text()).lines();
        boolean marked = TextBuilder.markLength(block) > 0;
        return lines.stream().allMatch(line -> line.size() > 1 && !endsWithColon(line.get(0)))
                && (!marked || TIME.matcher(lines.get(0).get(0)).matches());
    }

    private static boolean endsWithColon(String piece) {
        return piece.endsWith(":") || piece.endsWith("：");
    }
}
