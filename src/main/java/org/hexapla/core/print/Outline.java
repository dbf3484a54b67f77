package org.hexapla.core.print;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hexapla.core.text.UnitKind;

/**
 * How deep the headings of a sheet stand, asked for in their order. The first is the highest, and
 * none is more than one deeper than the one before it, whatever levels the document left out:
 * people who hear a text find their way by its headings and would look for those between.
 */
public final class Outline {
    private static final int DEEPEST = 6;

    private final Deque<Integer> above = new ArrayDeque<>();

    /** The depth of the next heading, 1 to 6. */
    public int depth(Sheet.Row heading) {
        int level = heading.kind() == UnitKind.TITLE ? 0 : Math.max(1, heading.level());
        while (!above.isEmpty() && above.element() >= level) {
            above.pop();
        }
        above.push(level);
        return Math.min(DEEPEST, above.size());
    }
}
