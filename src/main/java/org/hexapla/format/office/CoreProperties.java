package org.hexapla.format.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hexapla.core.language.Language;
import org.hexapla.format.xml.XmlOut;
import org.hexapla.format.zip.Repacked;
import org.jspecify.annotations.Nullable;

/**
 * What office files say of themselves as a whole (ECMA-376, part 2, section 11): here, in which
 * language they are. A file that says nothing of itself gets the part for it, with its relationship
 * and its type.
 */
final class CoreProperties {
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String USUAL = "docProps/core.xml";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = PACKAGE + "relationships/metadata/core-properties";
    private static final String TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private static final Pattern RELATIONSHIP =
            Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>", Pattern.DOTALL);
    private static final Pattern IS_CORE =
            Pattern.compile("\\sType\\s*=\\s*[\"'][^\"']*/metadata/core-properties[\"']");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "<(?:\\w+:)?language\\b[^>]*?(?:/>|>[^<]*</(?:\\w+:)?language\\s*>)",
                    Pattern.DOTALL);
    private static final Pattern ROOT =
            Pattern.compile("<((?:\\w+:)?coreProperties)\\b([^>]*?)/>", Pattern.DOTALL);

    private CoreProperties() {}

    /** Says of a file that it is in that language. */
    static void tell(Repacked file, Language language) throws IOException {
        String element =
                "<dc:language xmlns:dc=\""
                        + DUBLIN_CORE
                        + "\">"
                        + language.tag()
                        + "</dc:language>";
        String relationships;
        boolean hasUsual;
        try (ZipFile zip = new ZipFile(file.file().toFile())) {
            relationships = text(zip, RELATIONSHIPS);
            hasUsual = zip.getEntry(USUAL) != null;
        }
        String core = part(relationships);
        if (core != null || hasUsual) {
            String own = core == null ? USUAL : core;
            file.change((part, bytes) -> part.equals(own) ? told(bytes, element) : bytes);
        } else {
            file.change(CoreProperties::naming);
            file.add(USUAL, made(language.tag()));
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        return entry == null
                ? ""
                : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The name of the part; null if there is none. */
    private static @Nullable String part(String relationships) {
        Matcher relationship = RELATIONSHIP.matcher(relationships);
        while (relationship.find()) {
            Matcher target = TARGET.matcher(relationship.group());
            if (IS_CORE.matcher(relationship.group()).find() && target.find()) {
                return target.group(1).replaceFirst("^(?:\\./|/)", "");
            }
        }
        return null;
    }

    private static byte[] told(byte[] bytes, String element) {
        String xml = new String(bytes, StandardCharsets.UTF_8);
        Matcher said = LANGUAGE.matcher(xml);
        Matcher empty = ROOT.matcher(xml);
        String told;
        if (said.find()) {
            told = said.replaceFirst(Matcher.quoteReplacement(element));
        } else if (empty.find()) {
            told = empty.replaceFirst("<$1$2>" + Matcher.quoteReplacement(element) + "</$1>");
        } else {
            told = withLast(xml, element);
        }
        return told.equals(xml) ? bytes : told.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts an element behind the others in the outermost one; leaves what has no such place. */
    private static String withLast(String xml, String element) {
        int end = xml.lastIndexOf("</");
        return end < 0 ? xml : xml.substring(0, end) + element + xml.substring(end);
    }

    /** Names the part where a package names its parts. */
    private static byte[] naming(String part, byte[] bytes) {
        String xml = new String(bytes, StandardCharsets.UTF_8);
        String named =
                switch (part) {
                    case RELATIONSHIPS -> withLast(xml, relationship(xml));
                    case TYPES ->
                            withLast(
                                    xml,
                                    "<Override xmlns=\""
                                            + PACKAGE
                                            + "content-types\" PartName=\"/"
                                            + USUAL
                                            + "\" ContentType=\""
                                            + TYPE
                                            + "\"/>");
                    default -> xml;
                };
        return named.equals(xml) ? bytes : named.getBytes(StandardCharsets.UTF_8);
    }

    private static String relationship(String xml) {
        return "<Relationship xmlns=\""
                + PACKAGE
                + "relationships\" Id=\""
                + free(xml)
                + "\" Type=\""
                + KIND
                + "\" Target=\""
                + USUAL
                + "\"/>";
    }

    /** An id that none of the relationships has. */
    private static String free(String xml) {
        String id = "rIdCore";
        Matcher taken = ID.matcher(xml);
        while (taken.find()) {
            if (taken.group(1).startsWith(id)) {
                id = taken.group(1) + "1";
            }
        }
        return id;
    }

    private static byte[] made(String tag) {
        XmlOut out = new XmlOut();
        out.line("cp:coreProperties")
                .attribute("xmlns:cp", PACKAGE + "metadata/core-properties")
                .attribute("xmlns:dc", DUBLIN_CORE);
        out.line("dc:language").text(tag).end();
        return out.endLine().bytes();
    }
}
