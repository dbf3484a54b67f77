package org.hexapla.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.hexapla.core.Refused;
import org.hexapla.format.office.DocxFile;
import org.hexapla.format.office.OfficeFile;

/**
 * Says what a file is, by its first bytes and, for a zip archive, by what it holds; Tika names
 * those that are not read here.
 */
final class Recognition {
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 8192;
    private static final int PDF_WITHIN = 1024;
    // Before the first element stand declarations and remarks only.
    private static final Pattern TMX_ROOT =
            Pattern.compile("^[^<]*(<[?!][^<]*)*<tmx\\b", Pattern.DOTALL);
    private static final Pattern XLIFF_ROOT = Pattern.compile("<(\\w+:)?xliff\\b");
    private static final Pattern HTML_TAG =
            Pattern.compile(
                    "<(!doctype\\s+html|html|head|body|meta|title|h[1-6]|p|div|table|ul|ol)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM =
            Pattern.compile(
                    "--[^\\r\\n]{1,72}\\r\\nContent-Disposition:\\s*form-data\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final String TEXT_CONTROLS = "\t\n\r\f\u000B\u001A\u001B\u0085";

    private Recognition() {}

    /** Whether it is XML whose first element is that of a translation memory. */
    static boolean isMemory(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return TMX_ROOT.matcher(Characters.head(in.readNBytes(HEAD))).find();
        }
    }

    /** Whether it begins as an archive does, which Word files are. */
    static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).startsWith("PK");
        }
    }

    /**
     * Refuses a form with a file in it, which some programs send where the file alone is wanted: as
     * a text, or as a PDF with something before it, it would be stored and given out as it is.
     */
    static void refuseForm(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            refuseForm(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
        }
    }

    private static void refuseForm(String head) {
        if (FORM.matcher(head).lookingAt()) {
            throw new Refused(
                    Refused.Why.UNSUPPORTED,
                    "form-sent",
                    "This is a form with a file in it. Send the file itself as the body: with curl"
                            + " --data-binary @file or -T file, not with -F.");
        }
    }

    /**
     * @throws Refused if it is empty or nothing that is read here
     */
    static MediaType of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw empty();
        }
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        refuseForm(bytes);
        if (bytes.substring(0, Math.min(PDF_WITHIN, bytes.length())).contains("%PDF-")) {
            return MediaType.PDF;
        }
        if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
            return ofArchive(file);
        }
        String known = known(head);
        if (known.equals("application/x-tika-msoffice")) {
            throw MediaType.unsupported(
                    "This is an Office file of the old kind (.doc) or one with a password.");
        }
        if (known.equals("application/rtf")) {
            throw MediaType.unsupported("This is a Rich Text file.");
        }
        return ofText(Characters.head(head), known);
    }

    /** What Tika takes the first bytes for. */
    private static String known(byte[] head) throws IOException {
        return KNOWN.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    }

    private static MediaType ofArchive(Path file) throws IOException {
        if (DocxFile.isOne(file)) {
            return MediaType.DOCX;
        }
        return OfficeFile.kind(file)
                .map(MediaType::of)
                .orElseThrow(
                        () ->
                                MediaType.unsupported(
                                        "This is an archive, but no document known here."));
    }

    private static MediaType ofText(String head, String known) {
        if (isBinary(head)) {
            throw MediaType.unsupported(
                    known.equals(UNKNOWN)
                            ? "This is no text and no document known here."
                            : "This is a file of the type " + known + ", not a document.");
        }
        String start = head.strip();
        if (!start.startsWith("<")) {
            return MediaType.TEXT;
        }
        if (XLIFF_ROOT.matcher(start).find()) {
            return MediaType.XLIFF;
        }
        if (HTML_TAG.matcher(start).find()) {
            return MediaType.HTML;
        }
        if (start.startsWith("<?xml")) {
            throw MediaType.unsupported("This is XML, but neither HTML nor XLIFF.");
        }
        return MediaType.TEXT;
    }

    private static boolean isBinary(String head) {
        long controls = head.chars().filter(c -> c < ' ' && TEXT_CONTROLS.indexOf(c) < 0).count();
        return head.indexOf('\0') >= 0 || controls * 100 > head.length();
    }

    static Refused empty() {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "empty-file",
                "The file is empty: send the one that holds the text.");
    }
}
