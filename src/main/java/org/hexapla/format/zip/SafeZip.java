package org.hexapla.format.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hexapla.core.Refused;
import org.hexapla.format.xml.SafeXml;

/**
 * Makes sure that a zip archive may be handed to a library: every entry is inflated and counted,
 * since what a header says of a size is not believed, and every part of XML is read once.
 */
public final class SafeZip {
    public static final String DAMAGED = "damaged-file";

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 512L << 20;

    /** For a library: measured, the filter needs thirty bytes of memory for each of XML. */
    public static final long FOR_A_FILTER = 10L << 20; // about 1,500 pages

    /** For what is read event by event and kept in part only. */
    public static final long FOR_A_STREAM = MOST_BYTES;

    private static final long FREE_BYTES = 4L << 20;
    private static final long STEEPEST = 250;

    private SafeZip() {}

    /**
     * Inflates every entry and gives the size of all XML.
     *
     * @param mostXml how many bytes of XML there may be
     */
    public static long inflateAll(ZipFile zip, long mostXml) throws IOException {
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
            long size = inflate(zip, entry, isXml ? mostXml - xml : MOST_BYTES - total);
            if (isXml && size > FREE_BYTES && size > STEEPEST * entry.getCompressedSize()) {
                throw tooFar();
            }
            total += size;
            xml += isXml ? size : 0;
        }
        return xml;
    }

    public static long inflate(ZipFile zip, ZipEntry entry, long limit) throws IOException {
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
            throw damaged("a part has a name that no such file has");
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    // Everything below word/ may be parsed by the filter; custom data beside it is only copied.
    public static void refuseBadXml(ZipFile zip) throws IOException {
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

    public static Refused damaged(String reason) {
        return new Refused(
                Refused.Why.UNPROCESSABLE, DAMAGED, "The file is damaged: " + reason + ".");
    }

    public static Refused tooFar() {
        return new Refused(
                Refused.Why.TOO_LARGE,
                "inflates-too-far",
                "The file unpacks to far more than a document holds.");
    }
}
