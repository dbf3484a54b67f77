package org.hexapla.format.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A packed file some of whose parts were changed, in the order and the packing that it has. */
final class Repacked {
    /** What becomes of a part; one that is not to be changed comes back as it is. */
    @FunctionalInterface
    interface Change {
        byte[] of(String part, byte[] bytes);
    }

    // Any time will do, if it is always the same; the zip format begins with 1980.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Repacked() {}

    static byte[] of(Path file, Change change) throws IOException {
        return of(file, change, Map.of());
    }

    /**
     * @param added the parts that come behind the others, by names that the file does not have
     */
    static byte[] of(Path file, Change change, Map<String, byte[]> added) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream written = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                put(written, entry, change.of(entry.getName(), bytes));
            }
            for (Map.Entry<String, byte[]> part : added.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                put(written, entry, part.getValue());
            }
        }
        return out.toByteArray();
    }

    // What is stored unpacked, as the type of an open document must be, stays so.
    private static void put(ZipOutputStream out, ZipEntry before, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(before.getName());
        entry.setTime(before.getTime());
        if (before.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
