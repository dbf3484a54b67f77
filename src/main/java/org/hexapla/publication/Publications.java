package org.hexapla.publication;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.Files;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.NoSuchRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Published;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.format.MediaType;
import org.hexapla.platform.Part;

/** Gives out files of language versions, publishes and withdraws them. */
@Part
public class Publications {
    private final Archive archive;
    private final Catalogue catalogue;
    private final Files files;
    private final Renditions renditions;
    private final Clock clock;
    private final Event<Published> published;

    @Inject
    Publications(
            Archive archive,
            Catalogue catalogue,
            Files files,
            Renditions renditions,
            Clock clock,
            Event<Published> published) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.files = files;
        this.renditions = renditions;
        this.clock = clock;
        this.published = published;
    }

    /**
     * What was published.
     *
     * @param revision its number
     * @param warnings what a reader will miss, each a sentence
     */
    public record Publication(int revision, List<String> warnings) {}

    /** A file as it came. */
    public record StoredDownload(StoredFile file, Path path) {}

    /**
     * A file that can be made from the stored text, which has been read. Making it can take long
     * and needs no transaction.
     *
     * @param tag of equal files only: a hash of all that goes into it
     */
    public record RebuiltDownload(
            String name, String mediaType, String tag, Supplier<byte[]> making) {
        /**
         * Makes the file.
         *
         * @throws Refused if it can not be made, takes too long, or too many are being made
         */
        public byte[] bytes() {
            return making.get();
        }
    }

    /**
     * The file that carries the text of a revision.
     *
     * @param number the revision; none for the published one, or with {@code withWork} the newest
     * @param withWork whether unpublished revisions may be had
     * @throws Refused if there is none, it was withdrawn, or it came through kits and has no file
     */
    @Transactional
    public StoredDownload carrier(
            DocumentSymbol symbol, Language language, Optional<Integer> number, boolean withWork) {
        Revision revision = revision(symbol, language, number, withWork);
        StoredFile file =
                revision.carrier()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Why.NOT_FOUND,
                                                "no-file",
                                                "This revision came through translation kits and"
                                                        + " has no file of its own. Ask for"
                                                        + " ?format=docx, html or txt."));
        return new StoredDownload(file, files.path(file.sha256()));
    }

    /** The file of that format among those of the revision, if there is one. */
    @Transactional
    public Optional<StoredDownload> rendition(
            DocumentSymbol symbol,
            Language language,
            Optional<Integer> number,
            boolean withWork,
            String format) {
        String type = type(format).word();
        return revision(symbol, language, number, withWork).files().stream()
                .filter(file -> file.mediaType().equals(type))
                .findFirst()
                .map(file -> new StoredDownload(file, files.path(file.sha256())));
    }

    private static MediaType type(String format) {
        return Arrays.stream(MediaType.values())
                .filter(type -> type != MediaType.XLIFF)
                .filter(type -> type.extension().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        Refused.Why.INVALID,
                                        "unknown-format",
                                        "A format is one of docx, odt, pptx, xlsx, pdf, html,"
                                                + " txt."));
    }

    private Revision revision(
            DocumentSymbol symbol, Language language, Optional<Integer> number, boolean withWork) {
        LanguageVersion version =
                archive.version(symbol, language).orElseThrow(() -> noVersion(symbol, language));
        if (number.isPresent()) {
            List<Revision> all =
                    archive.history(symbol, language).stream()
                            .filter(revision -> withWork || revision.publishedAt() != null)
                            .filter(revision -> withWork || version.withdrawnReason() == null)
                            .toList();
            if (all.isEmpty()) {
                throw noVersion(symbol, language);
            }
            return all.stream()
                    .filter(revision -> revision.number() == number.get())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchRevision(symbol, language, number.get(), all));
        }
        Optional<Revision> seen = version.seen(withWork);
        if (seen.isEmpty() && version.withdrawnReason() != null) {
            throw new Refused(
                    Refused.Why.GONE,
                    "withdrawn",
                    symbol + " in " + language + " was withdrawn: " + version.withdrawnReason());
        }
        return seen.orElseThrow(() -> noVersion(symbol, language));
    }

    private static Refused noVersion(DocumentSymbol symbol, Language language) {
        return new Refused(
                Refused.Why.NOT_FOUND,
                "no-such-version",
                symbol + " is not published in " + language + ".");
    }

    /**
     * Reads what a file of the stored text is made of: {@code docx}, {@code pdf}, {@code html} and
     * {@code txt} always, {@code odt}, {@code pptx} and {@code xlsx} where the original came as
     * one. A file of the original's kind is like the original, but for PDF; the others are plain.
     *
     * @throws Refused if it can not be made
     */
    @Transactional
    public RebuiltDownload rebuilt(
            DocumentSymbol symbol,
            Language language,
            Optional<Integer> number,
            boolean withWork,
            String format) {
        Document document =
                catalogue.document(symbol).orElseThrow(() -> noVersion(symbol, language));
        Revision revision = revision(symbol, language, number, withWork);
        VersionText text = archive.text(symbol, language, revision.number()).orElseThrow();
        MediaType type = type(format);
        String name = symbol.slug() + "." + language + "." + type.extension();
        Renditions.Making making = renditions.of(document, revision, text, withWork, type);
        return new RebuiltDownload(name, type.word(), making.tag(), making.bytes());
    }

    /**
     * Publishes the working revision. One in which no word changed keeps the files of the revision
     * that the work began from. Any other that came through kits gets a file of its own now, made
     * from its text: one like the original where such files are rebuilt and have a place for all of
     * it, else a plain one; from then on its bytes stay.
     *
     * @param status what the text is worth; empty to leave it as it is
     * @throws Refused if nothing is being worked on, or nothing is translated yet
     */
    @Transactional
    public Publication publish(
            DocumentSymbol symbol, Language language, Optional<TextStatus> status, String who) {
        archive.lock(symbol);
        Document document =
                catalogue.document(symbol).orElseThrow(() -> noVersion(symbol, language));
        Optional<Revision> working =
                archive.version(symbol, language).flatMap(LanguageVersion::working);
        List<String> warnings = new ArrayList<>();
        if (working.isPresent()) {
            warnings.addAll(gaps(document, language, working.get()));
        }
        if (working.isPresent() && working.get().carrier().isEmpty()) {
            List<StoredFile> kept = filesOfSameWords(symbol, language, working.get());
            kept.forEach(file -> archive.addFile(symbol, language, working.get().number(), file));
            if (kept.isEmpty()) {
                freeze(document, language, working.get());
            }
        }
        int number = archive.publish(symbol, language, status.orElse(null), by(who));
        published.fire(new Published(symbol, language, by(who)));
        return new Publication(number, warnings);
    }

    /** What is missing of a translation, in a sentence, or nothing. */
    private List<String> gaps(Document document, Language language, Revision revision) {
        DocumentSymbol symbol = document.symbol();
        Language source = document.originalLanguage();
        if (language.equals(source)) {
            return List.of();
        }
        VersionText text = archive.text(symbol, language, revision.number()).orElseThrow();
        if (text.body().units().stream().allMatch(unit -> unit.content().isBlank())) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "nothing-translated",
                    "Nothing of "
                            + symbol
                            + " is translated into "
                            + language
                            + " yet, so there is nothing to publish.");
        }
        int number = revision(symbol, source, Optional.empty(), true).number();
        Gaps gaps = Gaps.of(archive.text(symbol, source, number).orElseThrow(), text);
        return gaps.missing() == 0 ? List.of() : List.of(gaps.told());
    }

    /**
     * The files of the published revision before this one, where this one has the same sentences in
     * the same order: only how they are paired changed, of which no file tells. Else none.
     */
    private List<StoredFile> filesOfSameWords(
            DocumentSymbol symbol, Language language, Revision revision) {
        Optional<Revision> before =
                archive.history(symbol, language).stream()
                        .filter(one -> one.number() < revision.number())
                        .filter(one -> one.publishedAt() != null)
                        .reduce((earlier, later) -> later);
        boolean same =
                before.filter(one -> one.carrier().isPresent())
                        .map(one -> segments(symbol, language, one))
                        .filter(segments(symbol, language, revision)::equals)
                        .isPresent();
        return same ? before.get().files() : List.of();
    }

    private List<Segment> segments(DocumentSymbol symbol, Language language, Revision revision) {
        return archive.text(symbol, language, revision.number()).orElseThrow().body().segments();
    }

    private void freeze(Document document, Language language, Revision revision) {
        DocumentSymbol symbol = document.symbol();
        VersionText text = archive.text(symbol, language, revision.number()).orElseThrow();
        Revision original = revision(symbol, document.originalLanguage(), Optional.empty(), true);
        Renditions.Lasting made = renditions.lasting(document, revision, text, original);
        byte[] bytes = made.bytes();
        try (Files.Received file = files.receive(new ByteArrayInputStream(bytes), bytes.length)) {
            files.keep(file);
            archive.addFile(
                    symbol,
                    language,
                    revision.number(),
                    new StoredFile(
                            file.sha256(),
                            symbol.slug() + "." + language + "." + made.type().extension(),
                            made.type().word(),
                            file.size(),
                            true));
        }
    }

    /** Withdraws what is published; the history keeps it. */
    @Transactional
    public void withdraw(DocumentSymbol symbol, Language language, String reason, String who) {
        if (reason.isBlank()) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "reason-missing",
                    "Say why the version is withdrawn: ?reason=…");
        }
        archive.lock(symbol);
        archive.withdraw(symbol, language, reason.strip(), by(who));
    }

    private Provenance by(String who) {
        return new Provenance(who, clock.instant(), Provenance.Way.PERSON, null);
    }
}
