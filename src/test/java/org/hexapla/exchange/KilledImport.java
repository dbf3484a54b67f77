package org.hexapla.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.intake.TestIntake;

/**
 * The process that is killed: it brings one file back to a database in files, and stops at a named
 * point until somebody ends it. The database's work is done by the same classes as in the server.
 */
final class KilledImport extends SessionEventAdapter {
    static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/3");
    static final Account ANNE = new Account("anne", Role.TRANSLATOR, Set.of(Language.FRENCH));

    /** What is said on standard output, a line each. */
    static final String BEGINS = "BEGINS";

    static final String AT = "AT ";
    static final String ANSWERED = "ANSWERED";

    private final String point;
    private final Set<String> passed = new TreeSet<>();
    private boolean begun;

    private KilledImport(String point) {
        this.point = point;
    }

    /**
     * @param args the database's URL, the folder of files, the file to bring, the point to stop at;
     *     {@code every} says the name of each point on the way and stops at none
     */
    public static void main(String[] args) throws Exception {
        new KilledImport(args[3]).run(args[0], Path.of(args[1]), Path.of(args[2]));
    }

    private void run(String url, Path folder, Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        TestDatabase database = TestDatabase.at(url, "sa", "");
        TestExchange exchange = new TestExchange(new TestIntake(folder, database));
        database.watch(this);
        say(BEGINS);
        begun = true;
        reached("before anything");
        database.inTransaction(() -> exchange.merge(database, SYMBOL, bytes, ANNE));
        reached("committed and not answered");
        say(ANSWERED);
        Thread.sleep(Long.MAX_VALUE);
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

    @Override
    public void preCommitTransaction(SessionEvent event) {
        reached("before commit");
    }

    @Override
    public void postCommitTransaction(SessionEvent event) {
        reached("after commit");
    }
}
