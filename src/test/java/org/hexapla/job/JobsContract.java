package org.hexapla.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jobs promise, on either database. */
abstract class JobsContract {
    private static final byte[] BYTES = "1. A text.".getBytes(StandardCharsets.UTF_8);
    private static final Account ANNE =
            new Account("anne", Role.TRANSLATOR, Set.of(Language.FRENCH));
    private static final Account BRUNO =
            new Account("bruno", Role.TRANSLATOR, Set.of(Language.FRENCH));

    @TempDir Path folder;

    /** A fresh database. */
    abstract TestDatabase database();

    /** What a test's request said. */
    record Terms(String word) {}

    /** A clock that goes when it is told to. */
    private static final class Hours extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A work that notes what it did, after the way of the test. */
    private static final class Noted implements Work {
        private final List<String> done = Collections.synchronizedList(new ArrayList<>());
        private final List<Account> senders = Collections.synchronizedList(new ArrayList<>());
        private Supplier<Answer> answer =
                () -> new Answer(201, "/documents/A", "abc", Map.of("revision", 1));

        @Override
        public String kind() {
            return "noted";
        }

        @Override
        public Answer run(Job job, org.hexapla.archive.Files.Received file, Progress progress) {
            done.add(job.terms(Terms.class).word() + " " + size(file));
            senders.add(job.account());
            progress.at(Step.ALIGNING, Language.CHINESE, 0.5);
            return answer.get();
        }

        private static long size(org.hexapla.archive.Files.Received file) {
            try {
                return Files.size(file.path());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private final Hours hours = new Hours();
    private final Noted work = new Noted();

    private TestJobs node(TestDatabase database) {
        return new TestJobs(database, TestDatabase.files(folder), hours, work);
    }

    private static Order order(String document, String word) {
        return order(document, word, ANNE);
    }

    private static Order order(String document, String word, Account sender) {
        return new Order(
                "noted",
                new DocumentSymbol(document),
                "/documents/" + document,
                new Terms(word),
                sender,
                Role.TRANSLATOR,
                Language.FRENCH);
    }

    private long waitingFiles() {
        String[] names = folder.resolve("waiting").toFile().list();
        return names == null ? 0 : names.length;
    }

    @Test
    void acceptsAWorkAndDoesItLater() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            Job begun = node.begin(order("A", "one"), BYTES);
            assertEquals(Job.State.QUEUED, node.find(begun.id()).state());
            assertEquals(List.of(), work.done);
            node.step();
            assertEquals(List.of("one 10"), work.done);
            Job done = node.find(begun.id());
            assertEquals(Job.State.DONE, done.state());
            assertEquals(1.0, done.progress());
            assertNotNull(done.endedAt());
        }
    }

    @Test
    void keepsTheAnswerWhole() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            Job begun = node.begin(order("A", "one"), BYTES);
            node.step();
            Answer answer = node.find(begun.id()).answer();
            JsonObject body = Json.JSON.createObjectBuilder().add("revision", 1).build();
            assertEquals(new Answer(201, "/documents/A", "abc", body), answer);
        }
    }

    @Test
    void keepsTheProblemOfARefusalAsTheRequestWouldHaveHadIt() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            work.answer =
                    () -> {
                        throw new Refused(Refused.Why.UNPROCESSABLE, "damaged-file", "Damaged.");
                    };
            Job begun = node.begin(order("A", "one"), BYTES);
            node.step();
            Job failed = node.find(begun.id());
            assertEquals(Job.State.FAILED, failed.state());
            assertEquals(422, failed.answer().status());
            JsonObject problem = (JsonObject) failed.answer().body();
            assertEquals("urn:hexapla:problem:damaged-file", problem.getString("type"));
            assertEquals("/documents/A", problem.getString("instance"));
        }
    }

    @Test
    void takesBackWhatAFailedWorkWrote() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            node.begin(order("A", "one"), BYTES);
            node.step();
            work.answer =
                    () -> {
                        node.queue().forgetEnded(hours.instant().plusSeconds(1));
                        throw new Refused(Refused.Why.INVALID, "wrong", "It is wrong.");
                    };
            node.begin(order("A", "two"), BYTES);
            node.step();
            assertEquals(2, node.all().size());
        }
    }

    @Test
    void leavesNoFileBehind() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            node.begin(order("A", "one"), BYTES);
            assertEquals(1, waitingFiles());
            node.step();
            assertEquals(0, waitingFiles());
        }
    }

    @Test
    void doesTheWorksOfADocumentInTheirOrder() {
        try (TestDatabase database = database();
                TestDatabase beside = database.beside()) {
            TestJobs node = node(database);
            TestJobs other = node(beside);
            node.begin(order("A", "one"), BYTES);
            hours.pass(Duration.ofMillis(1));
            node.begin(order("A", "two"), BYTES);
            hours.pass(Duration.ofMillis(1));
            node.begin(order("B", "three"), BYTES);
            Job first = take(node).orElseThrow();
            assertEquals("one", first.terms(Terms.class).word());
            assertEquals("three", take(other).orElseThrow().terms(Terms.class).word());
            assertTrue(take(other).isEmpty());
            end(node, first);
            assertEquals("two", take(other).orElseThrow().terms(Terms.class).word());
        }
    }

    private Optional<Job> take(TestJobs node) {
        return node.transactions().within(() -> node.queue().take(hours.instant(), Worker.LEASE));
    }

    private void end(TestJobs node, Job job) {
        node.transactions()
                .within(
                        () -> {
                            Answer answer = new Answer(200, null, null, Map.of());
                            node.queue().end(job, answer, hours.instant());
                            return true;
                        });
    }

    @Test
    void beginsAgainWhatASilentNodeLeftAndVoidsWhatThatDoesLate() {
        try (TestDatabase database = database();
                TestDatabase beside = database.beside()) {
            TestJobs silent = node(database);
            TestJobs other = node(beside);
            silent.begin(order("A", "one"), BYTES);
            Job lost = take(silent).orElseThrow();
            assertTrue(take(other).isEmpty());
            hours.pass(Worker.LEASE.plusMillis(1));
            Job again = take(other).orElseThrow();
            assertEquals(2, again.attempt());
            assertThrows(Overtaken.class, () -> end(silent, lost));
            end(other, again);
            assertEquals(Job.State.DONE, other.find(again.id()).state());
        }
    }

    @Test
    void leavesWhatIsRenewedToWhoRenewsIt() {
        try (TestDatabase database = database();
                TestDatabase beside = database.beside()) {
            TestJobs node = node(database);
            node.begin(order("A", "one"), BYTES);
            Job taken = take(node).orElseThrow();
            hours.pass(Worker.LEASE.minusSeconds(1));
            boolean own =
                    node.transactions()
                            .within(
                                    () ->
                                            node.queue()
                                                    .renew(
                                                            taken,
                                                            hours.instant().plus(Worker.LEASE),
                                                            Step.READING,
                                                            null,
                                                            0.25));
            assertTrue(own);
            hours.pass(Duration.ofSeconds(2));
            assertTrue(take(node(beside)).isEmpty());
            assertEquals(0.25, node.find(taken.id()).progress());
        }
    }

    @Test
    void givesEveryJobToOneOfTwoThatTakeAtOnce() throws Exception {
        try (TestDatabase database = database();
                TestDatabase beside = database.beside()) {
            TestJobs node = node(database);
            TestJobs other = node(beside);
            int all = 24;
            for (int i = 0; i < all; i++) {
                node.begin(order("A/" + i, "one"), BYTES);
            }
            CyclicBarrier together = new CyclicBarrier(2);
            List<String> taken = Collections.synchronizedList(new ArrayList<>());
            List<CompletableFuture<Void>> takers = new ArrayList<>();
            for (TestJobs taker : List.of(node, other)) {
                takers.add(CompletableFuture.runAsync(() -> takeAll(taker, together, taken, all)));
            }
            for (CompletableFuture<Void> taker : takers) {
                taker.get();
            }
            assertEquals(all, taken.size());
            assertEquals(all, new HashSet<>(taken).size());
        }
    }

    private void takeAll(TestJobs node, CyclicBarrier together, List<String> taken, int all) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 2 * all; i++) {
            take(node).ifPresent(job -> taken.add(job.id()));
        }
    }

    @Test
    void triesAgainWhatMetOthersAtWork() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            Supplier<Answer> well = work.answer;
            work.answer =
                    () -> {
                        work.answer = well;
                        throw new OptimisticLockException();
                    };
            Job begun = node.begin(order("A", "one"), BYTES);
            node.step();
            assertEquals(Job.State.QUEUED, node.find(begun.id()).state());
            hours.pass(Duration.ofSeconds(3));
            node.step();
            assertEquals(Job.State.DONE, node.find(begun.id()).state());
        }
    }

    @Test
    void givesUpWhatEndsTheServerEachTime() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            Job begun = node.begin(order("A", "one"), BYTES);
            for (int i = 0; i < Workbench.MOST_ATTEMPTS; i++) {
                take(node).orElseThrow();
                hours.pass(Worker.LEASE.plusMillis(1));
            }
            node.step();
            assertEquals(List.of(), work.done);
            assertEquals(500, node.find(begun.id()).answer().status());
        }
    }

    @Test
    void saysWhenItIsFull() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            for (int i = 0; i < Jobs.MOST_WAITING; i++) {
                Account sender = i < Jobs.MOST_OF_ONE ? ANNE : BRUNO;
                node.begin(order("A", "one", sender), BYTES);
            }
            Order more = order("A", "one too many");
            Refused full = assertThrows(Refused.class, () -> node.begin(more, BYTES));
            assertEquals(Refused.Why.BUSY, full.why());
            assertEquals(Jobs.MOST_WAITING, waitingFiles());
            assertThrows(Refused.class, () -> node.jobs().requireRoom());
        }
    }

    @Test
    void leavesRoomForOthersWhereOneAccountSendsALot() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            for (int i = 0; i < Jobs.MOST_OF_ONE; i++) {
                node.begin(order("A", "one"), BYTES);
            }
            Order more = order("A", "one too many");
            assertThrows(Refused.class, () -> node.begin(more, BYTES));
            node.begin(order("A", "another's", BRUNO), BYTES);
            assertEquals(Jobs.MOST_OF_ONE + 1, waitingFiles());
        }
    }

    @Test
    void isDoneWithTheRightsThatItsSenderHasBySomeTimeLater() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            node.begin(order("A", "one"), BYTES);
            Account demoted = new Account(ANNE.name(), Role.READER, Set.of());
            node.change(demoted);
            node.step();
            assertEquals(List.of(demoted), work.senders);
        }
    }

    @Test
    void forgetsWhatEndedLongAgoAndNothingElse() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            Job old = node.begin(order("A", "old"), BYTES);
            node.step();
            hours.pass(Jobs.KEPT);
            Job late = node.begin(order("A", "late"), BYTES);
            node.step();
            hours.pass(Duration.ofSeconds(1));
            node.worker().tidy();
            assertEquals(List.of(late.id()), node.all().stream().map(Job::id).toList());
            Refused gone = assertThrows(Refused.class, () -> node.jobs().find(old.id(), ANNE));
            assertEquals(Refused.Why.NOT_FOUND, gone.why());
        }
    }

    @Test
    void removesAFileThatNoJobWaitsForAndKeepsTheOthers() throws Exception {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            node.begin(order("A", "one"), BYTES);
            Files.write(folder.resolve("waiting").resolve("nobody-s"), BYTES);
            hours.now = Instant.now().plus(Duration.ofDays(2));
            node.worker().tidy();
            assertEquals(1, waitingFiles());
            node.step();
            assertEquals(List.of("one 10"), work.done);
        }
    }

    @Test
    void isSeenByThoseWhoCouldHaveBroughtItAndByManagers() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            String id = node.begin(order("A", "one"), BYTES).id();
            for (Account seeing :
                    List.of(
                            ANNE,
                            new Account("bruno", Role.TRANSLATOR, Set.of(Language.FRENCH)),
                            new Account("zoe", Role.MANAGER, Set.of(Language.CHINESE)))) {
                assertEquals(id, node.jobs().find(id, seeing).id());
            }
            for (Account stranger :
                    List.of(
                            new Account("rita", Role.READER, Set.of()),
                            new Account("hana", Role.TRANSLATOR, Set.of(Language.CHINESE)))) {
                assertThrows(Refused.class, () -> node.jobs().find(id, stranger));
            }
        }
    }

    @Test
    void remembersWhoAskedForIt() {
        try (TestDatabase database = database()) {
            TestJobs node = node(database);
            Job begun = node.begin(order("A", "one"), BYTES);
            assertEquals(ANNE, node.find(begun.id()).account());
            assertNull(node.find(begun.id()).answer());
            assertFalse(node.find(begun.id()).state().isEnd());
        }
    }
}
