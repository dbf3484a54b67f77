package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Job;
import org.hexapla.job.TestJobs;
import org.hexapla.kill.Kills;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that takes a revised original in as a job is ended with {@code kill -9}, at a named
 * point or at any moment, and another one goes on: what was accepted is done, once and whole, with
 * the answer that a first attempt would have had; what was not is there as a job or not at all.
 *
 * <p>Three points and one moment in the build; every point and fifty moments with {@code
 * -Dhexapla.kills=50}.
 */
class JobKillTest {
    private static final DocumentSymbol SYMBOL = KilledJob.SYMBOL;
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final int PARAGRAPHS = 60;

    /** The job is accepted, taken and done with the first three transactions. */
    private static final String BEFORE_ACCEPTED = "before commit 1";

    private static final String BEFORE_DONE = "before commit 3";
    private static final String AFTER_DONE = "after commit 3";

    /** What the process says of its work. */
    private static final List<String> POINTS =
            List.of(
                    "before anything",
                    BEFORE_ACCEPTED,
                    "after commit 1",
                    "accepted",
                    "before commit 2",
                    "after commit 2",
                    "before ReadObject Document",
                    "after ReadObject Document",
                    "before InsertObject Revision",
                    "after InsertObject Revision",
                    "after UpdateObject LanguageVersion",
                    BEFORE_DONE,
                    AFTER_DONE);

    private Kills kills;
    private String replaced = "";
    private List<String> expected = List.of();
    private int accepted;
    private int never;
    private int doneBefore;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        kills = new Kills(folder, KilledJob.class);
        Kills.Place base = kills.base();
        try (TestIntake intake = new TestIntake(base.files(), base.database())) {
            intake.addDocument(SYMBOL);
            replaced = intake.send(SYMBOL, EN, text("Paragraph %d is annexed.", 0)).sha256();
            intake.send(SYMBOL, FR, text("Le paragraphe %d est annexé.", 0));
            Files.write(
                    base.path().resolve(KilledJob.REVISED), text("Paragraph %d is annexed.", 7));
        }
        kills.with(replaced);
        Kills.Place unkilled = kills.copy("unkilled");
        try (TestIntake intake = new TestIntake(unkilled.files(), unkilled.database())) {
            intake.replace(SYMBOL, EN, KilledJob.revised(unkilled), replaced);
            expected = found(intake);
        }
    }

    /** Numbered paragraphs; each of a number says something else. */
    private static byte[] text(String pattern, int changed) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            boolean other = changed > 0 && i % changed == 0;
            String said = other ? "Paragraph %d was replaced by a decision." : pattern;
            text.append(i).append(". ").append(said.formatted(i)).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every revision of both versions with its sentences and their ids. */
    private static List<String> found(TestIntake intake) {
        List<String> found = new ArrayList<>();
        for (Language language : List.of(EN, FR)) {
            LanguageVersion version =
                    intake.database().archive().version(SYMBOL, language).orElseThrow();
            int newest = version.newest().orElseThrow().number();
            for (int number = 1; number <= newest; number++) {
                found.add(language + " " + number);
                intake.database()
                        .archive()
                        .text(SYMBOL, language, number)
                        .orElseThrow()
                        .body()
                        .segments()
                        .forEach(segment -> found.add(said(segment)));
            }
        }
        return found;
    }

    private static String said(Segment segment) {
        return segment.id() + " " + segment.text();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.HOURS)
    void doesWhatWasAcceptedOnceAndWholeWhereverItIsKilled() throws Exception {
        kills.anywhere(POINTS, List.of(BEFORE_ACCEPTED, BEFORE_DONE, AFTER_DONE), this::check);
        System.out.printf(
                "JobKillTest: %d kills, %d accepted, %d of them done before, %d never there,"
                        + " 0 halves, 0 twice%n",
                kills.count(), accepted, doneBefore, never);
    }

    private void check(Kills.Place left, String when) throws IOException {
        boolean answered = left.said().contains(KilledJob.ACCEPTED);
        try (TestIntake intake = new TestIntake(left.files(), left.database())) {
            // A minute later, by when nobody waits for the one who was killed.
            TestJobs jobs =
                    KilledJob.jobs(intake, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
            List<Job> there = jobs.all();
            assertTrue(
                    there.size() == 1 || there.isEmpty() && !answered,
                    "accepted and lost: " + when);
            if (there.isEmpty()) {
                never++;
                // Whoever got no answer sends it again.
                jobs.begin(KilledJob.order(replaced), KilledJob.revised(left));
            } else {
                accepted++;
                doneBefore += there.get(0).state() == Job.State.DONE ? 1 : 0;
            }
            jobs.step();
            assertEquals(1, jobs.all().size(), when);
            Job job = jobs.all().get(0);
            assertEquals(Job.State.DONE, job.state(), when);
            assertEquals(201, job.answer().status(), when);
            JsonObject body = (JsonObject) job.answer().body();
            assertEquals(2, body.getInt("revision"), when);
            assertEquals(expected, found(intake), when);
            assertEquals(
                    TextStatus.OFFICIAL,
                    intake.database()
                            .archive()
                            .version(SYMBOL, EN)
                            .orElseThrow()
                            .published()
                            .orElseThrow()
                            .status(),
                    when);
            Path kept = intake.files().path(body.getString("sha256"));
            assertEquals(job.size(), Files.size(kept), when);
        }
    }
}
