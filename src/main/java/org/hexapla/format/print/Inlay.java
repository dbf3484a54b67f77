package org.hexapla.format.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font as one file holds it: the letters that it needs, each with a number of its own and the
 * characters that it stands for. Letters that are drawn of several outlines are outlines here, so
 * that whoever searches or copies meets one number for one character.
 */
final class Inlay {
    private static final int MOST = 0xFFFF;
    private static final int TOGETHER = 100;
    private static final int BOX = 0;

    private final Face face;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Letter, Integer> numbers = new HashMap<>();
    private final List<Letter> added = new ArrayList<>();

    Inlay(Face face) {
        this.face = face;
    }

    /** The number of a letter, which from now on the font has. */
    int number(Letter letter) {
        Integer known = numbers.get(letter);
        if (known != null) {
            return known;
        }
        int number = newNumber(letter);
        numbers.put(letter, number);
        return number;
    }

    private int newNumber(Letter letter) {
        // The box for what no font has is a letter like others here: a reader of PDF takes the
        // font's own for a mistake.
        if (letter.isOf(face.truetype()) && letter.parts().get(0).id() != BOX) {
            int own = letter.parts().get(0).id();
            if (texts.putIfAbsent(own, letter.text()) == null) {
                return own;
            }
        }
        int next = face.truetype().count() + added.size();
        if (next == MOST) {
            // Sixty thousand different piles of signs on letters: they get their looks alone.
            return letter.parts().isEmpty() ? 0 : letter.parts().get(0).id();
        }
        added.add(letter);
        texts.put(next, letter.text());
        return next;
    }

    /** The font for a file; no letter is asked for after that. */
    PDType0Font in(PDDocument document) throws IOException {
        byte[] whole = face.truetype().with(added);
        PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(whole), true);
        font.addGlyphsToSubset(texts.keySet());
        font.subset();
        byte[] told = told().getBytes(StandardCharsets.US_ASCII);
        font.getCOSObject()
                .setItem(
                        COSName.TO_UNICODE,
                        new PDStream(
                                document, new ByteArrayInputStream(told), COSName.FLATE_DECODE));
        return font;
    }

    /** What each letter stands for (ISO 32000-2, 9.10.3). */
    private String told() {
        StringBuilder map = new StringBuilder();
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(texts.entrySet());
        HexFormat hex = HexFormat.of().withUpperCase();
        for (int from = 0; from < entries.size(); from += TOGETHER) {
            int to = Math.min(entries.size(), from + TOGETHER);
            map.append(to - from).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> entry : entries.subList(from, to)) {
                byte[] text = entry.getValue().getBytes(StandardCharsets.UTF_16BE);
                map.append('<').append(hex.toHexDigits(entry.getKey().shortValue())).append("> <");
                map.append(hex.formatHex(text)).append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString();
    }
}
