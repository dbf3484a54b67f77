package org.hexapla.format.print;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a web font (WOFF 1.0, W3C 2012) into the TrueType font that it holds. */
final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /**
     * @throws IllegalArgumentException if it is no such font
     */
    static byte[] unpacked(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != 0x774F4646) {
            throw new IllegalArgumentException("this is no WOFF 1.0");
        }
        int tables = Short.toUnsignedInt(in.getShort(12));
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        Truetype.begin(out, in.getInt(4), tables);
        int at = Truetype.HEADER + tables * Truetype.ENTRY;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length);
            System.arraycopy(table, 0, out.array(), at, length);
            at += length + 3 & ~3;
        }
        return out.array();
    }

    private static byte[] table(byte[] woff, int from, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, from, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, from, packed);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font is cut off");
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font is damaged", e);
        } finally {
            inflater.end();
        }
        return table;
    }
}
