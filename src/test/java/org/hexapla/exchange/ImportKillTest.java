package org.hexapla.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;
import org.hexapla.kill.Kills;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that brings a kit back is ended with {@code kill -9}, at a named point or at any
 * moment, and the database it leaves behind is looked at: all of the file or nothing of it, and all
 * of it where it was answered for.
 *
 * <p>Two points and one moment in the build; every point and fifty moments with {@code
 * -Dhexapla.kills=50}.
 */
class ImportKillTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final int PARAGRAPHS = 120;

    private static final String BEFORE_COMMIT = "before commit 1";
    private static final String AFTER_COMMIT = "after commit 1";

    /** What the process says of its work on the database. */
    private static final List<String> POINTS =
            List.of(
                    "before anything",
                    "after ReadObject Kit",
                    "before ReadObject Document",
                    "after ReadObject Document",
                    "before UpdateObject LanguageVersion",
                    "after UpdateObject LanguageVersion",
                    "before DeleteAll Tally",
                    "after DeleteAll Tally",
                    "before InsertObject SegmentChange",
                    "after InsertObject Suggestion",
                    BEFORE_COMMIT,
                    AFTER_COMMIT);

    private Kills kills;
    private Map<String, String> before;
    private Map<String, String> after;
    private int none;
    private int whole;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        kills = new Kills(folder, KilledImport.class);
        Kills.Place base = kills.base();
        try (TestExchange exchange = exchange(base)) {
            exchange.intake().addDocument(KilledImport.SYMBOL);
            exchange.intake().send(KilledImport.SYMBOL, EN, text("Paragraph %d is annexed."));
            exchange.intake().send(KilledImport.SYMBOL, FR, text("Le paragraphe %d est annexé."));
            TranslationKit kit = exchange.kit(KilledImport.SYMBOL, EN, FR);
            List<String> ids = new ArrayList<>(texts(kit).keySet());
            // One text is newer than the kit, so that a suggestion is to be written too.
            TestDatabase database = exchange.intake().database();
            TranslationKit newer = TestExchange.with(kit, ids.get(0), "Plus récent.");
            byte[] first = exchange.file(newer, XliffVersion.V1_2);
            database.inTransaction(
                    () -> exchange.bring(database, KilledImport.SYMBOL, first, KilledImport.ANNE));
            before = texts(exchange.kit(KilledImport.SYMBOL, EN, FR));
            after = new TreeMap<>(before);
            TranslationKit worked = kit;
            for (int i = 0; i < ids.size(); i += 2) {
                String text = "Nouveau texte %d.".formatted(i);
                worked = TestExchange.with(worked, ids.get(i), text);
                after.put(ids.get(i), i == 0 ? "Plus récent." : text);
            }
            Files.write(
                    base.path().resolve(KilledImport.KIT),
                    exchange.file(worked, XliffVersion.V1_2));
        }
    }

    private static TestExchange exchange(Kills.Place place) {
        return new TestExchange(new TestIntake(place.files(), place.database()));
    }

    private static byte[] text(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            text.append(i).append(". ").append(pattern.formatted(i)).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(TranslationKit kit) {
        Map<String, String> texts = new TreeMap<>();
        for (TranslationKit.KitUnit unit : kit.units()) {
            for (KitSegment segment : unit.segments()) {
                CodedText target = segment.target();
                texts.put(segment.id(), target == null ? "" : target.text());
            }
        }
        return texts;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.HOURS)
    void leavesAllOfAFileOrNothingWhereverItIsKilled() throws Exception {
        kills.anywhere(POINTS, List.of(BEFORE_COMMIT, AFTER_COMMIT), this::check);
        System.out.printf(
                "ImportKillTest: %d kills, %d left nothing, %d left all, 0 halves%n",
                kills.count(), none, whole);
    }

    private void check(Kills.Place left, String when) throws IOException {
        boolean answered = left.isDone();
        try (TestExchange exchange = exchange(left)) {
            TestDatabase database = exchange.intake().database();
            Map<String, String> found = texts(exchange.kit(KilledImport.SYMBOL, EN, FR));
            List<SegmentHistory.Change> changes =
                    database.kits().history().changes(KilledImport.SYMBOL, FR, null, PARAGRAPHS);
            int suggestions =
                    database.kits().suggestions().suggestions(KilledImport.SYMBOL, FR).size();
            boolean all = suggestions == 1;
            assertEquals(all ? after : before, found, when);
            assertEquals(all ? PARAGRAPHS / 2 : 1, changes.size(), when);
            assertTrue(all || !answered, "answered for and lost: " + when);
            for (SegmentHistory.Change change : changes) {
                Path file = exchange.intake().files().path(change.provenance().file());
                assertTrue(Files.exists(file), "the file of a change: " + when);
            }
            whole += all ? 1 : 0;
            none += all ? 0 : 1;
            // Whoever got no answer sends the file again.
            byte[] kit = KilledImport.kit(left);
            database.inTransaction(
                    () -> exchange.bring(database, KilledImport.SYMBOL, kit, KilledImport.ANNE));
            assertEquals(after, texts(exchange.kit(KilledImport.SYMBOL, EN, FR)), when);
        }
    }
}
