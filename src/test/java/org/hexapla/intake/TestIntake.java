package org.hexapla.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hexapla.archive.Files;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Published;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.VersionText;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.format.Formats;
import org.hexapla.job.Work;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;

/** The real intake on a database in memory, with real files in a folder of the test's. */
public final class TestIntake implements AutoCloseable {
    public static final DocumentSymbol NOTE = new DocumentSymbol("WIPO/IP/AI/GE/19/INF/2");
    public static final DocumentSymbol DECLARATION = new DocumentSymbol("A/RES/217(III)");
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** An official text that is to be published and replaces nothing. */
    static final Terms PLAIN = official(false, false, Optional.empty());

    /** The same whatever is strange about it. */
    static final Terms INSISTING = official(false, true, Optional.empty());

    private static final String NOTE_FOLDER = "wipo-ip-ai-ge-19/INF-2/";
    private static final String DECLARATION_FOLDER = "un-ga-3/RES-217-III/";

    private final TestDatabase database;
    private final Files files;
    private final Formats formats = new Formats();
    private final Clock clock;

    private final EarlierText earlierText;

    public TestIntake(Path folder) {
        this(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public TestIntake(Path folder, Clock clock) {
        this(folder, clock, TestDatabase.inMemory());
    }

    /** On a database that is there; closed with this. */
    public TestIntake(Path folder, TestDatabase database) {
        this(folder, Clock.fixed(NOW, ZoneOffset.UTC), database);
    }

    /** The same, at whatever time it is. */
    public TestIntake(Path folder, Clock clock, TestDatabase database) {
        this.clock = clock;
        this.database = database;
        earlierText = new EarlierText(database.alignedTexts());
        files = TestDatabase.files(folder);
    }

    public TestDatabase database() {
        return database;
    }

    public Files files() {
        return files;
    }

    public Formats formats() {
        return formats;
    }

    public Clock clock() {
        return clock;
    }

    /** The bytes of a file below {@code translations/}. */
    public static byte[] demo(String path) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of("translations", path));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo lacks " + path, e);
        }
    }

    public void addDocument(DocumentSymbol symbol) {
        addDocument(symbol, Language.ENGLISH);
    }

    /** A document for all languages, or for those alone. */
    public void addDocument(DocumentSymbol symbol, Language original, Language... only) {
        database.addDocument(symbol, original, only);
    }

    /** The note of the first session, in English and Chinese. */
    public void addNote() {
        addDocument(NOTE);
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            send(NOTE, language, demo(NOTE_FOLDER + language + ".txt"));
        }
    }

    /** The Declaration in English and these languages. */
    public void addDeclaration(Language... translations) {
        addDocument(DECLARATION);
        send(DECLARATION, Language.ENGLISH, demo(DECLARATION_FOLDER + "en.docx"));
        for (Language language : translations) {
            send(DECLARATION, language, demo(DECLARATION_FOLDER + language + ".html"));
        }
    }

    /** Hands an official text in, to be published. */
    public Taken send(DocumentSymbol symbol, Language language, byte[] bytes) {
        return send(symbol, language, bytes, PLAIN);
    }

    /** Hands an official text in whatever the intake finds strange about it. */
    public Taken sendAnyway(DocumentSymbol symbol, Language language, byte[] bytes) {
        return send(symbol, language, bytes, INSISTING);
    }

    /** Hands in another file in the place of the one with that hash. */
    public Taken replace(DocumentSymbol symbol, Language language, byte[] bytes, String sha256) {
        return send(symbol, language, bytes, replacing(sha256));
    }

    /** The terms of a file that is to replace the one with that hash. */
    static Terms replacing(String sha256) {
        return expecting(EntityTags.of(sha256));
    }

    static Terms expecting(EntityTags tags) {
        return official(false, false, Optional.of(tags));
    }

    /** The terms of a rendition, of the file that is expected if any is. */
    static Terms rendition(Optional<EntityTags> expected) {
        return new Terms(TextStatus.OFFICIAL, false, true, false, expected, OnlyNew.UNASKED);
    }

    /** The terms of a file, or of a rendition, that may replace none. */
    static Terms asNew(boolean rendition) {
        return new Terms(
                TextStatus.OFFICIAL, false, rendition, false, Optional.empty(), new OnlyNew(true));
    }

    private static Terms official(boolean draft, boolean warned, Optional<EntityTags> expected) {
        return new Terms(TextStatus.OFFICIAL, draft, false, warned, expected, OnlyNew.UNASKED);
    }

    private Intake intake() {
        Replacing replacing = new Replacing(database.archive(), carrying());
        Holding holding = new Holding(database.heldVersions(), replacing, clock);
        return new Intake(
                database.catalogue(),
                new Reading(formats, database.archive(), earlierText),
                replacing,
                new Originals(database.archive(), holding, carrying(), clock),
                new Translations(database.archive(), holding, carrying(), clock),
                new Renditions(formats, database.archive(), files),
                files);
    }

    Admission admission() {
        return new Admission(database.archive(), database.heldVersions());
    }

    /** What a job does with a file. */
    public Work work() {
        return new IntakeWork(admission(), intake());
    }

    Carrying carrying() {
        return new Carrying(database.archive(), database.catalogue(), database.lineage());
    }

    EarlierText earlierText() {
        return earlierText;
    }

    HeldDrafts heldDrafts() {
        return new HeldDrafts(
                intake(), database.archive(), database.heldVersions(), carrying(), files);
    }

    Taken send(DocumentSymbol symbol, Language language, byte[] bytes, Terms terms) {
        Intake intake = intake();
        try (Files.Received file = files.receive(new ByteArrayInputStream(bytes), 1 << 24)) {
            Delivery delivery =
                    new Delivery(symbol, language, file, "text." + language, terms, "clerk");
            return database.inTransaction(() -> intake.accept(delivery));
        }
    }

    /** Hands in a text that is to be worked on. */
    public Taken sendDraft(DocumentSymbol symbol, Language language, byte[] bytes) {
        return send(symbol, language, bytes, official(true, false, Optional.empty()));
    }

    /** Publishes the working revision, as a manager does. */
    public void publish(DocumentSymbol symbol, Language language) {
        database.inTransaction(
                () -> {
                    Provenance manager =
                            new Provenance("zoe", clock.instant(), Provenance.Way.PERSON, null);
                    database.archive().lock(symbol);
                    database.archive().publish(symbol, language, null, manager);
                    carrying().published(new Published(symbol, language, manager));
                });
    }

    /** Withdraws what is published, as a manager does. */
    public void withdraw(DocumentSymbol symbol, Language language) {
        database.inTransaction(
                () -> {
                    database.archive()
                            .withdraw(
                                    symbol,
                                    language,
                                    "It was issued in error.",
                                    new Provenance(
                                            "zoe", clock.instant(), Provenance.Way.PERSON, null));
                });
    }

    /** The newest text of a version. */
    public VersionText text(DocumentSymbol symbol, Language language) {
        int revision =
                database.archive()
                        .version(symbol, language)
                        .orElseThrow()
                        .newest()
                        .orElseThrow()
                        .number();
        return database.archive().text(symbol, language, revision).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
