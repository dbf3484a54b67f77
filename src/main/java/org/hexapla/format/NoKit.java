package org.hexapla.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hexapla.core.Refused;
import org.hexapla.format.office.DocxFile;

/**
 * Says of a file that somebody brings back and that is no kit, table or memory what it seems to be
 * and what to send in its place. What it does not know it lets pass, to be refused by who reads it.
 */
final class NoKit {
    private static final int HEAD = 8192;
    private static final int PDF_WITHIN = 1024;
    private static final int LONGEST_NAME = 80;
    private static final Pattern ROOT = Pattern.compile("^[^<]*(?:<[?!][^<]*)*<([\\w.:-]+)");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "\\.(xlf|xliff|sdlxliff|mqxliff|mxliff|txlf)$", Pattern.CASE_INSENSITIVE);

    // What other tools and trades call the first element of their files.
    private static final Map<String, String> FORMATS =
            Map.of(
                    "txml", "Wordfast TXML",
                    "tradostag", "Trados TTX",
                    "tbx", "TBX",
                    "martif", "TBX",
                    "wf", "Wordfast",
                    "ts", "Qt TS",
                    "resources", "Android XML",
                    "root", "RESX");

    private NoKit() {}

    /**
     * @throws Refused if it is known what the file is and that it can not be read
     */
    static void refuse(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (raw.startsWith("PK")) {
            refuseArchive(file);
        } else if (raw.substring(0, Math.min(PDF_WITHIN, raw.length())).contains("%PDF-")) {
            throw refused(
                    "A PDF can not be brought back: send the file that it was made from, the kit or"
                            + " the table as a Word file (.docx).");
        } else if (raw.startsWith("{\\rtf") || raw.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw notWord();
        } else {
            refuseText(Characters.head(bytes));
        }
    }

    private static void refuseText(String head) {
        Matcher root = ROOT.matcher(head);
        String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
        String format = FORMATS.get(name);
        if (name.equals("html")) {
            throw refused(
                    "This is a web page. Send the kit as the translation tool saved it, or the"
                            + " table as a Word file (.docx).");
        }
        if (head.contains("\nmsgstr ") || head.contains("\nmsgstr[")) {
            format = "gettext PO";
        }
        if (format != null) {
            throw refused(
                    "This is a file of another format ("
                            + format
                            + "). Export the translation from the tool in the format in which it"
                            + " came, XLIFF, and send that.");
        }
    }

    private static void refuseArchive(Path file) throws IOException {
        if (DocxFile.isOne(file)) {
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String kit =
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> ENTRY.matcher(name).find())
                            .findFirst()
                            .orElse(null);
            if (kit != null) {
                throw refused(
                        "This is a packed file that holds "
                                + shortened(kit)
                                + ". Unpack it and send that.");
            }
            if (zip.getEntry("mimetype") != null || zip.getEntry("[Content_Types].xml") != null) {
                throw notWord();
            }
            throw refused(
                    "This is a packed file without a kit in it. Send the file that the translation"
                            + " tool saved.");
        } catch (ZipException damaged) {
            // Whoever reads it says where.
            return;
        }
    }

    private static String shortened(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) + "…" : last;
    }

    private static Refused notWord() {
        return refused(
                "This is an office file of another format than Word’s. Save the table as a Word file"
                        + " (.docx) and send that.");
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Why.UNSUPPORTED, "not-xliff", sentence);
    }
}
