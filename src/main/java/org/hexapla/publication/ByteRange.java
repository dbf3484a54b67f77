package org.hexapla.publication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.format.Formats;
import org.hexapla.publication.Publications.StoredDownload;
import org.jspecify.annotations.Nullable;

/**
 * One range of a file, as RFC 9110 section 14 asks for it. Several ranges at once are answered with
 * the whole, which the RFC allows.
 *
 * @param from the first byte, from 0
 * @param to the last byte, within the file; before {@code from} where the file has none of them
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range that a header asks of a file of {@code size} bytes; it may lie beyond its end. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(range.group(2)), size);
            return Optional.of(new ByteRange(size - last, size - 1));
        }
        long from = Long.parseLong(range.group(1));
        boolean toTheEnd = range.group(2).isEmpty();
        long to = toTheEnd ? size - 1 : Long.parseLong(range.group(2));
        if (to < from && !toTheEnd) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
    }

    boolean isWithin(long size) {
        return from < size && to >= from;
    }

    /** The answer with the bytes asked for: 200, 206, or 416 where the file has none of them. */
    static Response.ResponseBuilder answer(StoredDownload download, @Nullable String header) {
        long size = download.file().size();
        Optional<ByteRange> asked = header == null ? Optional.empty() : of(header, size);
        if (asked.isPresent() && !asked.get().isWithin(size)) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size);
        }
        ByteRange range = asked.orElse(new ByteRange(0, size - 1));
        int status = asked.isPresent() ? 206 : 200;
        Response.ResponseBuilder answer =
                Response.status(status)
                        .entity(range.bytes(download.path()))
                        .type(Formats.typed(download.path(), download.file().mediaType()))
                        .header(HttpHeaders.CONTENT_LENGTH, range.to - range.from + 1);
        return asked.isPresent()
                ? answer.header(
                        "Content-Range", "bytes " + range.from + "-" + range.to + "/" + size)
                : answer;
    }

    private StreamingOutput bytes(Path path) {
        return out -> copy(path, out);
    }

    private void copy(Path path, OutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            WritableByteChannel target = Channels.newChannel(out);
            for (long at = from; at <= to; ) {
                at += file.transferTo(at, to - at + 1, target);
            }
        }
    }
}
