package org.hexapla.alignments;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hexapla.core.corpus.PlainText;
import org.hexapla.web.MultipartBody;

/**
 * A text file that was received and lies on disk until it is its turn.
 *
 * @param characters how many characters it has if it is in UTF-8, not yet decoded
 * @param lines how many lines at most
 */
record ReceivedText(Path path, String name, long characters, long lines) implements AutoCloseable {
    /** Receives the part at hand. */
    static ReceivedText of(MultipartBody body, String part, long most) throws IOException {
        String called = "The part " + part;
        Path path = Files.createTempFile("hexapla-align", ".txt");
        try (Counting out = new Counting(new BufferedOutputStream(Files.newOutputStream(path)))) {
            body.copy(out, most, called);
            return new ReceivedText(
                    path, called, out.characters, Math.max(out.feeds, out.returns) + 1);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /**
     * The decoded text.
     *
     * @throws org.hexapla.core.Refused if it is no text in UTF-8
     */
    String text() throws IOException {
        return PlainText.of(Files.readAllBytes(path), name);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("removing a received file", e);
        }
    }

    /** Counts on the way what says how much work a text will be. */
    private static final class Counting extends FilterOutputStream {
        private long characters;
        private long feeds;
        private long returns;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                // In UTF-8 the bytes that continue a character begin with the bits 10.
                characters += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
                feeds += bytes[i] == '\n' ? 1 : 0;
                returns += bytes[i] == '\r' ? 1 : 0;
            }
            out.write(bytes, from, length);
        }
    }
}
