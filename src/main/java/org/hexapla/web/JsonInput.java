package org.hexapla.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.hexapla.core.Refused;

/**
 * A JSON body on its way in, held to what is taken of one. Its values are counted beside its bytes:
 * two bytes of an array make a value that takes fifty times as much memory once it is read.
 */
final class JsonInput extends FilterInputStream {
    static final int MOST_BYTES = 4 << 20;
    static final int MOST_VALUES = 100_000;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private int bytes;
    private int values;
    private boolean inString;
    private boolean escaped;

    /** The body is refused while it is read, whatever its length was said to be. */
    JsonInput(InputStream in) {
        super(in);
    }

    /** The same without the byte order mark that Windows programs write before a text. */
    static JsonInput unmarked(InputStream in) throws IOException {
        byte[] first = in.readNBytes(MARK.length);
        boolean marked = Arrays.equals(first, MARK);
        InputStream rest =
                marked ? in : new SequenceInputStream(new ByteArrayInputStream(first), in);
        return new JsonInput(rest);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(next);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int size = super.read(into, from, most);
        for (int i = 0; i < size; i++) {
            count(into[from + i]);
        }
        return size;
    }

    /**
     * Every value but the first follows one of three marks; in UTF-8 these are no part of others.
     */
    private void count(int next) {
        bytes++;
        if (escaped) {
            escaped = false;
        } else if (next == '"') {
            inString = !inString;
        } else if (next == '\\') {
            escaped = inString;
        } else if (!inString && (next == ',' || next == '[' || next == '{')) {
            values++;
        }
        if (bytes > MOST_BYTES || values > MOST_VALUES) {
            throw new Refused(
                    Refused.Why.TOO_LARGE,
                    "body-too-large",
                    "A body of JSON may have 4 MB and 100,000 values at most. Send it in parts.");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
