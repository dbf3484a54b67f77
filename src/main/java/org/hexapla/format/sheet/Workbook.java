package org.hexapla.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;

/**
 * The sheets of a workbook in the order of their tabs.
 *
 * @param since1904 whether its dates are counted from the first day of 1904, else from 1900
 */
record Workbook(List<Sheet> sheets, boolean since1904) {
    private static final String FOLDER = "xl/";

    /**
     * @param part where it stands in the archive; empty if nowhere
     */
    record Sheet(String name, String part, boolean isHidden) {}

    static Workbook of(ZipFile zip) throws IOException {
        Map<String, String> parts = parts(zip);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        ZipEntry book = zip.getEntry(FOLDER + "workbook.xml");
        if (book == null) {
            return new Workbook(sheets, false);
        }
        try (InputStream in = zip.getInputStream(book);
                SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
            while (xml.advance()) {
                if (xml.isStart("workbookPr")) {
                    String word = String.valueOf(xml.attribute("date1904"));
                    since1904 = word.equals("1") || word.equals("true");
                } else if (xml.isStart("sheet")) {
                    String state = xml.attribute("state");
                    sheets.add(
                            new Sheet(
                                    String.valueOf(xml.attribute("name")),
                                    parts.getOrDefault(relation(xml), ""),
                                    state != null && !state.equals("visible")));
                }
            }
        }
        return new Workbook(sheets, since1904);
    }

    /** The name of the relation to its part; two namespaces are in use for it. */
    private static String relation(SafeXml xml) {
        return xml.attributes().stream()
                .filter(one -> one.name().equals("id") && !one.namespace().isEmpty())
                .map(SafeXml.Attribute::value)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> parts(ZipFile zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        ZipEntry relations = zip.getEntry(FOLDER + "_rels/workbook.xml.rels");
        if (relations == null) {
            return parts;
        }
        try (InputStream in = zip.getInputStream(relations);
                SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
            while (xml.advance()) {
                if (xml.isStart("Relationship")) {
                    String target = String.valueOf(xml.attribute("Target"));
                    parts.put(
                            String.valueOf(xml.attribute("Id")),
                            target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
        return parts;
    }
}
