package org.hexapla.archive;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.hexapla.core.Sha256;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files as they came, each kept once under the SHA-256 of its content. A file is on
 * disk, with its name in the folder, before this answers; only then may a row in the database
 * mention it.
 */
@Part
public class Files {
    private static final String WAITING = "waiting";

    private final Path folder;

    /** The folders of which it is known that the disk has their names. */
    private final Set<Path> onDisk = ConcurrentHashMap.newKeySet();

    @Inject
    Files(Settings settings) {
        this(settings.data().resolve("files"));
    }

    Files(Path folder) {
        this.folder = folder;
    }

    /**
     * A file that was received and is not yet kept under its hash.
     *
     * @param path where its bytes are; the receiver deletes it or {@linkplain #keep keeps} it
     */
    public record Received(Path path, String sha256, long size) implements AutoCloseable {
        /**
         * Refuses a body that ended too early.
         *
         * @param said how many bytes the request said it has, or null where it did not say
         */
        public void refuseCutShort(@Nullable Long said) {
            if (said != null && said > size) {
                throw new Refused(
                        Refused.Why.INVALID,
                        "body-cut-short",
                        "The request said "
                                + said
                                + " bytes and "
                                + size
                                + " came. Nothing was changed; send it again.");
            }
        }

        @Override
        public void close() {
            try {
                java.nio.file.Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("removing a received file", e);
            }
        }
    }

    /**
     * Receives a body up to a limit. The stream is read to its end and not closed.
     *
     * @param limit in bytes
     * @throws Refused if the body is longer
     * @throws UncheckedIOException if the stream ends too early or the disk is full
     */
    public Received receive(InputStream body, long limit) {
        return receive(out -> copy(body, out, limit));
    }

    /** What writes the bytes of a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Receives whatever is written.
     *
     * @throws UncheckedIOException if writing fails or the disk is full
     */
    public Received receive(Content content) {
        Path path = null;
        try {
            Path incoming = java.nio.file.Files.createDirectories(folder.resolve("incoming"));
            path = java.nio.file.Files.createTempFile(incoming, "received", "");
            Sha256 hash = new Sha256();
            long size;
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                    OutputStream out =
                            new DigestOutputStream(
                                    Channels.newOutputStream(channel), hash.taking())) {
                content.writeTo(out);
                out.flush();
                size = channel.size();
                channel.force(true);
            }
            return new Received(path, hash.hex(), size);
        } catch (IOException e) {
            discard(path);
            throw new UncheckedIOException("receiving a file", e);
        } catch (RuntimeException e) {
            discard(path);
            throw e;
        }
    }

    private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > limit) {
                throw new Refused(
                        Refused.Why.TOO_LARGE,
                        "file-too-large",
                        "A file may have up to "
                                + (limit >> 20)
                                + " MB. Send the document in parts, or without its pictures.");
            }
            out.write(buffer, 0, n);
        }
    }

    private static void discard(@org.jspecify.annotations.Nullable Path path) {
        if (path != null) {
            try {
                java.nio.file.Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("removing a received file", e);
            }
        }
    }

    /** Keeps a received file under its hash, on disk when this returns. */
    public void keep(Received file) {
        Path place = place(file.sha256());
        try {
            if (!java.nio.file.Files.exists(place)) {
                move(file, place);
            }
            settle(place.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("keeping a file", e);
        }
    }

    /**
     * Lays a received file where it waits until it is worked on, on disk when this returns.
     *
     * @param name letters, digits and hyphens; nobody else's
     */
    public void lay(Received file, String name) {
        Path place = waiting(name);
        try {
            move(file, place);
            settle(place.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("laying a file by", e);
        }
    }

    /**
     * A file that waits. Work on it that was not finished may have kept it already: then it is
     * where it is kept. In either case it is not to be closed.
     *
     * @throws IllegalStateException if it is in neither place
     */
    public Received waiting(String name, String sha256, long size) {
        Path place = waiting(name);
        return new Received(java.nio.file.Files.exists(place) ? place : path(sha256), sha256, size);
    }

    /** The names of the files that wait and were last written to before a moment. */
    public List<String> waitingSince(Instant moment) {
        Path waiting = folder.resolve(WAITING);
        if (!java.nio.file.Files.isDirectory(waiting)) {
            return List.of();
        }
        try (Stream<Path> all = java.nio.file.Files.list(waiting)) {
            List<String> old = new ArrayList<>();
            for (Path path : all.toList()) {
                if (java.nio.file.Files.getLastModifiedTime(path).toInstant().isBefore(moment)) {
                    old.add(path.getFileName().toString());
                }
            }
            return old;
        } catch (NoSuchFileException gone) {
            // Somebody was done with it meanwhile; the others are looked at next time.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + waiting, e);
        }
    }

    /** Removes a file that waited, if it is still there. */
    public void forget(String name) {
        discard(waiting(name));
    }

    private Path waiting(String name) {
        return folder.resolve(WAITING).resolve(name);
    }

    /** Removes what a process that was killed had received and not kept; at a start, only then. */
    public void clearIncoming() {
        Path incoming = folder.resolve("incoming");
        if (!java.nio.file.Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> left = java.nio.file.Files.list(incoming)) {
            for (Path path : left.toList()) {
                java.nio.file.Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clearing " + incoming, e);
        }
    }

    private static void move(Received file, Path place) throws IOException {
        java.nio.file.Files.createDirectories(place.getParent());
        java.nio.file.Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until the names in one of our folders, and its own, are on disk. */
    private void settle(Path directory) throws IOException {
        sync(directory);
        if (!onDisk.contains(directory)) {
            sync(folder);
            onDisk.add(directory);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Where the bytes of a kept file are; for reading only.
     *
     * @throws IllegalStateException if they are not there: the folder was changed behind our back
     */
    public Path path(String sha256) {
        Path place = place(sha256);
        if (!java.nio.file.Files.exists(place)) {
            throw new IllegalStateException("the data folder lacks the file " + sha256);
        }
        return place;
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
