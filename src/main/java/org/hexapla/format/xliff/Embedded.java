package org.hexapla.format.xliff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * The file that a tool put into its own, as Trados does with the one that was opened in it: where
 * that was a kit of ours, its beginning says which.
 */
final class Embedded {
    /** More of it need not be read. */
    static final int MOST_LETTERS = 1 << 16;

    private static final int HEAD = 1 << 14;
    private static final Pattern KIT =
            Pattern.compile(Pattern.quote(Xliff.KIT_NOTE) + "\\s*([0-9a-f]{32})");

    private Embedded() {}

    /**
     * The id of the kit that it is.
     *
     * @param base64 its bytes or their beginning, plain or packed
     */
    static Optional<String> kit(String base64) {
        String letters = base64.replaceAll("\\s+", "");
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(letters.substring(0, letters.length() & ~3));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        // One in UTF-16 is the same with zeros between.
        String head = new String(head(bytes), StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher kit = KIT.matcher(head);
        return kit.find() ? Optional.of(kit.group(1)) : Optional.empty();
    }

    private static byte[] head(byte[] bytes) {
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        byte[] head = new byte[HEAD];
        int size = 0;
        try (InputStream plain = new ByteArrayInputStream(bytes);
                ZipInputStream zip = packed ? new ZipInputStream(plain) : null) {
            if (zip != null) {
                zip.getNextEntry();
            }
            InputStream in = zip == null ? plain : zip;
            for (int read = 0; read >= 0 && size < HEAD; size += Math.max(read, 0)) {
                read = in.read(head, size, HEAD - size);
            }
        } catch (IOException cutOrDamaged) {
            // What was read until there may be enough.
            return head;
        }
        return head;
    }
}
