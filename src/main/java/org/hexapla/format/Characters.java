package org.hexapla.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Bytes turned into text: by the mark at their beginning, by what an HTML page declares, else as
 * UTF-8. No other encoding is guessed, since a wrong guess is a text that looks right and is not.
 */
final class Characters {
    /** So many bytes at the beginning of a page may say in which encoding it is. */
    static final int DECLARED_WITHIN = 2048;

    private static final Pattern DECLARED =
            Pattern.compile(
                    "<(?:meta\\b[^>]*?\\bcharset\\s*=\\s*|\\?xml\\b[^>]*?\\bencoding\\s*=\\s*)"
                            + "[\"']?\\s*([\\w.:-]+)",
                    Pattern.CASE_INSENSITIVE);

    private Characters() {}

    /**
     * The text of a file.
     *
     * @throws Refused if the bytes are not what they say they are, or not UTF-8 if they say nothing
     */
    static String text(byte[] bytes) {
        return decode(bytes, encoding(bytes, false));
    }

    /** The same, for a page that may declare another encoding. */
    static String html(byte[] bytes) {
        return decode(bytes, encoding(bytes, true));
    }

    /**
     * The encoding of a text or a page, by its beginning.
     *
     * @throws Refused if a page declares one that is not known
     */
    static Charset encoding(byte[] head, boolean page) {
        Charset marked = marked(head);
        if (marked != null) {
            return marked;
        }
        return page ? declared(head) : StandardCharsets.UTF_8;
    }

    /** The same; empty for a page that declares one that is not known, as a rendition may. */
    static Optional<Charset> known(byte[] head, boolean page) {
        try {
            return Optional.of(encoding(head, page));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** The beginning of a file as far as it can be read, whatever its encoding. */
    static String head(byte[] bytes) {
        Charset marked = marked(bytes);
        String head = new String(bytes, marked == null ? StandardCharsets.ISO_8859_1 : marked);
        return head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : withoutMark(head);
    }

    /** Whether a mark of its encoding stands before a text. */
    static boolean isMarked(byte[] bytes) {
        boolean eight =
                bytes.length >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return eight || marked(bytes) != null;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static Charset declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw wrong("The page declares the encoding " + matcher.group(1) + ".", e);
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return withoutMark(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw wrong("The text is not in " + charset.name() + ".", e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Refused wrong(String what, Exception cause) {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "wrong-encoding",
                what + " Save it as UTF-8 and send it again.",
                cause);
    }
}
