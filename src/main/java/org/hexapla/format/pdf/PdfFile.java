package org.hexapla.format.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hexapla.core.Refused;
import org.hexapla.core.rebuilding.LineLook;
import org.hexapla.core.rebuilding.PrintedText;
import org.hexapla.core.rebuilding.TableLine;
import org.hexapla.core.rebuilding.Typography;

/**
 * The printed text of a PDF: lines as they stand on the page, columns one after the other, a blank
 * line where the page shows more room than between lines, a rule above what is set small at the
 * foot of a page, a form feed between pages.
 *
 * <p>Only what is drawn on the pages is read: no annotations, no form fields, nothing attached.
 */
public final class PdfFile {
    private static final int MOST_CHARACTERS = 16 << 20;

    /** How near, in points, the columns of two pages stand to be the same. */
    private static final double GRID = 6;

    private static final int MOST_GUTTERS = 4;

    /** The units in which fonts draw: so many to the size of the type. */
    private static final double EM = 1000;

    private PdfFile() {}

    /**
     * @throws Refused if it is damaged, has a password, no text, or more than a document holds
     */
    public static PrintedText read(Path file) throws IOException {
        List<Page> pages;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            pages = pages(document);
        } catch (InvalidPasswordException e) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "encrypted-file",
                    "The PDF has a password: send it without one.",
                    e);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library lets out whatever a broken file makes it stumble over.
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "damaged-file",
                    "The PDF is damaged and can not be read.",
                    e);
        }
        BodyType type = BodyType.of(pages.stream().flatMap(Page::runs).toList());
        RunningTitles.drop(pages, type.size());
        List<Double> gutters =
                pages.stream()
                        .flatMap(page -> page.gutter().stream())
                        .map(gutter -> Math.rint(gutter / GRID) * GRID)
                        .distinct()
                        .limit(MOST_GUTTERS)
                        .toList();
        double measure = pages.stream().mapToDouble(Page::width).max().orElse(0);
        List<PageLines> lines =
                pages.stream().map(page -> page.lines(type, gutters, measure)).toList();
        PrintedText text = printed(lines);
        if (text.text().isBlank()) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "no-text-layer",
                    "The PDF holds pictures of pages and no text: send one with a text layer"
                            + " (after OCR), or the file that it was made from.");
        }
        return text;
    }

    private static PrintedText printed(List<PageLines> pages) {
        Map<Integer, LineLook> looks = new HashMap<>();
        Map<Integer, TableLine> cells = new HashMap<>();
        Map<Integer, Double> sizes = new HashMap<>();
        Set<Integer> runningOn = new HashSet<>();
        int line = 0;
        for (PageLines page : pages) {
            int first = line;
            int known = cells.size();
            page.looks().forEach((number, look) -> looks.put(first + number, look));
            page.cells().forEach((number, cell) -> cells.put(first + number, cell.after(known)));
            page.sizes().forEach((number, size) -> sizes.put(first + number, size));
            page.runningOn().forEach(number -> runningOn.add(first + number));
            line += (int) page.text().chars().filter(c -> c == '\n').count() + 1;
        }
        String text = pages.stream().map(PageLines::text).collect(Collectors.joining("\f"));
        return new PrintedText(text, new Typography(looks, cells, sizes, runningOn));
    }

    private static List<Page> pages(PDDocument document) throws IOException {
        Glyphs glyphs = new Glyphs();
        try (Writer nowhere =
                new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            glyphs.writeText(document, nowhere);
        }
        return glyphs.pages();
    }

    /** Collects the characters and shapes of each page with their places; writes nothing. */
    private static final class Glyphs extends PDFTextStripper {
        private final List<List<Glyph>> letters = new ArrayList<>();
        private final List<List<Shape>> shapes = new ArrayList<>();
        private final Drawing drawing = new Drawing(this);
        private final Map<PDFont, Typeface> faces = new IdentityHashMap<>();
        private int characters;

        @Override
        protected void startPage(PDPage page) {
            letters.add(new ArrayList<>());
            drawing.begin(page);
        }

        @Override
        protected void endPage(PDPage page) {
            shapes.add(drawing.shapes());
        }

        List<Page> pages() {
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < letters.size(); i++) {
                pages.add(new Page(Diacritics.onLetters(letters.get(i)), shapes.get(i)));
            }
            return pages;
        }

        @Override
        protected void processTextPosition(TextPosition at) {
            String text = at.getUnicode();
            if (text == null || text.isEmpty()) {
                return;
            }
            characters += text.length();
            if (characters > MOST_CHARACTERS) {
                throw new Refused(
                        Refused.Why.TOO_LARGE,
                        "inflates-too-far",
                        "The PDF holds far more text than a document does.");
            }
            double size = Math.max(Math.abs(at.getFontSizeInPt()), 1);
            add(
                    new Glyph(
                            text,
                            at.getXDirAdj(),
                            at.getYDirAdj(),
                            Math.abs(at.getWidthDirAdj()),
                            size,
                            Math.round(at.getDir()),
                            face(at.getFont())),
                    at);
        }

        private void add(Glyph glyph, TextPosition at) {
            List<Glyph> drawn = letters.get(letters.size() - 1);
            if (!isUnsaid(at)) {
                drawn.add(glyph.isCombining() ? inked(glyph, at) : glyph);
                return;
            }
            Glyph before = drawn.isEmpty() ? glyph : drawn.get(drawn.size() - 1);
            if (before.isArabic() && before.isNear(glyph)) {
                drawn.add(glyph.filler());
            }
        }

        /**
         * Whether nobody reads it, as the strokes that widen Arabic words: its font tells what its
         * characters say, and says nothing of this one.
         */
        private static boolean isUnsaid(TextPosition at) {
            PDFont font = at.getFont();
            int code = at.getCharacterCodes()[0];
            return code != ' '
                    && font.getCOSObject().containsKey(COSName.TO_UNICODE)
                    && font.toUnicode(code) == null;
        }

        /** A mark where its ink is: it takes no room of its own, and begins anywhere. */
        private static Glyph inked(Glyph mark, TextPosition at) {
            if (!(at.getFont() instanceof PDVectorFont font)) {
                return mark;
            }
            try {
                Rectangle2D ink = font.getNormalizedPath(at.getCharacterCodes()[0]).getBounds2D();
                double em = mark.size() / EM;
                return ink.isEmpty()
                        ? mark
                        : mark.at(mark.x() + ink.getX() * em, ink.getWidth() * em);
            } catch (IOException e) {
                // The font is damaged where it draws this mark; it still stands in its text.
                return mark;
            }
        }

        private Typeface face(PDFont font) {
            Typeface face = faces.computeIfAbsent(font, Typeface::of);
            RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
            boolean outlined = mode.isFill() && mode.isStroke();
            return outlined ? face.emboldened() : face;
        }

        @Override
        protected void writePage() {
            // The pages lay out their text themselves.
        }
    }
}
