package org.hexapla.format.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
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
    private final Structure structure;
    private final PDRectangle size;
    private final Map<Face, Inlay> inlays = new LinkedHashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();

    /**
     * A page with what is drawn on it.
     *
     * @param tags whose each stretch is that can be read aloud
     */
    private record Leaf(PDPage page, StringBuilder content, Set<Face> faces, COSArray tags) {}

    Paper(PDDocument document, Structure structure, PDRectangle size) {
        this.document = document;
        this.structure = structure;
        this.size = size;
    }

    void turnOver() {
        PDPage page = new PDPage(size);
        page.setResources(new PDResources());
        document.addPage(page);
        COSArray tags = new COSArray();
        page.setStructParents(structure.belongs(tags));
        // With the key that goes from link to link, in the order in which they are read.
        page.getCOSObject().setName("Tabs", "S");
        leaves.add(new Leaf(page, new StringBuilder(), new LinkedHashSet<>(), tags));
    }

    int pages() {
        return leaves.size();
    }

    /** Begins a stretch of a page, counted from 0, that is read aloud as a part of the text. */
    void open(int page, Tag tag) {
        Leaf leaf = leaves.get(page);
        int stretch = leaf.tags().size();
        leaf.content().append('/').append(tag.type());
        leaf.content().append(" <</MCID ").append(stretch).append(">> BDC\n");
        leaf.tags().add(tag.element());
        tag.isShown(leaf.page().getCOSObject(), stretch);
    }

    /** Begins a stretch that is there for the eye: what stands on each page. */
    void openFurniture(int page) {
        leaves.get(page).content().append("/Artifact <</Type /Pagination>> BDC\n");
    }

    /** Ends the stretch. */
    void close(int page) {
        leaves.get(page).content().append("EMC\n");
    }

    /** Draws a line of print. */
    void draw(int page, Line line, double x, double baseline, boolean quiet) {
        Leaf leaf = leaves.get(page);
        leaf.content().append(quiet ? GREY : BLACK);
        double at = x;
        for (Line.Piece piece : line.pieces()) {
            draw(leaf, piece, at, baseline);
            at += piece.width();
        }
    }

    private void draw(Leaf leaf, Line.Piece piece, double x, double baseline) {
        Inlay inlay = inlays.computeIfAbsent(piece.face(), Inlay::new);
        StringBuilder out = leaf.content();
        leaf.faces().add(piece.face());
        out.append("BT\n/").append(piece.face().name()).append(' ');
        number(out, piece.size()).append(" Tf\n");
        if (piece.bold()) {
            number(out.append("2 Tr "), piece.size() * BOLD_STROKE).append(" w\n");
        }
        number(out.append("1 0 "), piece.slanted() ? SLANT : 0).append(" 1 ");
        number(out, x).append(' ');
        number(out, size.getHeight() - baseline + piece.rise()).append(" Tm\n");
        show(out, inlay, piece.glyphs().letters(piece.face().truetype()));
        out.append(piece.bold() ? "0 Tr\n" : "").append("ET\n");
    }

    /** Draws letters in one go, so that readers see that they belong together. */
    private static void show(StringBuilder out, Inlay inlay, List<Glyphs.Placed> letters) {
        HexFormat hex = HexFormat.of();
        double pen = 0;
        out.append("[<");
        for (Glyphs.Placed placed : letters) {
            long back = Math.round(pen - placed.at());
            if (back != 0) {
                out.append('>').append(back).append('<');
                pen -= back;
            }
            out.append(hex.toHexDigits((short) inlay.number(placed.letter())));
            pen += placed.letter().advance();
        }
        out.append(">] TJ\n");
    }

    /** Writes a number with two decimals at most. */
    private static StringBuilder number(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        out.append(hundredths < 0 ? "-" : "").append(Math.abs(hundredths) / 100);
        long rest = Math.abs(hundredths) % 100;
        return rest == 0 ? out : out.append(rest < 10 ? ".0" : ".").append(rest);
    }

    private static float hundredths(double value) {
        return Math.round(value * 100) / 100f;
    }

    /** Draws a thin line from side to side. */
    void rule(int page, double from, double to, double y) {
        StringBuilder out = leaves.get(page).content().append("0.75 G 0.4 w ");
        number(out, from).append(' ');
        number(out, size.getHeight() - y).append(" m ");
        number(out, to).append(' ');
        number(out, size.getHeight() - y).append(" l S\n");
    }

    /**
     * Makes a part of a page a link.
     *
     * @param tag what it is read aloud as
     * @param name what is said of it where it is not seen
     */
    void link(
            int page,
            Tag tag,
            String name,
            String address,
            double x,
            double top,
            double width,
            double height)
            throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setStructParent(structure.belongs(tag.element()));
        tag.isFollowedBy(link.getCOSObject());
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setContents(name);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        // Written where they stand: there are as many links as rows.
        action.getCOSObject().setDirect(true);
        none.getCOSObject().setDirect(true);
        double bottom = size.getHeight() - top - height;
        link.setRectangle(
                new PDRectangle(
                        hundredths(x), hundredths(bottom), hundredths(width), hundredths(height)));
        leaves.get(page).page().getAnnotations().add(link);
    }

    /** Puts what was drawn on the pages; nothing is drawn after that. */
    void finish() throws IOException {
        Map<Face, PDType0Font> fonts = new HashMap<>();
        for (Map.Entry<Face, Inlay> inlay : inlays.entrySet()) {
            fonts.put(inlay.getKey(), inlay.getValue().in(document));
        }
        for (Leaf leaf : leaves) {
            for (Face face : leaf.faces()) {
                leaf.page().getResources().put(COSName.getPDFName(face.name()), fonts.get(face));
            }
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
