package org.hexapla.format.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A part of a PDF that says something, as a program finds it that reads aloud: down the tree of
 * tags, and from each to what is drawn.
 *
 * @param path the types of the tags down to it
 * @param language the nearest that is named
 * @param text what it says in the place of what is drawn, or else what is drawn
 */
record Heard(String path, String language, String text) {
    /**
     * All parts in the order in which they are read; checks on the way that what is drawn leads
     * back to its part.
     */
    static List<Heard> all(PDDocument document) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        Ear ear = new Ear(document, root);
        COSDictionary whole = root.getCOSDictionary(COSName.K);
        ear.hear(
                whole,
                whole.getNameAsString(COSName.S),
                document.getDocumentCatalog().getLanguage());
        return ear.heard;
    }

    /** Walks through one document. */
    private static final class Ear {
        private final Map<COSDictionary, Map<Integer, String>> drawn = new HashMap<>();
        private final COSArray owners;
        private final List<Heard> heard = new ArrayList<>();

        Ear(PDDocument document, COSDictionary root) throws IOException {
            owners = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> stretches = new HashMap<>();
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    stretches.put(content.getMCID(), text(content));
                }
                drawn.put(page.getCOSObject(), stretches);
            }
        }

        private static String text(PDMarkedContent content) {
            StringBuilder text = new StringBuilder();
            for (Object letter : content.getContents()) {
                text.append(((TextPosition) letter).getUnicode());
            }
            return text.toString();
        }

        void hear(COSDictionary element, String path, String around) {
            String language = element.getString(COSName.LANG, around);
            COSDictionary page = element.getCOSDictionary(COSName.PG);
            StringBuilder own = new StringBuilder();
            for (COSBase kid : element.getCOSArray(COSName.K).toList()) {
                COSBase one =
                        kid instanceof org.apache.pdfbox.cos.COSObject other
                                ? other.getObject()
                                : kid;
                if (one instanceof COSInteger stretch) {
                    own.append(drawn(element, page, stretch.intValue()));
                } else if (one instanceof COSDictionary part) {
                    if (part.containsKey(COSName.S)) {
                        hear(part, path + "/" + part.getNameAsString(COSName.S), language);
                    } else if (part.containsKey(COSName.MCID)) {
                        own.append(
                                drawn(
                                        element,
                                        part.getCOSDictionary(COSName.PG),
                                        part.getInt(COSName.MCID)));
                    } else {
                        COSDictionary annotation = part.getCOSDictionary(COSName.OBJ);
                        int number = annotation.getInt(COSName.STRUCT_PARENT);
                        assertEquals(element, owner(number), path);
                    }
                }
            }
            if (own.length() > 0) {
                heard.add(
                        new Heard(
                                path,
                                language,
                                element.getString(COSName.ACTUAL_TEXT, own.toString())));
            }
        }

        private String drawn(COSDictionary element, COSDictionary page, int stretch) {
            COSArray owned = (COSArray) owner(page.getInt(COSName.STRUCT_PARENTS));
            assertEquals(element, owned.getObject(stretch));
            return drawn.get(page).get(stretch);
        }

        private COSBase owner(int number) {
            assertEquals(number, owners.getInt(2 * number));
            return owners.getObject(2 * number + 1);
        }
    }
}
