package org.hexapla.format.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.hexapla.core.Refused;
import org.hexapla.core.print.Sheet;

/**
 * Sheets as PDF: A4, a column for each language, its name and worth above every page, the marks of
 * the rows in the margin, each a link to its place on the web; symbol, date and address at the
 * head, the number of the page at the foot. It can be read aloud, which {@link Reading} sees to.
 * The fonts are loaded when they are first needed.
 */
public final class SheetPdf {
    // Half a minute's work: a million characters take five to eight seconds.
    private static final long MOST_CHARACTERS = 4_000_000;

    private Optional<Faces> faces = Optional.empty();

    private synchronized Faces faces() {
        if (faces.isEmpty()) {
            try {
                faces = Optional.of(new Faces());
            } catch (NoClassDefFoundError | UnsatisfiedLinkError e) {
                // Java without its libraries for fonts: some small distributions leave them out.
                throw new Refused(
                        Refused.Why.NOT_FOUND,
                        "no-such-format",
                        "This server can not make PDF: it lacks libraries for fonts."
                                + " Ask for ?format=docx.",
                        e);
            }
        }
        return faces.get();
    }

    /**
     * The sheet as PDF; equal sheets give equal bytes.
     *
     * @throws Refused if it has too many characters, or the Java that the server runs on has no
     *     fonts
     */
    public byte[] write(Sheet sheet) {
        refuseLong(sheet);
        Faces fonts = faces();
        try (PDDocument document = new PDDocument()) {
            new Setting(sheet, fonts, document).set();
            describe(document, sheet);
            // Else the time would be the file's own id.
            document.setDocumentId((long) sheet.toString().hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF to memory", e);
        }
    }

    private static void refuseLong(Sheet sheet) {
        long characters =
                sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToLong(cell -> cell.text().length())
                        .sum();
        if (characters > MOST_CHARACTERS) {
            throw new Refused(
                    Refused.Why.TOO_LARGE,
                    "too-long-for-pdf",
                    String.format(
                            Locale.ROOT,
                            "A PDF made here has %,d characters at most, and this would have %,d."
                                    + " Ask for ?format=docx.",
                            MOST_CHARACTERS,
                            characters));
        }
    }

    private static void describe(PDDocument document, Sheet sheet) throws IOException {
        Sheet.Column first = sheet.columns().get(0);
        String title = (sheet.symbol() + " " + first.title()).strip();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(sheet.address());
        document.getDocumentCatalog().setLanguage(first.language().htmlTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (sheet.isRightToLeft()) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(document, new ByteArrayInputStream(Xmp.of(sheet, title))));
    }
}
