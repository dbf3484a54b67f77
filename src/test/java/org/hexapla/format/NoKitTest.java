package org.hexapla.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoKitTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    @TempDir private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private void assertSays(String part, byte[] bytes) throws IOException {
        Path file = file(bytes);
        Refused refused = assertThrows(Refused.class, () -> NoKit.refuse(file));
        assertEquals("not-xliff", refused.type());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    private void assertSays(String part, String text) throws IOException {
        assertSays(part, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesTheKitInAPackage() throws IOException {
        assertSays("holds kit.xlf.sdlxliff.", zip("p.sdlproj", "fr-FR/kit.xlf.sdlxliff"));
        assertSays("holds document.mqxliff.", zip("document.mqxliff", "skeleton.xml"));
        assertSays("without a kit", zip("photo.jpg"));
    }

    @Test
    void namesTheFormatOfAnotherTool() throws IOException {
        assertSays("Wordfast TXML", XML + "<!-- made --><txml locale=\"en\" version=\"1.0\"/>");
        assertSays("Trados TTX", XML + "<TRADOStag Version=\"2.0\"><FrontMatter/></TRADOStag>");
        assertSays("gettext PO", "msgid \"Thank you.\"\nmsgstr \"Merci.\"\n");
    }

    @Test
    void asksForTheTableAsAWordFile() throws IOException {
        assertSays("Save the table as a Word file", zip("mimetype", "content.xml"));
        assertSays("Save the table as a Word file", "{\\rtf1\\ansi Merci.}");
        assertSays(
                "Save the table as a Word file",
                "\u00D0\u00CF\u0011\u00E0\u00A1".getBytes(StandardCharsets.ISO_8859_1));
        assertSays("A PDF can not be brought back", "%PDF-1.7\n");
    }

    @Test
    void knowsAWebPageThatWasSavedInPlaceOfTheFile() throws IOException {
        assertSays("This is a web page", "<!DOCTYPE html>\n<html><body>Sign in</body></html>");
    }

    @Test
    void letsEverythingElsePass() throws IOException {
        for (String text :
                new String[] {"", "PK", XML + "<xliff version=\"1.2\"/>", "<tmx/>", "no XML"}) {
            Path file = file(text.getBytes(StandardCharsets.UTF_8));
            assertDoesNotThrow(() -> NoKit.refuse(file), text);
        }
    }
}
