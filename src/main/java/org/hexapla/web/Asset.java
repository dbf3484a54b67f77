package org.hexapla.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.hexapla.core.Sha256;

/**
 * A file that pages need, ready to be sent.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of its bytes
 * @param type its media type, with the charset where it is text
 * @param gzipped its bytes in gzip; none where they are packed already
 */
record Asset(String name, String hash, String type, byte[] bytes, byte[] gzipped) {
    private static final int HASH_LENGTH = 16;

    static Asset of(String name, String type, byte[] bytes) {
        return new Asset(name, hash(bytes), type, bytes, gzip(bytes));
    }

    /** A file that gains nothing by being packed again. */
    static Asset packed(String name, String type, byte[] bytes) {
        return new Asset(name, hash(bytes), type, bytes, new byte[0]);
    }

    /** The same with its compressed bytes alone. */
    Asset packed() {
        return new Asset(name, hash, type, new byte[0], gzipped);
    }

    String address() {
        return "/assets/" + hash + "/" + name;
    }

    private static String hash(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, HASH_LENGTH);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new Smallest(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("while packing into memory", e);
        }
        return packed.toByteArray();
    }

    /** Takes its time: what is packed once is sent often. */
    private static final class Smallest extends GZIPOutputStream {
        private Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
