package org.hexapla.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** The pages of a PDF, drawn on one after the other. Places are in points from the top left. */
final class Paper {
    private static final double SLANT = 0.2;
    private static final double BOLD_STROKE = 0.03;
    private static final String GREY = "0.35 g 0.35 G\n";
    private static final String BLACK = "0 g 0 G\n";

    private final PDDocument document;
    private final PDRectangle size;
    private final Map<Face, PDType0Font> fonts = new HashMap<>();
    private final Map<Face, Set<Integer>> used = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();

    /** A page with what is drawn on it. */
    private record Leaf(PDPage page, StringBuilder content) {}

    Paper(PDDocument document, PDRectangle size) {
        this.document = document;
        this.size = size;
    }

    void turnOver() {
        PDPage page = new PDPage(size);
        page.setResources(new PDResources());
        document.addPage(page);
        leaves.add(new Leaf(page, new StringBuilder()));
    }

    int pages() {
        return leaves.size();
    }

    /** Draws a line of print on a page, counted from 0. */
    void draw(int page, Line line, double x, double baseline, boolean quiet) throws IOException {
        Leaf leaf = leaves.get(page);
        leaf.content().append(quiet ? GREY : BLACK);
        double at = x;
        for (Line.Piece piece : line.pieces()) {
            draw(leaf, piece, at, baseline);
            at += piece.width();
        }
    }

    private void draw(Leaf leaf, Line.Piece piece, double x, double baseline) throws IOException {
        PDType0Font font = font(piece.face());
        COSName name = leaf.page().getResources().add(font);
        StringBuilder out = leaf.content();
        out.append("BT\n/").append(name.getName());
        out.append(' ').append(number(piece.size())).append(" Tf\n");
        if (piece.bold()) {
            out.append("2 Tr ").append(number(piece.size() * BOLD_STROKE)).append(" w\n");
        }
        Glyphs glyphs = piece.glyphs();
        double y = size.getHeight() - baseline + piece.rise();
        if (glyphs.isPlain()) {
            draw(out, piece, font, 0, glyphs.count(), x, y);
        } else {
            drawGroups(out, piece, font, x, y);
        }
        out.append(piece.bold() ? "0 Tr\n" : "").append("ET\n");
    }

    /**
     * Draws letters group by group, each with what it stands for, since shaped letters are not
     * found by their looks. Readers of PDF turn what runs from the right by themselves, so there is
     * one text for each group and not one for a line.
     */
    private void drawGroups(
            StringBuilder out, Line.Piece piece, PDType0Font font, double x, double y) {
        Glyphs glyphs = piece.glyphs();
        for (int i = 0; i < glyphs.count(); i = glyphs.groupEnd(i)) {
            String text = glyphs.groupText(i);
            out.append("/Span <</ActualText <").append(utf16(text)).append(">>> BDC\n");
            draw(out, piece, font, i, glyphs.groupEnd(i), x, y);
            out.append("EMC\n");
        }
    }

    private void draw(
            StringBuilder out,
            Line.Piece piece,
            PDType0Font font,
            int from,
            int to,
            double x,
            double y) {
        Glyphs glyphs = piece.glyphs();
        double scale = piece.size() / Face.EM;
        String slant = piece.slanted() ? number(SLANT) : "0";
        for (int i = from; i < to; i++) {
            if (glyphs.isDrawn(i)) {
                used.get(piece.face()).add(glyphs.id(i));
                out.append("1 0 ").append(slant).append(" 1 ");
                out.append(number(x + glyphs.x(i) * scale)).append(' ');
                out.append(number(y + glyphs.y(i) * scale)).append(" Tm <");
                out.append(HexFormat.of().formatHex(font.encodeGlyphId(glyphs.id(i))));
                out.append("> Tj\n");
            }
        }
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, new ByteArrayInputStream(face.truetype()), true);
            fonts.put(face, font);
            used.put(face, new TreeSet<>());
        }
        return font;
    }

    private static String utf16(String text) {
        return "FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", value);
        return digits.endsWith(".00") ? digits.substring(0, digits.length() - 3) : digits;
    }

    /** Draws a thin line from side to side. */
    void rule(int page, double from, double to, double y) {
        leaves.get(page)
                .content()
                .append("0.75 G 0.4 w ")
                .append(number(from))
                .append(' ')
                .append(number(size.getHeight() - y))
                .append(" m ")
                .append(number(to))
                .append(' ')
                .append(number(size.getHeight() - y))
                .append(" l S\n");
    }

    /** Makes a part of a page a link. */
    void link(int page, String address, double x, double top, double width, double height)
            throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setContents(address);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setRectangle(
                new PDRectangle(
                        (float) x,
                        (float) (size.getHeight() - top - height),
                        (float) width,
                        (float) height));
        leaves.get(page).page().getAnnotations().add(link);
    }

    /** Puts what was drawn on the pages; nothing is drawn after that. */
    void finish() throws IOException {
        for (Map.Entry<Face, Set<Integer>> glyphs : used.entrySet()) {
            PDType0Font font = fonts.get(glyphs.getKey());
            font.addGlyphsToSubset(glyphs.getValue());
            font.subset();
        }
        for (Leaf leaf : leaves) {
            byte[] content = leaf.content().toString().getBytes(StandardCharsets.US_ASCII);
            leaf.page()
                    .setContents(
                            new PDStream(
                                    document,
                                    new ByteArrayInputStream(content),
                                    COSName.FLATE_DECODE));
        }
    }
}
