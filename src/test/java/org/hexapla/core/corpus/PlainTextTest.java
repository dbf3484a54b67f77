package org.hexapla.core.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hexapla.core.Refused;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String ARABIC = "\u200Fقرّرت اللجنة\u200E A/RES/217\n";

    private static String text(String text, Charset charset) {
        return PlainText.of(text.getBytes(charset), "The part source");
    }

    private static Refused refused(byte[] bytes) {
        return assertThrows(Refused.class, () -> PlainText.of(bytes, "The part source"));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void keepsRightToLeftMarks() {
        assertEquals(ARABIC, text(ARABIC, StandardCharsets.UTF_8));
    }

    @Test
    void takesAByteOrderMarkOff() {
        assertEquals("第一条", text("\uFEFF第一条", StandardCharsets.UTF_8));
    }

    @Test
    void readsUtf16WithAMark() {
        assertEquals("第一条", text("\uFEFF第一条", StandardCharsets.UTF_16LE));
        assertEquals("第一条", text("\uFEFF第一条", StandardCharsets.UTF_16BE));
    }

    @Test
    void refusesUtf16WithoutAMark() {
        Refused refused = refused("Article 1".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("not-plain-text", refused.type());
    }

    @Test
    void refusesHalfASurrogatePairInUtf16() {
        byte[] half = {(byte) 0xFF, (byte) 0xFE, 'A', 0, 0x00, (byte) 0xD8, 'B', 0};
        assertEquals("wrong-encoding", refused(half).type());
    }

    @Test
    void refusesASurrogateSpelledAsUtf8() {
        byte[] spelled = {'A', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertEquals("wrong-encoding", refused(spelled).type());
    }

    @Test
    void saysWhereAnotherEncodingBegins() {
        String message = refused(latin("Ordre du jour\n\nLe Comité")).getMessage();
        assertTrue(message.startsWith("The part source is not in UTF-8: byte 24, in line 3,"));
    }

    @Test
    void saysWhereATextIsCutShort() {
        byte[] cut = {'A', '\n', (byte) 0xE7, (byte) 0xAC};
        assertTrue(refused(cut).getMessage().contains("byte 3, in line 2,"));
    }

    @Test
    void namesAPdfFile() {
        assertTrue(refused(latin("%PDF-1.7\n")).getMessage().contains("PDF"));
    }

    @Test
    void namesAWordFile() {
        assertTrue(refused(latin("PK\u0003\u0004....")).getMessage().contains("Word"));
    }

    @Test
    void refusesBinaryRubbish() {
        byte[] rubbish = new byte[1000];
        new java.util.Random(1).nextBytes(rubbish);
        assertTrue(List.of("not-plain-text", "wrong-encoding").contains(refused(rubbish).type()));
        assertEquals("not-plain-text", refused(latin("\u0001\u0002\u0003 text")).type());
    }

    @Test
    void readsAnEmptyFile() {
        assertEquals("", PlainText.of(new byte[0], "The part source"));
    }

    @Test
    void countsLinesAsOtherProgramsDo() {
        assertEquals(List.of("a", "", "b"), PlainText.lines("a\r\n\r\nb\r\n"));
        assertEquals(List.of("a", "b"), PlainText.lines("a\nb"));
        assertEquals(List.of("a\rb", "c"), PlainText.lines("a\rb\nc\n"));
        assertEquals(List.of("a", "b"), PlainText.lines("a\rb\r"));
        assertEquals(List.of("a\u2028b\u0085c\fd"), PlainText.lines("a\u2028b\u0085c\fd\n"));
        assertEquals(List.of(""), PlainText.lines("\n"));
        assertEquals(List.of(), PlainText.lines(""));
    }
}
