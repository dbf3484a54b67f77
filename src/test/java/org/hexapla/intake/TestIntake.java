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
        return send(symbol, language, bytes, Terms.PLAIN);
    }

    /** Hands an official text in whatever the intake finds strange about it. */
    public Taken sendAnyway(DocumentSymbol symbol, Language language, byte[] bytes) {
        return send(symbol, language, bytes, new Terms(false, true, Optional.empty()));
    }

    /** Hands in another file in the place of the one with that hash. */
    public Taken replace(DocumentSymbol symbol, Language language, byte[] bytes, String sha256) {
        return send(symbol, language, bytes, Terms.replacing(sha256));
    }

    /** On what terms a file is handed in. */
    record Terms(
            boolean rendition, boolean warned, Optional<EntityTags> expected, OnlyNew onlyNew) {
        static final Terms PLAIN = new Terms(false, false, Optional.empty());

        Terms(boolean rendition, boolean warned, Optional<EntityTags> expected) {
            this(rendition, warned, expected, OnlyNew.UNASKED);
        }

        static Terms replacing(String sha256) {
            return new Terms(false, false, Optional.of(EntityTags.of(sha256)));
        }
    }

    private Intake intake() {
        return new Intake(
                formats,
                database.archive(),
                database.catalogue(),
                database.heldVersions(),
                earlierText,
                carrying(),
                files,
                clock);
    }

    /** What a job does with a file. */
    public Work work() {
        return new IntakeWork(intake());
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
        return send(symbol, language, bytes, terms, false);
    }

    private Taken send(
            DocumentSymbol symbol, Language language, byte[] bytes, Terms terms, boolean draft) {
        Intake intake = intake();
        try (Files.Received file = files.receive(new ByteArrayInputStream(bytes), 1 << 24)) {
            return database.inTransaction(
                    () ->
                            intake.accept(
                                    symbol,
                                    language,
                                    new Delivery(
                                            file,
                                            "text." + language,
                                            TextStatus.OFFICIAL,
                                            draft,
                                            terms.rendition(),
                                            terms.warned(),
                                            terms.expected(),
                                            terms.onlyNew(),
                                            "clerk")));
        }
    }

    /** Hands in a text that is to be worked on. */
    public Taken sendDraft(DocumentSymbol symbol, Language language, byte[] bytes) {
        return send(symbol, language, bytes, new Terms(false, false, Optional.empty()), true);
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
