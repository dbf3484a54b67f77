package org.hexapla.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hexapla.core.Refused;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word file, after every entry was inflated and counted: what a header says of a
 * size is not believed.
 */
final class WordPackage {
    static final String DAMAGED = "damaged-file";

    private static final String DOCUMENT = "wordprocessingml.document.main+xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 512L << 20;
    // About 1,500 pages; measured, the filter needs thirty bytes of memory for each of XML.
    private static final long MOST_XML_BYTES = 10L << 20;
    private static final long LARGE_XML_BYTES = 3L << 20;
    private static final long FREE_BYTES = 4L << 20;
    private static final long STEEPEST = 250;

    private final Path path;
    private final Map<String, String> contentTypes;
    private final long xmlBytes;

    private WordPackage(Path path, Map<String, String> contentTypes, long xmlBytes) {
        this.path = path;
        this.contentTypes = contentTypes;
        this.xmlBytes = xmlBytes;
    }

    /**
     * Opens a Word file and makes sure that it may be handed to a library.
     *
     * @throws Refused if it inflates too far, is damaged, or one of its parts has a document type
     */
    static WordPackage open(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long xmlBytes = inflateAll(zip);
            Map<String, String> types = contentTypes(zip);
            if (!types.containsValue(DOCUMENT)) {
                throw damaged("it has no main document");
            }
            refuseBadXml(zip);
            return new WordPackage(path, types, xmlBytes);
        } catch (ZipException e) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE, DAMAGED, "The Word file can not be unpacked.", e);
        }
    }

    /** Whether the file is a zip archive with the main part of a Word document. */
    static boolean isWord(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry types = zip.getEntry(CONTENT_TYPES);
            if (types == null) {
                return false;
            }
            inflate(zip, types, FREE_BYTES);
            return contentTypes(zip).containsValue(DOCUMENT);
        } catch (ZipException e) {
            return false;
        }
    }

    /** Whether reading it takes so much memory that one is enough at a time. */
    boolean isLarge() {
        return xmlBytes > LARGE_XML_BYTES;
    }

    /** The name of the main document. */
    String document() {
        return part(DOCUMENT).orElseThrow();
    }

    /** The name of the only part of that kind, such as {@code styles}. */
    Optional<String> of(String kind) {
        return part("wordprocessingml." + kind + "+xml");
    }

    private Optional<String> part(String type) {
        return contentTypes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The bytes of a part. */
    byte[] bytes(String part) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) {
                throw damaged("it names the part " + part + " and does not have it");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    /** A part, to be read as XML. */
    SafeXml xml(String part) throws IOException {
        return new SafeXml(new ByteArrayInputStream(bytes(part)), DAMAGED);
    }

    /** Inflates every entry and gives the size of all XML. */
    private static long inflateAll(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooFar();
        }
        long total = 0;
        long xml = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            refuseName(entry.getName());
            boolean isXml = isXml(entry.getName());
            long size = inflate(zip, entry, isXml ? MOST_XML_BYTES - xml : MOST_BYTES - total);
            if (isXml && size > FREE_BYTES && size > STEEPEST * entry.getCompressedSize()) {
                throw tooFar();
            }
            total += size;
            xml += isXml ? size : 0;
        }
        return xml;
    }

    private static long inflate(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw tooFar();
                }
            }
        }
        return size;
    }

    private static void refuseName(String name) {
        boolean climbs = name.startsWith("/") || name.contains("..") || name.contains("\\");
        if (climbs || name.chars().anyMatch(Character::isISOControl)) {
            throw damaged("a part has a name that no Word file has");
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    // Everything below word/ may be parsed by the filter; custom data beside it is only copied.
    private static void refuseBadXml(ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (isXml(entry.getName()) && !entry.getName().startsWith("customXml/")) {
                try (InputStream in = zip.getInputStream(entry);
                        SafeXml xml = new SafeXml(in, DAMAGED)) {
                    while (xml.advance()) {
                        continue;
                    }
                }
            }
        }
    }

    private static Map<String, String> contentTypes(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENT_TYPES);
        if (entry == null) {
            throw damaged("it does not say what its parts are");
        }
        Map<String, String> types = new HashMap<>();
        try (InputStream in = zip.getInputStream(entry);
                SafeXml xml = new SafeXml(in, DAMAGED)) {
            while (xml.advance()) {
                if (xml.isStart("Override")) {
                    put(types, xml.attribute("PartName"), xml.attribute("ContentType"));
                }
            }
        }
        return types;
    }

    private static void put(
            Map<String, String> types, @Nullable String part, @Nullable String type) {
        int kind = type == null ? -1 : type.lastIndexOf("wordprocessingml.");
        if (part != null && type != null && kind >= 0) {
            types.put(part.startsWith("/") ? part.substring(1) : part, type.substring(kind));
        }
    }

    static Refused damaged(String reason) {
        return new Refused(
                Refused.Why.UNPROCESSABLE, DAMAGED, "The Word file is damaged: " + reason + ".");
    }

    private static Refused tooFar() {
        return new Refused(
                Refused.Why.TOO_LARGE,
                "inflates-too-far",
                "The Word file unpacks to far more than a document holds.");
    }
}
