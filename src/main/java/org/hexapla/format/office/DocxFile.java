package org.hexapla.format.office;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.openxml.BlockSkeleton;
import net.sf.okapi.filters.openxml.ConditionalParameters;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.rebuilding.BoldHeadings;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.okapi.OkapiFile;
import org.hexapla.format.okapi.OkapiText;
import org.hexapla.format.okapi.Refit;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.Repacked;
import org.jspecify.annotations.Nullable;

/**
 * A Word file.
 *
 * <p>Its text is the body with tables and text boxes, then the footnotes in the order in which the
 * body refers to them, then the endnotes. Page headers and footers, comments, the properties of the
 * file and tables of contents are no text of the document; a rebuilt file keeps them as they are,
 * but for the entries of a table of contents, which are the headings anew.
 */
public final class DocxFile {
    private static final ReentrantLock LARGE = new ReentrantLock();

    private final Path path;
    private final WordPackage parts;

    private DocxFile(Path path, WordPackage parts) {
        this.path = path;
        this.parts = parts;
    }

    /** Whether the file is one, by its content. */
    public static boolean isOne(Path path) throws IOException {
        return WordPackage.isWord(path);
    }

    /**
     * Opens a file after making sure that it is harmless.
     *
     * @throws Refused if it inflates too far, is damaged, or one of its parts has a document type
     */
    public static DocxFile open(Path path) throws IOException {
        return new DocxFile(path, WordPackage.open(path));
    }

    /** Its text, footnotes after the body. */
    public List<Block> blocks(Language language) throws IOException {
        return alone(() -> blocksNow(language));
    }

    /**
     * What is read otherwise than it may be meant, each a sentence. Tracked changes are read as
     * accepted: what was inserted is text, what was deleted is not.
     */
    public List<String> warnings() throws IOException {
        int inserted = 0;
        int deleted = 0;
        try (SafeXml xml = parts.xml(parts.document())) {
            while (xml.advance()) {
                inserted += xml.isStart("ins") || xml.isStart("moveTo") ? 1 : 0;
                deleted += xml.isStart("del") || xml.isStart("moveFrom") ? 1 : 0;
            }
        }
        return inserted + deleted == 0
                ? List.of()
                : List.of(
                        "The Word file has tracked changes ("
                                + inserted
                                + " inserted, "
                                + deleted
                                + " deleted). They are read as accepted; if they are not, decide on"
                                + " them in Word and send the file again.");
    }

    /** Work on a file. */
    @FunctionalInterface
    private interface Work<T> {
        T result() throws IOException;
    }

    private <T> T alone(Work<T> work) throws IOException {
        if (!parts.isLarge()) {
            return work.result();
        }
        try {
            LARGE.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("waiting for another large file");
        }
        try {
            return work.result();
        } finally {
            LARGE.unlock();
        }
    }

    private List<Block> blocksNow(Language language) throws IOException {
        WordStructure structure = WordStructure.of(parts);
        List<Block> body = new ArrayList<>();
        BitSet bold = new BitSet();
        Map<String, List<Block>> notes = new HashMap<>();
        Descriptions descriptions = new Descriptions();
        try (OkapiFile file = OkapiFile.open(filter(), path, language, language)) {
            file.read(
                    (unit, part) -> {
                        boolean once = descriptions.idOf(unit).equals(unit.getId());
                        if (structure.holds(part) && once) {
                            read(unit, part, structure, body, bold, notes);
                        }
                    });
        }
        showAll(structure.left(parts.document()), body);
        return together(structure, BoldHeadings.told(body, bold), notes);
    }

    // Word prints no note that nothing refers to.
    private static List<Block> together(
            WordStructure structure, List<Block> body, Map<String, List<Block>> notes) {
        List<Block> all = new ArrayList<>(TabRows.asCells(body));
        for (String note : structure.notes()) {
            List<Block> its = notes.remove(note);
            all.addAll(its == null ? List.of() : its);
        }
        return all;
    }

    private static void read(
            ITextUnit unit,
            String part,
            WordStructure structure,
            List<Block> body,
            BitSet bold,
            Map<String, List<Block>> notes) {
        TextFragment fragment = unit.getSource().getUnSegmentedContentCopy();
        WordStructure.Found found = structure.next(part, unit);
        WordParagraph paragraph = found.paragraph();
        CodedText text = OkapiText.read(fragment, found.naming());
        showAll(found.passed(), body);
        if (paragraph.contents() || text.text().isBlank()) {
            return;
        }
        if (paragraph.note() == null) {
            bold.set(body.size(), paragraph.bold());
            body.add(block(paragraph, text, unit));
            return;
        }
        String note = (part.contains("endnotes") ? "endnote " : "footnote ") + paragraph.note();
        List<Block> its = notes.computeIfAbsent(note, n -> new ArrayList<>());
        // Only the first paragraph of a footnote bears its number.
        UnitKind kind = its.isEmpty() ? UnitKind.FOOTNOTE : UnitKind.NOTE;
        String mark = its.isEmpty() ? structure.noteMark(note) : null;
        its.add(new Block(kind, 0, emptyToNull(mark), text, unit.getId()));
    }

    /** Paragraphs of the body that show something and have no text, such as a sum in a table. */
    private static void showAll(List<WordParagraph> passed, List<Block> body) {
        for (WordParagraph paragraph : passed) {
            String shown = paragraph.note() == null ? paragraph.shown() : "";
            if (!shown.isBlank()) {
                boolean cell = paragraph.kind() == UnitKind.CELL;
                UnitKind kind = cell ? UnitKind.CELL : UnitKind.PARAGRAPH;
                body.add(Block.same(kind, shown));
            }
        }
    }

    private static Block block(WordParagraph paragraph, CodedText text, ITextUnit unit) {
        return new Block(paragraph.kind(), paragraph.level(), paragraph.mark(), text, unit.getId());
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * The file with other texts, everything else as it is. What has no text in the other language
     * is told to be in the file's own, and runs in its direction; the entries of a table of
     * contents are the new headings.
     *
     * @param source the language of the file
     * @param target the language of the texts
     * @param texts the new texts by {@link Block#resource}; what is not named keeps its text
     */
    public byte[] rebuild(Language source, Language target, Map<String, CodedText> texts)
            throws IOException {
        return alone(() -> rebuildNow(source, target, texts));
    }

    private byte[] rebuildNow(Language source, Language target, Map<String, CodedText> texts)
            throws IOException {
        WordStructure structure = WordStructure.of(parts);
        Path folder = Files.createTempDirectory("hexapla-rebuild");
        try {
            Path rebuilt = folder.resolve("rebuilt.docx");
            Translated translated = new Translated(parts, source, target);
            LocaleId locale = LocaleId.fromBCP47(target.tag());
            Descriptions descriptions = new Descriptions();
            try (OkapiFile file = OkapiFile.open(filter(), path, source, target)) {
                file.write(
                        target,
                        rebuilt,
                        (unit, part) -> {
                            String name = descriptions.idOf(unit);
                            put(unit, name, part, locale, texts, structure, translated);
                        });
            }
            Repacked told = new Repacked(rebuilt);
            if (!texts.isEmpty() && !source.equals(target)) {
                CoreProperties.tell(told, target);
            }
            translated.tell(told);
            return told.bytes();
        } finally {
            delete(folder);
        }
    }

    private static void put(
            ITextUnit unit,
            String name,
            String part,
            LocaleId locale,
            Map<String, CodedText> texts,
            WordStructure structure,
            Translated translated) {
        TextFragment fragment = unit.getSource().getUnSegmentedContentCopy();
        WordStructure.Found found = structure.next(part, unit);
        CodedText original = OkapiText.read(fragment, found.naming());
        CodedText text = RowPieces.text(texts, name, original);
        if (text != null) {
            int mark = TextBuilder.markLength(block(found.paragraph(), original, unit));
            TextFragment refitted = new Refit(fragment, original, mark).with(text);
            unit.setTarget(locale, new TextContainer(refitted));
            translated.heading(found.paragraph(), original.text(), mark, text.text());
        } else if (unit.getSkeleton() instanceof BlockSkeleton
                && translated.isMissing(part, fragment)) {
            unit.setTarget(locale, new TextContainer(Translated.missing(fragment)));
        }
    }

    private static OpenXMLFilter filter() {
        OpenXMLFilter filter = new OpenXMLFilter();
        ConditionalParameters parameters = filter.getParameters();
        parameters.setTranslateWordGraphicName(false);
        parameters.setTranslateWordGraphicDescription(true);
        parameters.setAllowWordStyleOptimisation(false);
        return filter;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
