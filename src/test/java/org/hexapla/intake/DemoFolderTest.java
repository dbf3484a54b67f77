package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.translation.TextStatus;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DemoFolderTest {
    private static final Path TRANSLATIONS = Path.of("translations");

    /** The files of the note as we were given them. */
    private static final Map<String, String> NOTE =
            Map.of(
                    "en.txt", "891d153745061674a0e9da9954c34bb6c344513d4419ada2486a36078a161083",
                    "zh.txt", "90d146ee45687de480854206c33b0c874c531e41756815cb21ad66da50ee3af5");

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonObject> documents(DemoFolder folder) {
        return folder.json("meeting.json").stream()
                .flatMap(
                        meeting ->
                                meeting
                                        .getJsonArray("documents")
                                        .getValuesAs(JsonObject.class)
                                        .stream())
                .toList();
    }

    private static List<JsonObject> versions(JsonObject document) {
        return document.getJsonArray("versions").getValuesAs(JsonObject.class);
    }

    @Test
    void listsExactlyTheFoldersThatDescribeSomething() throws IOException {
        Set<String> described;
        try (Stream<Path> folders = Files.list(TRANSLATIONS)) {
            described =
                    folders.filter(
                                    folder ->
                                            Files.exists(folder.resolve("process.json"))
                                                    || Files.exists(folder.resolve("meeting.json")))
                            .map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        List<String> listed = DemoFolder.all().stream().map(DemoFolder::name).toList();
        assertEquals(described, new TreeSet<>(listed));
        assertEquals(listed.size(), described.size(), "a folder is listed twice: " + listed);
    }

    @Test
    void findsEveryFileThatAMeetingNames() {
        int found = 0;
        for (DemoFolder folder : DemoFolder.all()) {
            for (JsonObject document : documents(folder)) {
                for (JsonObject version : versions(document)) {
                    assertTrue(folder.bytes(version.getString("file")).length > 0);
                    found++;
                }
            }
        }
        assertTrue(found >= 8, "only " + found + " files");
    }

    @Test
    void saysOfEveryVersionWhatTheIntakeNeedsToKnow() {
        for (DemoFolder folder : DemoFolder.all()) {
            folder.json("meeting.json")
                    .ifPresent(meeting -> new MeetingCode(meeting.getString("code")));
            for (JsonObject document : documents(folder)) {
                new DocumentSymbol(document.getString("symbol"));
                Set<Language> languages = new java.util.HashSet<>();
                for (JsonObject version : versions(document)) {
                    TextStatus.of(version.getString("status"));
                    assertTrue(languages.add(new Language(version.getString("language"))));
                    assertTrue(!version.getString("name").isBlank());
                }
                assertTrue(
                        languages.contains(new Language(document.getString("originalLanguage"))),
                        "no original of " + document.getString("symbol"));
            }
        }
    }

    @Test
    void keepsTheFilesOfTheNoteByteForByte() {
        NOTE.forEach(
                (file, sha256) ->
                        assertEquals(
                                sha256,
                                sha256(new DemoFolder("wipo-ip-ai-ge-19").bytes("INF-2/" + file)),
                                file));
    }

    @Test
    void hasTheFilesOfTheNoteFromTheSeeds() throws IOException {
        Path seeds = shared().resolve("seeds");
        Assumptions.assumeTrue(Files.isDirectory(seeds), "Skipped: there are no seeds in " + seeds);
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.add(sha256(Files.readAllBytes(file)));
            }
        }
        assertTrue(found.containsAll(NOTE.values()), "the seeds are others: " + found);
    }

    private static Path shared() {
        return Path.of(
                Optional.ofNullable(System.getProperty("HEXAPLA_SHARED"))
                        .or(() -> Optional.ofNullable(System.getenv("HEXAPLA_SHARED")))
                        .orElse("../shared"));
    }

    @Test
    void saysWhichFileAFolderLacks() {
        IllegalStateException missing =
                assertThrows(
                        IllegalStateException.class,
                        () -> new DemoFolder("wipo-ip-ai").bytes("none.txt"));
        assertTrue(missing.getMessage().contains("none.txt"));
    }
}
