package org.hexapla.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hexapla.core.Refused;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file, after {@link SafeZip} looked at each. */
public final class WordPackage {
    private static final String DOCUMENT = "wordprocessingml.document.main+xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final long LARGE_XML_BYTES = 3L << 20;
    private static final long TYPES_BYTES = 4L << 20;

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
        return open(path, SafeZip.FOR_A_FILTER);
    }

    /** Opens a Word file likewise that no library is handed, but that is read event by event. */
    public static WordPackage openToStream(Path path) throws IOException {
        return open(path, SafeZip.FOR_A_STREAM);
    }

    private static WordPackage open(Path path, long mostXml) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long xmlBytes = SafeZip.inflateAll(zip, mostXml);
            Map<String, String> types = contentTypes(zip);
            if (!types.containsValue(DOCUMENT)) {
                throw SafeZip.damaged("it has no main document");
            }
            SafeZip.refuseBadXml(zip);
            return new WordPackage(path, types, xmlBytes);
        } catch (ZipException e) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    SafeZip.DAMAGED,
                    "The Word file can not be unpacked.",
                    e);
        }
    }

    /** Whether the file is a zip archive with the main part of a Word document. */
    static boolean isWord(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry types = zip.getEntry(CONTENT_TYPES);
            if (types == null) {
                return false;
            }
            SafeZip.inflate(zip, types, TYPES_BYTES);
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
    public String document() {
        return part(DOCUMENT).orElseThrow();
    }

    /** The name of the only part of that kind, such as {@code styles}. */
    public Optional<String> of(String kind) {
        return part("wordprocessingml." + kind + "+xml");
    }

    /** The names of all parts of that kind, such as {@code header}. */
    public List<String> all(String kind) {
        return named("wordprocessingml." + kind + "+xml").toList();
    }

    private Optional<String> part(String type) {
        return named(type).findFirst();
    }

    private Stream<String> named(String type) {
        return contentTypes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .sorted();
    }

    /** The bytes of a part. */
    byte[] bytes(String part) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(entry(zip, part))) {
            return in.readAllBytes();
        }
    }

    private static ZipEntry entry(ZipFile zip, String part) {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw SafeZip.damaged("it names the part " + part + " and does not have it");
        }
        return entry;
    }

    /** Reads a part event by event, without having all of it in memory. */
    public void read(String part, Consumer<SafeXml> reader) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(entry(zip, part));
                SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
            reader.accept(xml);
        }
    }

    /** A part, to be read as XML. */
    SafeXml xml(String part) throws IOException {
        return new SafeXml(new ByteArrayInputStream(bytes(part)), SafeZip.DAMAGED);
    }

    private static Map<String, String> contentTypes(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENT_TYPES);
        if (entry == null) {
            throw SafeZip.damaged("it does not say what its parts are");
        }
        Map<String, String> types = new HashMap<>();
        try (InputStream in = zip.getInputStream(entry);
                SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
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
}
