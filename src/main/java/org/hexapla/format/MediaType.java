package org.hexapla.format;

import java.util.Arrays;
import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.format.office.OfficeFile;

/** The kinds of file that are read here. */
public enum MediaType {
    TEXT("text/plain", "txt"),
    HTML("text/html", "html"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PDF("application/pdf", "pdf"),
    XLIFF("application/xliff+xml", "xlf");

    private final String word;
    private final String extension;

    MediaType(String word, String extension) {
        this.word = word;
        this.extension = extension;
    }

    /** The registered name, such as {@code text/html}, without parameters. */
    public String word() {
        return word;
    }

    /** What the name of such a file ends with, without the full stop. */
    public String extension() {
        return extension;
    }

    /** The type of that registered name, parameters left aside; empty for one not read here. */
    public static Optional<MediaType> of(String word) {
        String bare = word.split(";", 2)[0].strip();
        return Arrays.stream(values()).filter(type -> type.word.equalsIgnoreCase(bare)).findAny();
    }

    static MediaType of(OfficeFile.Kind kind) {
        return switch (kind) {
            case SLIDES -> PPTX;
            case SHEETS -> XLSX;
            case OPEN_TEXT -> ODT;
        };
    }

    /** The kind of office file that it is; empty for others. */
    Optional<OfficeFile.Kind> office() {
        return switch (this) {
            case PPTX -> Optional.of(OfficeFile.Kind.SLIDES);
            case XLSX -> Optional.of(OfficeFile.Kind.SHEETS);
            case ODT -> Optional.of(OfficeFile.Kind.OPEN_TEXT);
            default -> Optional.empty();
        };
    }

    static Refused unsupported(String what) {
        return new Refused(
                Refused.Why.UNSUPPORTED,
                "unsupported-format",
                what
                        + " Send the document as Word (.docx), .odt, .pptx, .xlsx, PDF, HTML or plain text in UTF-8.");
    }
}
