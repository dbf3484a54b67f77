package org.hexapla.format.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file in the encoding that its first bytes name, strictly: the parser
 * itself would print a byte that does not fit on standard error.
 */
final class XmlCharacters {
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private static final Pattern WIDE =
            Pattern.compile("^(utf-?16|utf-?32|ucs-?2|unicode)", Pattern.CASE_INSENSITIVE);

    private XmlCharacters() {}

    static Reader of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(HEAD);
        byte[] bytes = buffered.readNBytes(HEAD);
        buffered.reset();
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        int mark = head.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        mark += blanksBeforeDeclaration(head.substring(mark));
        buffered.skipNBytes(mark);
        return new InputStreamReader(
                buffered,
                charset(head, head.substring(mark))
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** How many blanks stand where none may, since a declaration follows; scripts leave them. */
    private static int blanksBeforeDeclaration(String head) {
        String rest = head.stripLeading();
        return rest.startsWith("<?xml") ? head.length() - rest.length() : 0;
    }

    private static Charset charset(String head, String declaration) throws IOException {
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (head.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher matcher = DECLARED.matcher(declaration);
        // A declaration that can be read byte by byte is in no such encoding, whatever it says:
        // programs name the one that they have their texts in, and write another.
        if (!matcher.find() || WIDE.matcher(matcher.group(1)).find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(matcher.group(1));
        }
    }
}
