package org.hexapla.format.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType font (OpenType 1.9, ISO/IEC 14496-22) to which letters made of its outlines can be
 * added. Its em has 1000 units.
 */
final class Truetype {
    static final int HEADER = 12;
    static final int ENTRY = 16;
    private static final int BOX = 10;

    // The others shape letters or set lines that run downwards, which is done here.
    private static final List<String> KEPT =
            List.of(
                    "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
                    "prep");

    // Places within the tables of those names.
    private static final int HEAD_LONG_LOCA = 50;
    private static final int HHEA_METRICS = 34;
    private static final int MAXP_GLYPHS = 4;
    private static final int MAXP_COMPOSITE_POINTS = 10;
    private static final int MAXP_COMPOSITE_CONTOURS = 12;
    private static final int MAXP_COMPONENTS = 28;
    private static final int MAXP_DEPTH = 30;

    // Flags of a part of a composite letter.
    private static final int WORDS_THAT_MOVE = 0x0003;
    private static final int MORE = 0x0020;

    private final Map<String, ByteBuffer> tables = new TreeMap<>();

    Truetype(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = in.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = HEADER + i * ENTRY;
            String name = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
            tables.put(name, in.slice(in.getInt(entry + 8), in.getInt(entry + 12)));
        }
    }

    /** How many outlines it has. */
    int count() {
        return Short.toUnsignedInt(table("maxp").getShort(MAXP_GLYPHS));
    }

    int advance(int id) {
        int metrics = Short.toUnsignedInt(table("hhea").getShort(HHEA_METRICS));
        return Short.toUnsignedInt(table("hmtx").getShort(4 * Math.min(id, metrics - 1)));
    }

    private ByteBuffer table(String name) {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("the font has no table " + name);
        }
        return table;
    }

    /** The font with letters, which are numbered from {@link #count} on. */
    byte[] with(List<Letter> letters) {
        Map<String, byte[]> made = new TreeMap<>();
        for (String name : KEPT) {
            if (tables.containsKey(name)) {
                made.put(name, copy(name));
            }
        }
        int count = count() + letters.size();
        ByteBuffer.wrap(made.get("head")).putShort(HEAD_LONG_LOCA, (short) 1);
        ByteBuffer.wrap(made.get("hhea")).putShort(HHEA_METRICS, (short) count);
        allow(ByteBuffer.wrap(made.get("maxp")), count, letters);
        made.put("cmap", withoutVariants(made.get("cmap")));
        draw(letters, made);
        return packed(made);
    }

    private byte[] copy(String name) {
        byte[] copy = new byte[table(name).capacity()];
        table(name).get(0, copy);
        return copy;
    }

    private static void allow(ByteBuffer maxp, int count, List<Letter> letters) {
        int parts = letters.stream().mapToInt(letter -> letter.parts().size()).max().orElse(0);
        maxp.putShort(MAXP_GLYPHS, (short) count);
        for (int place : new int[] {MAXP_COMPOSITE_POINTS, MAXP_COMPOSITE_CONTOURS}) {
            int simple = Short.toUnsignedInt(maxp.getShort(place - 4));
            int composite = Short.toUnsignedInt(maxp.getShort(place));
            int most = Math.max(simple, composite) * Math.max(1, parts);
            maxp.putShort(place, (short) Math.min(most, 0xFFFF));
        }
        int elements = Short.toUnsignedInt(maxp.getShort(MAXP_COMPONENTS));
        maxp.putShort(MAXP_COMPONENTS, (short) Math.max(elements, parts));
        maxp.putShort(MAXP_DEPTH, (short) (maxp.getShort(MAXP_DEPTH) + 1));
    }

    /** Leaves out which looks of a Chinese character are told apart; nobody asks in a PDF. */
    private static byte[] withoutVariants(byte[] cmap) {
        ByteBuffer table = ByteBuffer.wrap(cmap);
        int count = table.getShort(2);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            long record = table.getLong(4 + 8 * i);
            if (table.getShort((int) record) != 14) {
                table.putLong(4 + 8 * kept++, record);
            }
        }
        table.putShort(2, (short) kept);
        return cmap;
    }

    /** Adds outlines, where each begins, and how wide each is. */
    private void draw(List<Letter> letters, Map<String, byte[]> made) {
        int old = count();
        int count = old + letters.size();
        int most = letters.stream().mapToInt(letter -> BOX + 8 * letter.parts().size()).sum();
        int end = begin(old) + 3 & ~3;
        ByteBuffer glyf = ByteBuffer.allocate(end + most + 4 * letters.size());
        glyf.put(0, table("glyf"), 0, begin(old)).position(end);
        ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
        ByteBuffer hmtx = ByteBuffer.allocate(4 * count);
        for (int id = 0; id < old; id++) {
            loca.putInt(begin(id));
            hmtx.putShort((short) advance(id)).putShort(isEmpty(id) ? 0 : edge(id, 0));
        }
        for (Letter letter : letters) {
            int begin = glyf.position();
            loca.putInt(begin);
            draw(letter, glyf);
            short left = glyf.position() == begin ? 0 : glyf.getShort(begin + 2);
            hmtx.putShort((short) letter.advance()).putShort(left);
            glyf.position(glyf.position() + 3 & ~3);
        }
        loca.putInt(glyf.position());
        made.put("glyf", Arrays.copyOf(glyf.array(), glyf.position()));
        made.put("loca", loca.array());
        made.put("hmtx", hmtx.array());
    }

    private void draw(Letter letter, ByteBuffer glyf) {
        List<Letter.Part> parts =
                letter.parts().stream().filter(part -> !isEmpty(part.id())).toList();
        if (parts.isEmpty()) {
            return;
        }
        glyf.putShort((short) -1);
        for (int side = 0; side < 4; side++) {
            glyf.putShort((short) edge(parts, side));
        }
        for (int i = 0; i < parts.size(); i++) {
            Letter.Part part = parts.get(i);
            int more = i + 1 < parts.size() ? MORE : 0;
            glyf.putShort((short) (WORDS_THAT_MOVE | more)).putShort((short) part.id());
            glyf.putShort((short) part.right()).putShort((short) part.up());
        }
    }

    /** Where parts end to the left, below, to the right and above, by the number of the side. */
    private int edge(List<Letter.Part> parts, int side) {
        var edges =
                parts.stream()
                        .mapToInt(
                                part ->
                                        edge(part.id(), side)
                                                + (side % 2 == 0 ? part.right() : part.up()));
        return (side < 2 ? edges.min() : edges.max()).orElseThrow();
    }

    private short edge(int id, int side) {
        return table("glyf").getShort(begin(id) + 2 + 2 * side);
    }

    private boolean isEmpty(int id) {
        return begin(id) == begin(id + 1);
    }

    /** Where an outline begins. */
    private int begin(int id) {
        ByteBuffer loca = table("loca");
        return table("head").getShort(HEAD_LONG_LOCA) == 0
                ? 2 * Short.toUnsignedInt(loca.getShort(2 * id))
                : loca.getInt(4 * id);
    }

    private static byte[] packed(Map<String, byte[]> tables) {
        int size = HEADER + ENTRY * tables.size();
        int length = size + tables.values().stream().mapToInt(table -> table.length + 3 & ~3).sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        begin(out, 0x00010000, tables.size());
        int at = size;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            // Nobody asks for sums over tables in a PDF.
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0);
            out.putInt(at).putInt(content.length);
            out.put(at, content);
            at += content.length + 3 & ~3;
        }
        return out.array();
    }

    /** Writes how a font of so many tables begins; an entry for each follows. */
    static void begin(ByteBuffer out, int version, int tables) {
        int most = Integer.highestOneBit(tables);
        out.putInt(version).putShort((short) tables).putShort((short) (most * ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(most));
        out.putShort((short) ((tables - most) * ENTRY));
    }
}
