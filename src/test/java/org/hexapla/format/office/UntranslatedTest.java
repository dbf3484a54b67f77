package org.hexapla.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.format.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file rebuilt in another language says which of its texts are not in it. */
class UntranslatedTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language AR = Language.ARABIC;
    private static final Language FR = Language.FRENCH;

    @TempDir Path folder;

    private static Map<String, CodedText> first(List<Block> blocks, String text) {
        return Map.of(String.valueOf(blocks.get(0).resource()), CodedText.of(text));
    }

    private static String page(String page, Language target, String text) {
        Map<String, CodedText> texts = first(HtmlPage.blocks(page, EN), text);
        return new String(HtmlPage.rebuild(page, EN, target, texts), UTF_8);
    }

    private Map<String, String> rebuilt(Map<String, String> parts, Language target, String text)
            throws IOException {
        Path file = OfficeSample.file(folder, parts);
        OfficeFile opened = OfficeFile.open(file, OfficeFile.kind(file).orElseThrow());
        byte[] bytes = opened.rebuild(EN, target, first(opened.blocks(EN), text));
        Map<String, String> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return found;
    }

    @Test
    void saysSoOfTheElementOfAPageThatHoldsTheText() {
        String page =
                page(
                        "<html lang=\"en\"><body><p>One.</p><p class=\"x\"><b>Two</b> and"
                                + " more.</p><p lang=\"la\">Tres.</p><p>2026</p></body></html>",
                        AR,
                        "واحد.");
        assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\">"), page);
        assertTrue(page.contains("<p>واحد.</p>"), page);
        assertTrue(
                page.contains("<p lang=\"en\" dir=\"ltr\" class=\"x\"><b>Two</b> and more.</p>"),
                page);
        assertTrue(page.contains("<p lang=\"la\">Tres.</p><p>2026</p>"), page);
    }

    @Test
    void putsAnElementAroundATextThatStandsBesideOthers() {
        String page =
                page(
                        "<html lang=\"en\"><body><p>One.</p><div>Two.<p>Three.</p></div></body></html>",
                        FR,
                        "Un.");
        assertTrue(
                page.contains(
                        "<div><span lang=\"en\" dir=\"ltr\">Two.</span>"
                                + "<p lang=\"en\" dir=\"ltr\">Three.</p></div>"),
                page);
    }

    @Test
    void saysNothingOfAPageInItsOwnLanguage() {
        String page = page("<html><body><p>One.</p><p>Two.</p></body></html>", EN, "1.");
        assertTrue(page.contains("<p>1.</p><p>Two.</p>"), page);
    }

    @Test
    void saysOfEachParagraphOfASlideWhatItIsIn() throws IOException {
        String slide =
                rebuilt(
                                OfficeSample.slides(
                                        OfficeSample.slideText("One.")
                                                + "<a:p><a:r><a:rPr lang=\"en-US\" b=\"1\"/><a:t>Two.</a:t>"
                                                + "</a:r></a:p>"),
                                FR,
                                "Un.")
                        .get("ppt/slides/slide1.xml");
        assertTrue(slide.contains("<a:rPr lang=\"fr\"/><a:t>Un.</a:t>"), slide);
        assertTrue(slide.contains("<a:rPr lang=\"en\"/><a:t>Two.</a:t>"), slide);
        assertFalse(slide.contains("en-US"), slide);
        assertFalse(slide.contains("\uFDD0"), slide);
    }

    @Test
    void saysOfAnOpenDocumentsParagraphsWhatIsTheOriginals() throws IOException {
        Map<String, String> parts =
                OfficeSample.open(
                        "<text:p>One.</text:p><text:p>Two <text:span>and</text:span> more.</text:p>");
        parts.put(
                "styles.xml",
                "<office:document-styles"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                        + "<office:styles><style:default-style style:family=\"paragraph\">"
                        + "<style:text-properties fo:language=\"en\" fo:country=\"US\"/>"
                        + "</style:default-style></office:styles></office:document-styles>");
        Map<String, String> french = rebuilt(parts, FR, "Un.");
        String content = french.get("content.xml");
        assertTrue(content.contains("<text:p>Un.</text:p>"), content);
        assertTrue(
                content.contains(
                        "<text:p><text:span text:style-name=\"HexaplaOriginal\">Two"
                                + " <text:span>and</text:span> more.</text:span></text:p>"),
                content);
        assertTrue(content.contains("fo:language=\"en\" fo:country=\"none\"/>"), content);
        assertTrue(
                french.get("styles.xml")
                        .contains("<style:text-properties fo:language=\"fr\" fo:country=\"none\">"),
                french.get("styles.xml"));
        String arabic = rebuilt(parts, AR, "واحد.").get("styles.xml");
        assertTrue(arabic.contains("fo:language=\"en\""), arabic);
        assertTrue(arabic.contains("style:language-complex=\"ar\""), arabic);
        assertEquals(-1, content.indexOf('\uFDD0'));
    }
}
