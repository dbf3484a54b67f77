package org.hexapla.core.text;

import java.util.List;
import org.hexapla.core.language.Language;

/**
 * Text as it was printed, line by line, with page headers, page numbers, hard line breaks and
 * footnote blocks in the middle: what comes out of a PDF or a plain text file.
 *
 * @param text the whole text; form feeds, where there are any, end a page
 */
public record PrintedText(String text) {
    /**
     * The paragraphs, headings, items and footnotes that were printed, footnotes after the body.
     */
    public List<Block> blocks(Language language) {
        return List.of(Block.paragraph(text));
    }
}
