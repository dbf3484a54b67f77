package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Text as it was printed, line by line, with page headers, page numbers, hard line breaks and
 * footnote blocks in the middle: what comes out of a PDF or a plain text file.
 *
 * <p>In this order: page furniture goes, footnotes are taken out, marks on lines of their own are
 * put back, tables that go on over a page are put together and those of plain texts taken apart,
 * lines are joined to paragraphs, digits that are marks become codes, and paragraphs are told from
 * headings and items. No word goes that is not surely furniture.
 *
 * @param text the whole text; form feeds, where there are any, end a page
 * @param type how its lines look
 */
public record PrintedText(String text, Typography type) {
    /** A text of which nothing is known but what it says. */
    public PrintedText(String text) {
        this(text, Typography.UNTOLD);
    }

    /**
     * The paragraphs, headings, items and footnotes that were printed, footnotes after the body.
     */
    public List<Block> blocks(Language language) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<PrintedLine> all = PrintedLine.of(plain, type);
        List<PrintedLine> lines = PageFurniture.removed(all);
        NoteBlocks taken = NoteBlocks.taken(lines, PageSurvey.layout(lines, type));
        List<PrintedLine> read = NoteMarks.rejoined(taken.body(), taken.marks());
        List<PrintedLine> body =
                type.isTold() ? BrokenTables.mended(read, type) : PlainTables.inCells(read);
        List<Paragraph> paragraphs = Paragraph.joined(body, PageSurvey.layout(read, type), type);
        List<Block> blocks = Paragraph.blocks(paragraphs, taken.notes());
        if (taken.notes().isEmpty()) {
            blocks = new ArrayList<>(LinePlaces.placed(all, body, paragraphs, blocks));
        }
        for (NoteBlocks.Note note : taken.notes()) {
            blocks.add(block(UnitKind.FOOTNOTE, 0, note.mark(), CodedText.of(note.text())));
        }
        return blocks;
    }

    /**
     * The same text with other paragraphs, everything else as it is.
     *
     * @param texts by {@link Block#resource}; what is not named keeps its text
     */
    public String with(Map<String, CodedText> texts, Language language) {
        return LinePlaces.with(text, texts, language);
    }

    static Block block(UnitKind kind, int level, @Nullable String mark, CodedText text) {
        return new Block(kind, level, mark, text, null);
    }
}
