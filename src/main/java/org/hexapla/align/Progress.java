package org.hexapla.align;

import java.io.PrintStream;

/**
 * Tells how far a long work is: on a terminal as a bar that is drawn over and over, elsewhere as a
 * line for each step. Safe for use by many threads.
 */
final class Progress {
    private static final int BAR = 30;
    private static final int WIDTH = 78;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int steps;
    private final long begun = System.nanoTime();
    private int done;

    Progress(PrintStream out, boolean terminal, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.steps = steps;
        draw("");
    }

    /** One more step is done. */
    synchronized void step(String what) {
        done++;
        if (terminal) {
            draw(what);
            return;
        }
        out.println(done + " of " + steps + "  " + what);
    }

    /** A line that stays. */
    synchronized void say(String line) {
        out.println((terminal ? CLEAR : "") + line);
        draw("");
    }

    /** The bar goes and leaves the line free. */
    synchronized void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private void draw(String what) {
        if (!terminal) {
            return;
        }
        int full = steps == 0 ? BAR : BAR * done / steps;
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        String line =
                String.format(
                        "[%s%s] %d of %d  %d s  %s",
                        "#".repeat(full), "-".repeat(BAR - full), done, steps, seconds, what);
        out.print(CLEAR + line.substring(0, Math.min(line.length(), WIDTH)));
        out.flush();
    }
}
