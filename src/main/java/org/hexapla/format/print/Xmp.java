package org.hexapla.format.print;

import org.hexapla.core.print.Sheet;
import org.hexapla.format.xml.XmlOut;

/**
 * What a PDF says of itself to whoever does not read PDF (XMP, ISO 16684-1): its title, languages
 * and address, and that it keeps to PDF/UA-1 (ISO 14289-1, 5).
 */
final class Xmp {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private Xmp() {}

    static byte[] of(Sheet sheet, String title) {
        XmlOut out = new XmlOut();
        out.line("x:xmpmeta").attribute("xmlns:x", "adobe:ns:meta/");
        out.line("rdf:RDF").attribute("xmlns:rdf", RDF);
        out.line("rdf:Description").attribute("rdf:about", "");
        out.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        out.attribute("xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        out.line("pdfuaid:part").text("1").end();
        out.line("dc:title").line("rdf:Alt");
        out.line("rdf:li").attribute("xml:lang", "x-default").text(held(title)).end();
        out.endLine().endLine();
        out.line("dc:language").line("rdf:Bag");
        for (Sheet.Column column : sheet.columns()) {
            out.line("rdf:li").text(column.language().htmlTag()).end();
        }
        out.endLine().endLine();
        out.line("dc:source").text(sheet.address()).end();
        return out.endLine().endLine().endLine().bytes();
    }

    /** What of a text XML can hold. */
    private static String held(String text) {
        StringBuilder held = new StringBuilder();
        text.codePoints().filter(XmlOut::holds).forEach(held::appendCodePoint);
        return held.toString();
    }
}
