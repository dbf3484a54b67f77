package org.hexapla.format;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hexapla.core.Refused;
import org.hexapla.core.Sha256;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.rebuilding.PrintedText;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.html.HtmlPage;
import org.hexapla.format.office.DocxFile;
import org.hexapla.format.office.OfficeFile;
import org.hexapla.format.office.SheetFile;
import org.hexapla.format.pdf.PdfFile;
import org.hexapla.format.print.SheetPdf;
import org.hexapla.format.review.ReviewTable;
import org.hexapla.format.tmx.TmxFile;
import org.hexapla.format.xliff.Riders;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.Xliff;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.format.xliff.check.Inspection;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Reads documents and kits of any format taken here, and writes kits and rebuilt documents. */
@Part
public class Formats {
    /** Shorter than a transaction may last, so that who waits in one is still told why. */
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private static final int AT_ONCE = 2;
    private static final long MOST_TEXT_BYTES = 16L << 20;
    private static final long MOST_BYTES = 128L << 20;

    // To be counted on with every change of how files look, so that caches ask for them again.
    private static final int WRITTEN = 5;

    private final SheetPdf pdf = new SheetPdf();
    private final TimeLimit timeLimit;

    // Guests may have files made too.
    private final TimeLimit printing;

    // Strangers may have files looked at, and must not keep anybody from reading theirs in.
    private final TimeLimit inspections;

    // Telling what a file is takes a moment; it does not wait behind what is being read.
    private final TimeLimit recognitions;

    // Public, unlike those of other faces: the tests of features read real files.
    @Inject
    public Formats() {
        this(LONGEST);
    }

    /**
     * The type of a file that came, with the encoding that it has if it is text: what it is sent
     * with is believed before what it declares itself.
     *
     * @param mediaType its registered name, without parameters
     */
    public static String typed(Path file, String mediaType) {
        if (!mediaType.startsWith("text/")) {
            return mediaType;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Characters.DECLARED_WITHIN);
            boolean page = mediaType.equals(MediaType.HTML.word());
            return Characters.known(head, page)
                    .map(charset -> mediaType + "; charset=" + charset.name())
                    .orElse(mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the beginning of " + file, e);
        }
    }

    Formats(Duration longest) {
        timeLimit = new TimeLimit(AT_ONCE, longest);
        inspections = new TimeLimit(AT_ONCE, longest);
        printing = new TimeLimit(AT_ONCE, longest);
        recognitions = new TimeLimit(AT_ONCE, longest);
    }

    /**
     * What a file is, by its content: one of the names of {@link MediaType}.
     *
     * @throws Refused if it is empty or nothing that is read here
     */
    public String recognise(Path file) {
        return recognitions.within(() -> Recognition.of(file)).word();
    }

    /**
     * Refuses a file that {@link #read} would refuse for what it is and how large.
     *
     * @throws Refused if it is empty, too large, or not a document
     */
    public void refuseUnreadable(Path file) {
        recognitions.within(() -> documentType(file));
    }

    private static MediaType documentType(Path file) throws IOException {
        MediaType type = Recognition.of(file);
        if (type == MediaType.XLIFF) {
            throw MediaType.unsupported(
                    "This is XLIFF, which is brought back as a translation kit.");
        }
        refuseLarge(file, isOfText(type) ? MOST_TEXT_BYTES : MOST_BYTES);
        return type;
    }

    /**
     * Reads a document.
     *
     * @throws Refused if it is empty, too large, damaged, in a wrong encoding, or not a document
     */
    public ReadFile read(Path file, Language language) {
        return timeLimit.within(() -> readNow(file, language));
    }

    private static ReadFile readNow(Path file, Language language) throws IOException {
        MediaType type = documentType(file);
        List<String> warnings = new ArrayList<>();
        TextBody body = TextBuilder.build(blocks(file, type, language, warnings), language);
        if (body.isEmpty()) {
            throw Recognition.empty();
        }
        return new ReadFile(type.word(), body, warnings);
    }

    private static List<Block> blocks(
            Path file, MediaType type, Language language, List<String> warnings)
            throws IOException {
        return switch (type) {
            case TEXT -> printed(new PrintedText(Characters.text(bytes(file))), language);
            case HTML -> HtmlPage.blocks(Characters.html(bytes(file)), language);
            case DOCX -> {
                DocxFile word = DocxFile.open(file);
                warnings.addAll(word.warnings());
                yield word.blocks(language);
            }
            case PPTX, XLSX, ODT -> {
                OfficeFile office = OfficeFile.open(file, type.office().orElseThrow());
                warnings.addAll(office.warnings());
                yield office.blocks(language);
            }
            case PDF -> printed(PdfFile.read(file), language);
            case XLIFF -> throw new IllegalArgumentException("a kit is no document");
        };
    }

    private static List<Block> printed(PrintedText printed, Language language) {
        if (printed.text().isBlank()) {
            throw Recognition.empty();
        }
        return printed.blocks(language);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static void refuseLarge(Path file, long most) throws IOException {
        if (Files.size(file) > most) {
            throw new Refused(
                    Refused.Why.TOO_LARGE,
                    "too-large",
                    "A file of this kind may have " + (most >> 20) + " MB at most.");
        }
    }

    /** Whether a document of that type can be rebuilt with other texts. */
    public boolean canRebuild(String mediaType) {
        return MediaType.of(mediaType)
                .filter(
                        type ->
                                type == MediaType.DOCX
                                        || isOfText(type)
                                        || type.office().isPresent())
                .isPresent();
    }

    private static boolean isOfText(MediaType type) {
        return type == MediaType.HTML || type == MediaType.TEXT;
    }

    /**
     * Rebuilds a document with other texts, everything else as it is.
     *
     * @param original the file as it came
     * @param source its language
     * @param target the language of the texts
     * @param texts the new texts by {@link org.hexapla.core.text.Unit#resource}, with codes of the
     *     ids that the original unit has; what is not named keeps its text
     * @throws Refused if documents of that type are not rebuilt, or the file is damaged
     */
    public byte[] rebuild(
            Path original,
            String mediaType,
            Language source,
            Language target,
            Map<String, CodedText> texts) {
        if (!canRebuild(mediaType)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "not-rebuilt",
                    "Only .docx, .odt, .pptx, .xlsx, HTML and plain text are rebuilt in another"
                            + " language.");
        }
        MediaType type = MediaType.of(mediaType).orElseThrow();
        return timeLimit.within(
                () ->
                        switch (type) {
                            case HTML ->
                                    HtmlPage.rebuild(
                                            Characters.html(bytes(original)),
                                            source,
                                            target,
                                            texts);
                            case TEXT -> lines(bytes(original), target, texts);
                            case DOCX -> DocxFile.open(original).rebuild(source, target, texts);
                            default ->
                                    OfficeFile.open(original, type.office().orElseThrow())
                                            .rebuild(source, target, texts);
                        });
    }

    /** A plain text in UTF-8, with a mark of that at its beginning if it had any mark there. */
    private static byte[] lines(byte[] original, Language target, Map<String, CodedText> texts) {
        String text = new PrintedText(Characters.text(original)).with(texts, target);
        String mark = Characters.isMarked(original) ? "\uFEFF" : "";
        return (mark + text).getBytes(StandardCharsets.UTF_8);
    }

    /** The kit as an XLIFF file in UTF-8; equal kits give equal bytes. */
    public byte[] xliff(TranslationKit kit, XliffVersion version) {
        return Xliff.write(kit, version);
    }

    /** A kit as one tool takes it. */
    public byte[] xliff(TranslationKit kit, XliffVersion version, ToolProfile profile) {
        return Xliff.write(kit, version, profile);
    }

    /** The same with what tools wrote into earlier kits of the pair. */
    public byte[] xliff(
            TranslationKit kit, XliffVersion version, ToolProfile profile, Riders riders) {
        return Xliff.write(kit, version, profile, riders);
    }

    /**
     * What a tool wrote for itself into a file that was read as a kit that came back.
     *
     * @throws Refused as {@link #readReturned} does
     */
    public Riders.Read riders(Path file) {
        return timeLimit.within(
                () -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        return Xliff.riders(in, () -> isValid(file));
                    }
                });
    }

    private static boolean isValid(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Xliff.inspect(in).verdict() == Inspection.Verdict.VALID;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a returned file", e);
        }
    }

    private static ReturnedKit readXliff(Path file) throws IOException {
        refuseLarge(file, MOST_BYTES);
        if (Files.size(file) == 0) {
            throw Recognition.empty();
        }
        ReturnedKit kit;
        try (InputStream in = Files.newInputStream(file)) {
            kit = Xliff.read(in);
        }
        try (InputStream in = Files.newInputStream(file)) {
            Inspection found = Xliff.inspect(in);
            return kit.inspected(found.warnings(), found.alsoHolds());
        }
    }

    /**
     * Says what an XLIFF file of anybody's holds and what is wrong with it; nothing is kept.
     *
     * @throws Refused if it is too large or takes too long, or too many are being looked at
     */
    public Inspection inspectXliff(Path file) {
        return inspections.within(
                () -> {
                    refuseLarge(file, MOST_BYTES);
                    try (InputStream in = Files.newInputStream(file)) {
                        return Xliff.inspect(in);
                    }
                });
    }

    /** The kit as a table in a Word file; equal kits give equal bytes. */
    public byte[] review(TranslationKit kit) {
        return ReviewTable.write(kit);
    }

    /**
     * A sheet as Word or PDF; equal sheets give equal bytes.
     *
     * @throws Refused if it takes too long, too many are being made, a PDF would be too long, or
     *     there are no fonts
     */
    public byte[] print(Sheet sheet, MediaType type) {
        return switch (type) {
            case DOCX -> SheetFile.write(sheet);
            case PDF -> pdf(sheet);
            default -> throw new IllegalArgumentException("sheets are not written as " + type);
        };
    }

    private byte[] pdf(Sheet sheet) {
        try {
            return printing.within(() -> pdf.write(sheet));
        } catch (Refused e) {
            throw e.type().equals("too-slow")
                    ? new Refused(
                            e.why(),
                            e.type(),
                            "Setting the pages takes too long. Ask for ?format=docx.",
                            e)
                    : e;
        }
    }

    /** Names what {@link #print} gives: another sheet, kind or way of writing has another name. */
    public String tag(Sheet sheet, MediaType type) {
        return Sha256.hex(WRITTEN + "\n" + type + "\n" + sheet);
    }

    /**
     * Names what {@link #rebuild} gives likewise.
     *
     * @param sha256 of the original
     */
    public String tag(String sha256, Language target, Map<String, CodedText> texts) {
        return Sha256.hex(WRITTEN + "\n" + sha256 + "\n" + target + "\n" + new TreeMap<>(texts));
    }

    /**
     * Reads what came back, whatever it is: XLIFF, the table of a review, a translation memory.
     *
     * @param source the source language meant where the file has several, or null
     * @param target the target language meant likewise, or null
     * @throws Refused if it is none of these, broken, too large, in a wrong encoding, of an unknown
     *     version, names a segment twice, or has a document type; or if a memory leaves open which
     *     languages are meant
     */
    public ReturnedKit readReturned(
            Path file, @Nullable Language source, @Nullable Language target) {
        return timeLimit.within(
                () -> {
                    refuseLarge(file, MOST_BYTES);
                    Recognition.refuseForm(file);
                    NoKit.refuse(file);
                    if (Recognition.isArchive(file)) {
                        return ReviewTable.read(file);
                    }
                    boolean memory = Recognition.isMemory(file);
                    return memory ? readMemory(file, source, target) : readXliff(file);
                });
    }

    private static ReturnedKit readMemory(
            Path file, @Nullable Language source, @Nullable Language target) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return TmxFile.read(in, source, target);
        }
    }

    /**
     * What a tool's words for a state and a sub-state mean in a file of that version.
     *
     * @param version the version of the file, as in {@link ReturnedKit#version}
     */
    public ToolProfile.Meaning meaning(
            ToolProfile profile,
            String version,
            @Nullable String state,
            @Nullable String subState) {
        return Xliff.meaning(profile, version, state, subState);
    }

    @PreDestroy
    void stop() {
        List.of(timeLimit, printing, inspections, recognitions).forEach(TimeLimit::stop);
    }
}
