package org.hexapla.publication;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Document;
import org.hexapla.archive.Files;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.Sha256;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.format.Formats;
import org.hexapla.format.MediaType;
import org.hexapla.platform.Part;
import org.hexapla.web.Imprint;

/**
 * Makes files of stored texts: like the original's file where that has a place for all of a text,
 * else plain ones.
 */
@Part
class Renditions {
    private final Archive archive;
    private final Files files;
    private final Formats formats;
    private final Imprint imprint;

    @Inject
    Renditions(Archive archive, Files files, Formats formats, Imprint imprint) {
        this.archive = archive;
        this.files = files;
        this.formats = formats;
        this.imprint = imprint;
    }

    /** How a file is made, and a hash of what it is made of. */
    record Making(String tag, Supplier<byte[]> bytes) {
        static Making of(String whole) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            return new Making(Sha256.hex(bytes), () -> bytes);
        }
    }

    /** A file that has been made, to be kept. */
    record Lasting(MediaType type, byte[] bytes) {}

    /**
     * Reads what a file of a text is made of.
     *
     * @param revision the one that the text is of
     * @param withWork whether an unpublished original may be what it is like
     * @throws Refused if there is no such file of it
     */
    Making of(
            Document document,
            Revision revision,
            VersionText text,
            boolean withWork,
            MediaType type) {
        return type == MediaType.PDF
                ? printed(document, revision, text, type)
                : wholeLikeOriginal(document, text, withWork, type.word())
                        .orElseGet(() -> plain(document, revision, text, type));
    }

    /**
     * The file that a text is published as: of the original's kind where that can be, else HTML.
     */
    Lasting lasting(Document document, Revision revision, VersionText text, Revision original) {
        MediaType like =
                original.carrier()
                        .filter(file -> formats.canRebuild(file.mediaType()))
                        .flatMap(file -> MediaType.of(file.mediaType()))
                        .orElse(MediaType.HTML);
        Optional<Making> own = wholeLikeOriginal(document, text, true, like.word());
        MediaType type = own.isPresent() || like == MediaType.DOCX ? like : MediaType.HTML;
        Making making = own.orElseGet(() -> plain(document, revision, text, type));
        return new Lasting(type, making.bytes().get());
    }

    private Making printed(Document document, Revision revision, VersionText text, MediaType type) {
        Sheet sheet = PrintedVersion.of(document, revision, text.body(), imprint);
        return new Making(formats.tag(sheet, type), () -> formats.print(sheet, type));
    }

    private static Refused noSuchFormat(String format) {
        return new Refused(
                Refused.Why.NOT_FOUND,
                "no-such-format",
                "There is no "
                        + format
                        + " of this revision: the original is no such file, or has no place for all"
                        + " that is translated. Ask for docx, html or txt.");
    }

    private Making plain(Document document, Revision revision, VersionText text, MediaType type) {
        return switch (type) {
            case DOCX -> printed(document, revision, text, type);
            case HTML -> Making.of(HtmlText.of(document, revision, text.body()));
            case TEXT -> Making.of(PlainText.of(text.body()));
            default -> throw noSuchFormat(type.extension());
        };
    }

    /**
     * The original's file with the texts of another language, or its own; empty where it came as
     * something else, or not all that is translated has a place in it.
     */
    private Optional<Making> wholeLikeOriginal(
            Document document, VersionText text, boolean withWork, String mediaType) {
        DocumentSymbol symbol = document.symbol();
        Language language = text.body().language();
        Language source = document.originalLanguage();
        Optional<Revision> original =
                archive.version(symbol, source).flatMap(version -> version.seen(withWork));
        Optional<StoredFile> file =
                original.flatMap(Revision::carrier)
                        .filter(carrier -> carrier.mediaType().equals(mediaType))
                        .filter(carrier -> formats.canRebuild(mediaType));
        // Nothing is gained by making a page or plain text of an original like itself.
        boolean asItIs =
                language.equals(source)
                        && (mediaType.equals(MediaType.HTML.word())
                                || mediaType.equals(MediaType.TEXT.word()));
        if (file.isEmpty() || asItIs) {
            return Optional.empty();
        }
        VersionText stored = archive.text(symbol, source, original.get().number()).orElseThrow();
        if (!language.equals(source) && !hasPlaceForAll(stored, text)) {
            return Optional.empty();
        }
        Map<String, CodedText> texts = texts(stored, text, language);
        String sha256 = file.get().sha256();
        Path path = files.path(sha256);
        return Optional.of(
                new Making(
                        formats.tag(sha256, language, texts),
                        () -> formats.rebuild(path, mediaType, source, language, texts)));
    }

    private static boolean hasPlaceForAll(VersionText original, VersionText translation) {
        Set<String> rows = new HashSet<>();
        translation.body().units().stream()
                .filter(unit -> !unit.content().isBlank())
                .forEach(unit -> rows.add(unit.id()));
        original.body().units().stream()
                .filter(unit -> unit.resource() != null || !unit.translatable())
                .forEach(unit -> rows.remove(unit.id()));
        return rows.isEmpty();
    }

    /** The translation of each unit by its place in the original file. */
    private static Map<String, CodedText> texts(
            VersionText original, VersionText translation, Language language) {
        Map<String, CodedText> byRow = new HashMap<>();
        CodedText space = CodedText.of(language.isUnspaced() ? "" : " ");
        for (Unit unit : translation.body().units()) {
            byRow.merge(unit.id(), unit.content(), (a, b) -> a.then(space).then(b));
        }
        Map<String, CodedText> texts = new TreeMap<>();
        for (Unit unit : original.body().units()) {
            CodedText text = byRow.get(unit.id());
            if (unit.resource() != null && unit.translatable() && text != null) {
                texts.put(unit.resource(), text);
            }
        }
        return texts;
    }
}
