package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {
    private static final String TYPE = "multipart/form-data; boundary=cut";
    private static final String TWO =
            "--cut\r\nContent-Disposition: form-data; name=\"source\"; filename=\"a.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nOne.\r\nTwo.\r\n\r\n"
                    + "--cut\r\ncontent-disposition: form-data; filename=\"name=x\"; name=target\r\n"
                    + "\r\n一。\r\n--cut--\r\n";

    private static MultipartBody body(String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new MultipartBody(type, new Trickle(bytes), () -> false, "with two files.");
    }

    /** Gives one byte at a time, as a slow line may. */
    private static final class Trickle extends ByteArrayInputStream {
        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(1, length));
        }

        @Override
        public int read(byte[] bytes) {
            return read(bytes, 0, bytes.length);
        }
    }

    @Test
    void readsBytesAboveTheLettersOfAscii() throws IOException {
        byte[] head =
                "--cut\r\nContent-Disposition: form-data; name=a\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] sent = {(byte) 0xff, (byte) 0xfe, 'O', 0, (byte) 0xff};
        byte[] end = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head);
        all.write(sent);
        all.write(end);
        MultipartBody body =
                new MultipartBody(TYPE, new Trickle(all.toByteArray()), () -> false, "");
        assertEquals(Optional.of("a"), body.next());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        body.copy(content, 100, "The part a");
        assertArrayEquals(sent, content.toByteArray());
    }

    @Test
    void tellsTheNameOfAFileAndOfNothingElse() throws IOException {
        MultipartBody parts =
                body(
                        TYPE,
                        "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nx\r\n--cut\r\n"
                                + "Content-Disposition: form-data; name=\"file\";"
                                + " filename=\"译文 zh.xlf\"\r\n\r\ny\r\n--cut--\r\n");
        parts.next();
        assertEquals(Optional.empty(), parts.fileName());
        parts.copy(new ByteArrayOutputStream(), 10, "The part");
        parts.next();
        assertEquals(Optional.of("译文 zh.xlf"), parts.fileName());
    }

    private static Map<String, String> parts(MultipartBody body) {
        Map<String, String> parts = new LinkedHashMap<>();
        try {
            for (Optional<String> name = body.next(); name.isPresent(); name = body.next()) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                body.copy(content, 100, "The part " + name.get());
                parts.put(name.get(), content.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private static String refusal(String type, String body) {
        return assertThrows(Refused.class, () -> parts(body(type, body))).type();
    }

    @Test
    void givesThePartsByName() {
        assertEquals(Map.of("source", "One.\r\nTwo.\r\n", "target", "一。"), parts(body(TYPE, TWO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"cut\"",
                "Multipart/Form-Data;boundary=cut; charset=utf-8",
                "multipart/form-data; charset=utf-8; boundary=cut"
            })
    void readsTheBoundaryHoweverItIsWritten(String type) {
        assertEquals(2, parts(body(type, TWO)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "multipart/form-data", "multipart/mixed; boundary=cut"})
    void refusesAnotherContentType(String type) {
        assertEquals("not-multipart", refusal(type, TWO));
    }

    @Test
    void refusesARequestWithoutAContentType() {
        InputStream none = InputStream.nullInputStream();
        assertEquals(
                "not-multipart",
                assertThrows(Refused.class, () -> new MultipartBody(null, none, () -> false, ""))
                        .type());
    }

    @Test
    void keepsWhatOnlyBeginsLikeADelimiter() {
        String almost = "\r\n--cu\r\r\n-\r\n\r\n--";
        String body = TWO.replace("一。", almost);
        assertEquals(almost, parts(body(TYPE, body)).get("target"));
    }

    @Test
    void givesAnEmptyPart() {
        assertEquals("", parts(body(TYPE, TWO.replace("一。", ""))).get("target"));
    }

    @Test
    void skipsWhatStandsBeforeTheFirstDelimiter() {
        assertEquals(2, parts(body(TYPE, "preamble\r\n" + TWO)).size());
    }

    @Test
    void readsABodyThatEndsWithItsLastDelimiter() {
        assertEquals(2, parts(body(TYPE, TWO.stripTrailing())).size());
    }

    @Test
    void refusesEveryBodyThatIsCutShort() {
        for (int length = 0; length < TWO.length() - 4; length++) {
            assertEquals("body-cut-short", refusal(TYPE, TWO.substring(0, length)));
        }
    }

    @Test
    void refusesAPartOverTheLimit() {
        String large = TWO.replace("一。", "x".repeat(101));
        assertEquals("file-too-large", refusal(TYPE, large));
    }

    @Test
    void refusesAnEndlessHeader() {
        assertEquals("body-cut-short", refusal(TYPE, "--cut\r\nX: " + "x".repeat(10_000)));
    }

    @Test
    void stopsReadingWhenItTakesTooLong() {
        ByteArrayInputStream in = new ByteArrayInputStream(TWO.getBytes(StandardCharsets.UTF_8));
        MultipartBody late = new MultipartBody(TYPE, in, () -> true, "");
        assertEquals("too-slow", assertThrows(Refused.class, () -> parts(late)).type());
    }
}
