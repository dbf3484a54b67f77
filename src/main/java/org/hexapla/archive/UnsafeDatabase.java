package org.hexapla.archive;

/** The database as configured would lose work that was acknowledged; the server does not start. */
class UnsafeDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeDatabase() {
        super(
                "DB_URL names an H2 file database without ;WRITE_DELAY=0. Without it H2 loses work"
                        + " that was already acknowledged when the process is killed. Add"
                        + " ;WRITE_DELAY=0 to DB_URL and start again.");
    }
}
