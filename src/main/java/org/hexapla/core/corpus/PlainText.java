package org.hexapla.core.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.Refused;

/**
 * The text of a plain text file. UTF-8 is expected, with or without a byte order mark; UTF-16 is
 * read where such a mark says so. No other encoding is guessed, since a wrong guess is a text that
 * looks right and is not.
 */
public final class PlainText {
    private static final char MARK = '\uFEFF';
    private static final int FEW_CONTROLS = 2;
    private static final int MOST_CONTROLS_PERCENT = 1;
    private static final String TEXT_CONTROLS = "\t\n\r\f\u000B\u001A\u001B";

    private PlainText() {}

    /**
     * The text without its byte order mark; nothing else is changed.
     *
     * @param bytes the whole file; empty for an empty text
     * @param name what the file is called in a refusal
     * @throws Refused if it is no text, or not in UTF-8; the message says where
     */
    public static String of(byte[] bytes, String name) {
        refuseOtherFormats(bytes, name);
        Charset charset = charset(bytes);
        String text = decoded(bytes, charset, name);
        refuseBinary(text, name);
        return text.startsWith(String.valueOf(MARK)) ? text.substring(1) : text;
    }

    /**
     * The lines of a text, blank ones too. A line ends with LF or CR LF; a lone CR ends one only in
     * a text without any LF, so that the lines are those that other programs count. What ends the
     * last line begins no further one.
     */
    public static List<String> lines(String text) {
        char end = text.indexOf('\n') < 0 ? '\r' : '\n';
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, from)) {
            boolean both = end == '\n' && at > from && text.charAt(at - 1) == '\r';
            lines.add(text.substring(from, both ? at - 1 : at));
            from = at + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static void refuseOtherFormats(byte[] bytes, String name) {
        int length = Math.min(bytes.length, 8);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            throw noText(name, "is a PDF file");
        }
        if (head.startsWith("PK\u0003\u0004")) {
            throw noText(name, "is an archive or a Word file");
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0") || head.startsWith("\u001F\u008B")) {
            throw noText(name, "is not a plain text file");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static String decoded(byte[] bytes, Charset charset, String name) {
        try {
            return strict(charset).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw wrongEncoding(bytes, charset, name);
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Decodes again, up to the byte that does not fit, to say where it stands. */
    private static Refused wrongEncoding(byte[] bytes, Charset charset, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CharsetDecoder decoder = strict(charset);
        int line = 1;
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out, true);
            line += (int) out.flip().chars().filter(c -> c == '\n').count();
            out.clear();
        }
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "wrong-encoding",
                name
                        + " is not in "
                        + charset.name()
                        + ": byte "
                        + (in.position() + 1)
                        + ", in line "
                        + line
                        + ", does not fit. Save the text as UTF-8.");
    }

    private static void refuseBinary(String text, String name) {
        int nul = text.indexOf('\0');
        long controls = text.chars().filter(c -> c < ' ' && TEXT_CONTROLS.indexOf(c) < 0).count();
        if (nul >= 0) {
            throw noText(name, "holds a NUL character at place " + (nul + 1) + " and is no text");
        }
        long most = Math.max(FEW_CONTROLS, text.length() * MOST_CONTROLS_PERCENT / 100L);
        if (controls > most) {
            throw noText(name, "is full of control characters and is no text");
        }
    }

    private static Refused noText(String name, String what) {
        return new Refused(
                Refused.Why.UNSUPPORTED,
                "not-plain-text",
                name + " " + what + ". Plain text in UTF-8 is read.");
    }
}
