package org.hexapla.core.rebuilding;

import java.util.ArrayList;
import java.util.List;

/**
 * Two parts of what may be one table: what stands at the end of a page, and what stands at the
 * beginning of the next.
 *
 * @param before the rows as far as the end of the page
 * @param after the rows on the next page
 */
record TableParts(List<BrokenRow> before, List<BrokenRow> after) {
    /** All rows, with the head once and a row that goes on as one. */
    List<BrokenRow> together() {
        List<BrokenRow> rest = after.subList(head(), after.size());
        BrokenRow last = before.get(before.size() - 1);
        boolean parted = rest.size() > 0 && last.goesOn(rest.get(0), before, isNamed(rest));
        List<BrokenRow> all = new ArrayList<>(before);
        if (parted) {
            all.set(all.size() - 1, last.with(rest.get(0)));
        }
        all.addAll(rest.subList(parted ? 1 : 0, rest.size()));
        return all;
    }

    /** How many rows are those with which the table began; none if there is nothing else. */
    private int head() {
        int head = 0;
        while (head < Math.min(before.size(), after.size())
                && before.get(head).says(after.get(head))) {
            head++;
        }
        return head < after.size() ? head : 0;
    }

    /** Whether all rows but that with which the page begins have something in the first column. */
    private boolean isNamed(List<BrokenRow> rest) {
        BrokenRow first = before.get(0);
        return before.stream().allMatch(row -> row.beginsAs(first))
                && rest.stream().skip(1).allMatch(row -> row.beginsAs(first));
    }
}
