package org.hexapla.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.kit.SegmentHistory.Brought;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.SameText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conflicts of an account with itself: it delivered a part, worked on in the same file
 * and delivers that again. They stay conflicts, since of two copies nobody here knows which is the
 * newer one, but say so, and whoever brings the file is proposed to take them.
 */
final class BroughtBefore {
    /** What is said of such a conflict. */
    static final String OWN =
            "The text here is the one that you brought with this kit before; this file has another.";

    private final Map<String, Brought> brought;
    private final Map<String, Merge.Present> here = new HashMap<>();

    /**
     * @param brought what the account brought with the kit, by segment id
     */
    BroughtBefore(Map<String, Brought> brought, List<Merge.Present> present) {
        this.brought = brought;
        present.forEach(segment -> here.put(segment.id(), segment));
    }

    /** Whether a reason says that a conflict is with what the account brought itself. */
    static boolean isOwn(String reason) {
        return reason.equals(OWN);
    }

    /** The same decisions, those on texts of the account's own with a reason that says so. */
    Merge.Report told(Merge.Report report) {
        if (brought.isEmpty()) {
            return report;
        }
        return new Merge.Report(report.decisions().stream().map(this::told).toList());
    }

    private Decision told(Decision decision) {
        Brought own = brought.get(decision.id());
        Merge.Present now = here.get(decision.id());
        CodedText text = decision.text();
        boolean met =
                decision.outcome() == Outcome.CONFLICT
                        && own != null
                        && now != null
                        && text != null
                        && !now.locked()
                        && own.last()
                        && isNewest(own, now.target())
                        && !isOlder(own, text);
        return met ? decision.because(OWN) : decision;
    }

    private static boolean isNewest(Brought own, @Nullable CodedText text) {
        return text != null && text.text().equals(own.texts().get(own.texts().size() - 1));
    }

    private static boolean isOlder(Brought own, CodedText text) {
        return own.texts().subList(0, own.texts().size() - 1).stream()
                .anyMatch(one -> SameText.isSame(one, text.text()));
    }
}
