package org.hexapla.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Order;
import org.hexapla.job.TestJobs;

/**
 * The process that is killed: it accepts a revised original as a job and does it, and stops at a
 * named point until somebody ends it. The work is done by the same classes as in the server.
 */
final class KilledJob extends SessionEventAdapter {
    static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/4");

    /** What is said on standard output, a line each. */
    static final String BEGINS = "BEGINS";

    static final String AT = "AT ";
    static final String ACCEPTED = "ACCEPTED";
    static final String DONE = "DONE";

    private final String point;
    private final Set<String> passed = new TreeSet<>();
    private boolean begun;

    private KilledJob(String point) {
        this.point = point;
    }

    /**
     * @param args the database's URL, the folder of files, the file to bring, the hash of the one
     *     it replaces, the point to stop at; {@code every} says the name of each point on the way
     */
    public static void main(String[] args) throws Exception {
        new KilledJob(args[4]).run(args[0], Path.of(args[1]), Path.of(args[2]), args[3]);
    }

    private void run(String url, Path folder, Path file, String replaced) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        TestDatabase database = TestDatabase.at(url, "sa", "");
        TestJobs jobs = jobs(new TestIntake(folder, database), Clock.systemUTC());
        database.watch(this);
        say(BEGINS);
        begun = true;
        reached("before anything");
        jobs.begin(order(replaced), bytes);
        say(ACCEPTED);
        reached("accepted");
        jobs.step();
        say(DONE);
        Thread.sleep(Long.MAX_VALUE);
    }

    static TestJobs jobs(TestIntake intake, Clock clock) {
        return new TestJobs(intake.database(), intake.files(), clock, intake.work());
    }

    static Order order(String replaced) {
        Account zoe = new Account("zoe", Role.MANAGER, Set.of());
        Language english = Language.ENGLISH;
        return new Order(
                IntakeWork.KIND,
                SYMBOL,
                "/documents/" + SYMBOL + "/versions/en",
                new IntakeWork.Terms(
                        SYMBOL, english, "", TextStatus.OFFICIAL, false, false, false, replaced),
                zoe,
                Role.MANAGER,
                english);
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void reached(String name) {
        if (!begun || !passed.add(name)) {
            return;
        }
        if (point.equals("every")) {
            say(AT + name);
        }
        if (point.equals(name)) {
            say(AT + name);
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        reached("before " + name(event));
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        reached("after " + name(event));
    }

    private static String name(SessionEvent event) {
        Class<?> type = event.getQuery().getReferenceClass();
        String kind = event.getQuery().getClass().getSimpleName().replace("Query", "");
        return kind + " " + (type == null ? "" : type.getSimpleName().replace("Entity", ""));
    }

    private int commits;

    @Override
    public void preCommitTransaction(SessionEvent event) {
        reached("before commit " + ++commits);
    }

    @Override
    public void postCommitTransaction(SessionEvent event) {
        reached("after commit " + commits);
    }
}
