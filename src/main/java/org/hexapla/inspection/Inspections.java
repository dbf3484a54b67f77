package org.hexapla.inspection;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.hexapla.core.Refused;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.platform.Part;
import org.hexapla.web.Desks;
import org.hexapla.web.MultipartBody;
import org.jspecify.annotations.Nullable;

/** Looks through XLIFF files that somebody sends; nothing of them is kept. */
@Part
public class Inspections {
    private static final long MOST_BYTES = 128L << 20;
    private static final long MOST_OTHER_BYTES = 64L << 10;
    private static final int AT_ONCE = 4;
    private static final int WAITING = 8;
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORM = "multipart/form-data";
    private static final String PART = "file";

    private final Formats formats;
    private final long most;
    private final Desks desks;

    @Inject
    Inspections(Formats formats) {
        this(formats, MOST_BYTES, AT_ONCE, WAITING);
    }

    /**
     * @param most how many bytes a file may have
     * @param atOnce how many files are received and looked at at the same time
     * @param waiting how many callers more may wait
     */
    Inspections(Formats formats, long most, int atOnce, int waiting) {
        this.formats = formats;
        this.most = most;
        desks = new Desks("hexapla-inspections", atOnce, waiting, PATIENCE, Inspections::busy);
    }

    private static Refused busy() {
        return new Refused(
                Refused.Why.BUSY,
                "busy",
                "Other files are being looked at. Send yours again in some seconds.");
    }

    /**
     * Begins to receive a file and to look through it.
     *
     * @param contentType of the request: form data with a part {@code file}, or anything else,
     *     where the body is the file
     * @throws Refused if too many are waiting already; later as {@link #inspect}
     */
    CompletionStage<Inspection> begin(@Nullable String contentType, InputStream body) {
        return desks.begin(() -> inspect(contentType, body));
    }

    /**
     * Receives a file and looks through it.
     *
     * @throws Refused if there is none, or it is too large or too slow
     */
    Inspection inspect(@Nullable String contentType, InputStream body) {
        try {
            Path file = Files.createTempFile("hexapla-inspect", ".xlf");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    receive(contentType, body, out);
                }
                return formats.inspectXliff(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("looking through a file", e);
        }
    }

    private void receive(@Nullable String contentType, InputStream body, OutputStream out)
            throws IOException {
        BooleanSupplier late = deadline();
        boolean form = contentType != null && contentType.strip().startsWith(FORM);
        if (form) {
            part(new MultipartBody(contentType, body, late, "with a file, the part file."), out);
            return;
        }
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            size += n;
            if (size > most) {
                throw tooLarge();
            }
            if (late.getAsBoolean()) {
                throw tooSlow();
            }
            out.write(buffer, 0, n);
        }
    }

    private void part(MultipartBody parts, OutputStream out) throws IOException {
        boolean found = false;
        for (Optional<String> part = parts.next(); part.isPresent(); part = parts.next()) {
            if (part.get().equals(PART) && !found) {
                parts.copy(out, most, "The file");
                found = true;
            } else {
                parts.copy(OutputStream.nullOutputStream(), MOST_OTHER_BYTES, "Another part");
            }
        }
        if (!found) {
            throw new Refused(
                    Refused.Why.INVALID, "part-missing", "The form has no file. Choose one.");
        }
    }

    private static BooleanSupplier deadline() {
        long begun = System.nanoTime();
        return () -> System.nanoTime() - begun > LONGEST_UPLOAD.toNanos();
    }

    private Refused tooLarge() {
        return new Refused(
                Refused.Why.TOO_LARGE,
                "file-too-large",
                "A file may have " + (most >> 20) + " MB at most.");
    }

    private static Refused tooSlow() {
        return new Refused(Refused.Why.INVALID, "too-slow", "The file took too long to arrive.");
    }

    @PreDestroy
    void stop() {
        desks.stop();
    }
}
