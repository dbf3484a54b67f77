package org.hexapla.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.hexapla.core.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The printed text of a PDF: lines as they stand on the page, a form feed after each page. */
final class PdfFile {
    private static final int MOST_CHARACTERS = 16 << 20;

    private PdfFile() {}

    /**
     * @throws Refused if it is damaged, has a password, no text, or more than a document holds
     */
    static String text(Path file) throws IOException {
        Lines lines = new Lines();
        try (InputStream in = TikaInputStream.get(file)) {
            parse(in, lines);
        } catch (EncryptedDocumentException e) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "encrypted-file",
                    "The PDF has a password: send it without one.",
                    e);
        } catch (TikaException | SAXException | IOException e) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "damaged-file",
                    "The PDF is damaged and can not be read.",
                    e);
        }
        String text = lines.text.toString().replaceAll("\n{3,}", "\n\n");
        if (text.isBlank()) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "no-text-layer",
                    "The PDF holds pictures of pages and no text: send one with a text layer"
                            + " (after OCR), or the file that it was made from.");
        }
        return text;
    }

    private static void parse(InputStream in, ContentHandler handler)
            throws IOException, SAXException, TikaException {
        PDFParserConfig config = new PDFParserConfig();
        config.setSortByPosition(true);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        config.setExtractAcroFormContent(false);
        config.setExtractInlineImages(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        // What is attached to a PDF is another document.
        context.set(DocumentSelector.class, metadata -> false);
        new PDFParser().parse(in, handler, new Metadata(), context);
    }

    /** Collects the text of the XHTML that the parser makes. */
    private static final class Lines extends DefaultHandler {
        private final StringBuilder text = new StringBuilder();
        private int pages;
        private boolean inBody;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            inBody |= name.equals("body");
            if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
                pages++;
                if (pages > 1) {
                    text.append('\f');
                }
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            if (name.equals("p") && text.length() > 0) {
                text.append(text.charAt(text.length() - 1) == '\n' ? "\n" : "\n\n");
            }
        }

        // The parser ends a line by white space that may be ignored in XHTML, but not on paper.
        @Override
        public void ignorableWhitespace(char[] characters, int start, int length) {
            characters(characters, start, length);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inBody) {
                text.append(characters, start, length);
            }
            if (text.length() > MOST_CHARACTERS) {
                throw new Refused(
                        Refused.Why.TOO_LARGE,
                        "inflates-too-far",
                        "The PDF holds far more text than a document does.");
            }
        }
    }
}
