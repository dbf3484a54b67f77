package org.hexapla.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * What the person who started the server sees of the start: lines as they come, and those that are
 * to stand at its end, where they are found again.
 */
public final class Console {
    private final List<String> last = new ArrayList<>();

    /** Prints a line now. */
    public synchronized void say(String line) {
        System.out.println("hexapla: " + line);
        System.out.flush();
    }

    /** Prints a line when the server is ready. */
    public synchronized void sayAtTheEnd(String line) {
        last.add(line);
    }

    synchronized void end() {
        last.forEach(this::say);
        last.clear();
    }
}
