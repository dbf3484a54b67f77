package org.hexapla.job;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Files;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.web.TestProblems;

/** The real jobs of one node on a test's database; work is done where it is asked for. */
public final class TestJobs {
    private final TestDatabase database;
    private final Files files;
    private final JobQueue queue;
    private final Transactions transactions;
    private final Worker worker;
    private final Jobs jobs;
    private final Map<String, Account> now = new HashMap<>();

    public TestJobs(TestDatabase database, Files files, Clock clock, Work... works) {
        this.database = database;
        this.files = files;
        queue = new JobQueue(database.entities());
        transactions = new Transactions(new TestTransaction(database));
        worker =
                new Worker(
                        queue,
                        transactions,
                        new Workbench(
                                queue,
                                transactions,
                                List.of(works),
                                account -> Optional.of(now.getOrDefault(account.name(), account)),
                                TestProblems.mapper(),
                                files,
                                clock),
                        files,
                        Runnable::run,
                        clock);
        jobs = new Jobs(queue, transactions, worker, files, clock);
    }

    /** Gives an account other rights than it had when it sent its work. */
    void change(Account account) {
        now.put(account.name(), account);
    }

    JobQueue queue() {
        return queue;
    }

    Transactions transactions() {
        return transactions;
    }

    Jobs jobs() {
        return jobs;
    }

    Worker worker() {
        return worker;
    }

    /** Accepts a work. */
    public Job begin(Order order, byte[] bytes) {
        try (Files.Received file = files.receive(new ByteArrayInputStream(bytes), 1L << 30)) {
            return jobs.begin(order, file);
        }
    }

    /** Does all that may be begun. */
    public void step() {
        worker.step();
    }

    /** How a job stands. */
    public Job find(String id) {
        return jobs.find(List.of(id)).get(0);
    }

    /** All jobs there are. */
    public List<Job> all() {
        return transactions.within(
                () ->
                        database
                                .entities()
                                .createQuery("select j.id from Job j", String.class)
                                .getResultList()
                                .stream()
                                .flatMap(id -> queue.find(id).stream())
                                .toList());
    }
}
