package org.hexapla.kill;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.hexapla.archive.TestDatabase;

/**
 * A process that is going to be killed, seen from within: it says how far it has come, and stops at
 * a named point of its work on a database until somebody ends it. {@link Kills} begins and ends it.
 */
public final class KilledProcess extends SessionEventAdapter {
    /** What is said on standard output, a line each. */
    static final String BEGINS = "BEGINS";

    static final String AT = "AT ";
    static final String DONE = "DONE";

    /** In the place of a point: says the name of each on the way and stops at none. */
    static final String EVERY = "every";

    private final String point;
    private final Set<String> passed = new TreeSet<>();
    private boolean begun;
    private int commits;

    public KilledProcess(String point) {
        this.point = point;
    }

    /** Says that the work begins, whose points on that database are counted from here. */
    public void begins(TestDatabase database) {
        database.watch(this);
        say(BEGINS);
        begun = true;
        reached("before anything");
    }

    /** Says that the work is done, and waits to be ended. */
    public void done() {
        say(DONE);
        stop();
    }

    public void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Stops here if this is the point; one that comes again is passed. */
    public void reached(String name) {
        if (!begun || !passed.add(name)) {
            return;
        }
        if (point.equals(EVERY) || point.equals(name)) {
            say(AT + name);
        }
        if (point.equals(name)) {
            stop();
        }
    }

    private static void stop() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        reached("before commit " + ++commits);
    }

    @Override
    public void postCommitTransaction(SessionEvent event) {
        reached("after commit " + commits);
    }
}
