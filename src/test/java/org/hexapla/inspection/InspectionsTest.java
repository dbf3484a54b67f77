package org.hexapla.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectionsTest {
    private static final String FORM = "multipart/form-data; boundary=cut";
    private static final String KIT =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\">"
                    + "<file id=\"f\"><unit id=\"u\"><segment><source>The <i>Danube</i> rises."
                    + "</source></segment></unit></file></xliff>";

    private final Inspections inspections = new Inspections(new Formats(), 1 << 20, 1, 1);

    @AfterEach
    void stop() {
        inspections.stop();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(String name) {
        return "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"; filename=\"k.xlf\"\r\n\r\n"
                + KIT
                + "\r\n--cut--\r\n";
    }

    @Test
    void looksThroughAbody() {
        assertEquals(1, inspections.inspect("application/xliff+xml", stream(KIT)).units());
    }

    @Test
    void looksThroughTheFileOfAform() {
        assertEquals(1, inspections.inspect(FORM, stream(form("file"))).units());
    }

    @Test
    void asksForTheFileWhereAformHasNone() {
        Refused refused =
                assertThrows(Refused.class, () -> inspections.inspect(FORM, stream(form("other"))));
        assertEquals("part-missing", refused.type());
    }

    @Test
    void stopsReadingWhatIsTooLarge() {
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> inspections.inspect(null, stream("x".repeat((1 << 20) + 1))));
        assertEquals("file-too-large", refused.type());
    }

    @Test
    void answersAnEmptyBodyWithAverdict() {
        assertEquals("not-xliff", inspections.inspect(null, stream("")).problems().get(0).name());
    }

    @Test
    void sendsAwayWhomThereIsNoRoomFor() throws IOException {
        PipedOutputStream slow = new PipedOutputStream();
        CompletionStage<Inspection> first = inspections.begin(null, new PipedInputStream(slow));
        CompletionStage<Inspection> second = inspections.begin(null, stream(KIT));
        Refused refused = assertThrows(Refused.class, () -> inspections.begin(null, stream(KIT)));
        assertEquals("busy", refused.type());
        slow.write(KIT.getBytes(StandardCharsets.UTF_8));
        slow.close();
        assertEquals(1, first.toCompletableFuture().join().units());
        assertEquals(1, second.toCompletableFuture().join().units());
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        long before = temporary();
        inspections.inspect(null, stream(KIT));
        assertEquals(before, temporary());
    }

    private static long temporary() throws IOException {
        try (var files =
                java.nio.file.Files.list(
                        java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("hexapla-inspect"))
                    .count();
        }
    }

    @Test
    void showsApersonWhatWasFound() {
        Inspection found = inspections.inspect(null, stream(KIT));
        String html = TestPages.html(new InspectionPage(found), "/xliff/inspect", Language.ENGLISH);
        assertTrue(html.contains("&lt;i&gt; is no element of XLIFF 2.0."), html);
    }
}
