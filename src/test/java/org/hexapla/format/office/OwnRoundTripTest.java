package org.hexapla.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file rebuilt with its own texts is, part by part, what Okapi's filter and writer make of it,
 * but that an open document keeps its tabs.
 */
class OwnRoundTripTest {
    private static final Language EN = Language.ENGLISH;

    @TempDir Path folder;

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private Path natively(Path file, IFilter filter) throws IOException {
        Path written = folder.resolve("native");
        LocaleId english = LocaleId.fromBCP47("en");
        filter.open(new RawDocument(file.toUri(), "UTF-8", english, english));
        try (filter;
                IFilterWriter writer = filter.createFilterWriter()) {
            writer.setOptions(english, "UTF-8");
            writer.setOutput(written.toString());
            while (filter.hasNext()) {
                writer.handleEvent(filter.next());
            }
        }
        return written;
    }

    private static Map<String, CodedText> own(List<Block> blocks) {
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : blocks) {
            int mark = org.hexapla.core.text.TextBuilder.markLength(block);
            CodedText text = block.text();
            texts.put(block.resource(), mark == 0 ? text : text.slice(mark, text.text().length()));
        }
        return texts;
    }

    private static byte[] withTabs(byte[] content) {
        return new String(content, UTF_8).replace("\t", "<text:tab/>").getBytes(UTF_8);
    }

    private void isNative(Path file, byte[] rebuilt, IFilter filter) throws IOException {
        Map<String, byte[]> mine = parts(Files.write(folder.resolve("mine"), rebuilt));
        Map<String, byte[]> theirs = parts(natively(file, filter));
        assertEquals(theirs.keySet(), mine.keySet());
        theirs.computeIfPresent("content.xml", (part, bytes) -> withTabs(bytes));
        for (String part : theirs.keySet()) {
            assertArrayEquals(
                    theirs.get(part),
                    mine.get(part),
                    () ->
                            part
                                    + "\n"
                                    + new String(theirs.get(part))
                                    + "\n"
                                    + new String(mine.get(part)));
        }
    }

    private void isNative(Path file, IFilter filter) throws IOException {
        OfficeFile opened = OfficeFile.open(file, OfficeFile.kind(file).orElseThrow());
        List<Block> blocks = opened.blocks(EN);
        assertTrue(blocks.size() > 1, "blocks: " + blocks.size());
        isNative(file, opened.rebuild(EN, EN, own(blocks)), filter);
    }

    @Test
    void wordFiles() throws IOException {
        Path file = Path.of("translations/un-ga-3/RES-217-III/en.docx");
        DocxFile opened = DocxFile.open(file);
        OpenXMLFilter filter = new OpenXMLFilter();
        filter.getParameters().setAllowWordStyleOptimisation(false);
        byte[] rebuilt = opened.rebuild(EN, EN, own(opened.blocks(EN)));
        isNative(file, rebuilt, filter);
    }

    @Test
    void slides() throws IOException {
        Path file =
                OfficeSample.file(
                        folder,
                        OfficeSample.slides(
                                OfficeSample.slideText("Rivers &amp; lakes")
                                        + "<a:p><a:r><a:rPr b=\"1\"/><a:t>Bold</a:t></a:r>"
                                        + "<a:r><a:t> and plain</a:t></a:r><a:br/>"
                                        + "<a:r><a:t>below</a:t></a:r></a:p>",
                                OfficeSample.slideText(" Second slide ")));
        isNative(file, new OpenXMLFilter());
    }

    @Test
    void sheets() throws IOException {
        isNative(
                OfficeSample.file(folder, OfficeSample.sheet("Country", "1. Length", "a &lt; b")),
                new OpenXMLFilter());
    }

    @Test
    void openDocuments() throws IOException {
        isNative(
                OfficeSample.file(
                        folder,
                        OfficeSample.open(
                                "<text:h text:outline-level=\"1\">Report</text:h>"
                                        + "<text:p>The <text:span>Committee</text:span> met.</text:p>"
                                        + "<text:p>1. One<text:line-break/>two<text:tab/>three"
                                        + "<text:s/></text:p>")),
                new OpenOfficeFilter());
    }
}
