package org.hexapla.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578), read part by part as it arrives: nothing is kept,
 * so whoever reads decides how much is taken.
 */
public final class MultipartBody {
    private static final Pattern TYPE =
            Pattern.compile(
                    "\\s*multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70})).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "Content-Disposition:.*?;\\s*name=(?:\"([^\"]*)\"|([^\\s;]+)).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE =
            Pattern.compile(
                    "Content-Disposition:.*?;\\s*filename=(?:\"([^\"]*)\"|([^\\s;]+)).*",
                    Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEADER = 8192;
    private static final int LONGEST_FIELD = 8192;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] delimiter;
    private final BooleanSupplier late;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean begun;
    private @Nullable String fileName;

    /**
     * @param contentType the request's header
     * @param late asked now and then; once it says yes, reading stops
     * @param advice what should be sent, told to who sent something else
     * @throws Refused if the header names no form data with a boundary
     */
    public MultipartBody(
            @Nullable String contentType, InputStream in, BooleanSupplier late, String advice) {
        Matcher type = TYPE.matcher(contentType == null ? "" : contentType);
        if (!type.matches()) {
            throw new Refused(
                    Refused.Why.UNSUPPORTED, "not-multipart", "Send multipart/form-data " + advice);
        }
        String boundary = type.group(1) == null ? type.group(2) : type.group(1);
        this.in = in;
        this.late = late;
        delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Goes to the next part. The one before must have been read.
     *
     * @return its name, or empty after the last
     * @throws Refused if the body ends too early or is no multipart body
     */
    public Optional<String> next() throws IOException {
        if (!begun) {
            begun = true;
            // The first delimiter may stand at the very beginning, without a line before it.
            copy(OutputStream.nullOutputStream(), LONGEST_HEADER, "The preamble", 2);
        }
        String rest = line();
        if (rest.startsWith("--")) {
            return Optional.empty();
        }
        String name = "";
        fileName = null;
        for (String header = line(); !header.isEmpty(); header = line()) {
            Matcher named = NAME.matcher(header);
            if (named.matches()) {
                name = named.group(1) == null ? named.group(2) : named.group(1);
            }
            Matcher file = FILE.matcher(header);
            if (file.matches()) {
                fileName = file.group(1) == null ? file.group(2) : file.group(1);
            }
        }
        return Optional.of(name);
    }

    /**
     * Reads the fields of a form up to its file, which is read next.
     *
     * @param file the name of the part that the file is
     * @return their contents by their names
     * @throws Refused if there is no such part, or a field is longer than any of ours
     */
    public Map<String, String> fieldsBefore(String file) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (Optional<String> part = next(); part.isPresent(); part = next()) {
            if (part.get().equals(file)) {
                return fields;
            }
            ByteArrayOutputStream field = new ByteArrayOutputStream();
            copy(field, LONGEST_FIELD, "A field");
            fields.put(part.get(), field.toString(StandardCharsets.UTF_8));
        }
        throw new Refused(Refused.Why.INVALID, "no-file", "The form came without a file.");
    }

    /** The name of the file that the part is, as its sender calls it; empty if it is none. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName).filter(name -> !name.isEmpty());
    }

    /**
     * Copies the content of the part.
     *
     * @param most how many bytes are taken
     * @param called what the part is called in a refusal
     * @throws Refused if it has more, or the body ends before the part does
     */
    public void copy(OutputStream out, long most, String called) throws IOException {
        copy(out, most, called, 0);
    }

    /**
     * A delimiter has its only CR at its beginning, so where a match breaks off nothing but its
     * beginning has to be given out again.
     */
    private void copy(OutputStream out, long most, String called, int alreadyMatched)
            throws IOException {
        int matched = alreadyMatched;
        long size = 0;
        while (matched < delimiter.length) {
            int next = read();
            if (next == END) {
                throw cutShort();
            }
            if (next == delimiter[matched]) {
                matched++;
                continue;
            }
            out.write(delimiter, 0, matched);
            size += matched;
            matched = next == delimiter[0] ? 1 : 0;
            if (matched == 0) {
                at--;
                size += run(out);
            }
            if (size > most) {
                throw tooLarge(called, most);
            }
        }
    }

    /** Copies what is read already up to where a delimiter may begin; that is at least one byte. */
    private int run(OutputStream out) throws IOException {
        int end = at + 1;
        while (end < filled && buffer[end] != delimiter[0]) {
            end++;
        }
        int size = end - at;
        out.write(buffer, at, size);
        at = end;
        return size;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            if (next == END && line.toString(StandardCharsets.UTF_8).startsWith("--")) {
                break;
            }
            if (next == END || line.size() > LONGEST_HEADER) {
                throw cutShort();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private int read() throws IOException {
        if (at == filled) {
            if (late.getAsBoolean()) {
                throw new Refused(
                        Refused.Why.INVALID,
                        "too-slow",
                        "The files took too long to arrive. Send them in parts.");
            }
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled == 0 ? END : buffer[at++] & 0xff;
    }

    private static Refused cutShort() {
        return new Refused(
                Refused.Why.INVALID,
                "body-cut-short",
                "The body ended within a part, or its parts are not divided by the boundary that"
                        + " Content-Type names. Send it again.");
    }

    private static Refused tooLarge(String called, long most) {
        String limit = most < 1 << 20 ? most + " bytes" : (most >> 20) + " MB";
        return new Refused(
                Refused.Why.TOO_LARGE,
                "file-too-large",
                called + " may have " + limit + " at most. Send the text in parts.");
    }
}
