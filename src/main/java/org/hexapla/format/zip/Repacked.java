package org.hexapla.format.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A packed file some of whose parts are changed, in the order and the packing that it has. It is
 * read and packed once, however many changes there are.
 */
public final class Repacked {
    /** What becomes of a part; one that is not to be changed comes back as it is. */
    @FunctionalInterface
    public interface Change {
        byte[] of(String part, byte[] bytes);
    }

    // Any time will do, if it is always the same; the zip format begins with 1980.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();

    public Repacked(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** Changes what earlier changes have left. */
    public void change(Change change) {
        changes.add(change);
    }

    /** Adds a part behind the others, by a name that the file does not have. */
    public void add(String part, byte[] bytes) {
        added.put(part, bytes);
    }

    public byte[] bytes() throws IOException {
        if (changes.isEmpty() && added.isEmpty()) {
            return Files.readAllBytes(file);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream written = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                put(written, entry, changed(entry.getName(), bytes));
            }
            for (Map.Entry<String, byte[]> part : added.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                put(written, entry, part.getValue());
            }
        }
        return out.toByteArray();
    }

    private byte[] changed(String part, byte[] bytes) {
        byte[] changed = bytes;
        for (Change change : changes) {
            changed = change.of(part, changed);
        }
        return changed;
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
