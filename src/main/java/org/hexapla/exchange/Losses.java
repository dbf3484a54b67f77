package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.SegmentState;

/** What is rightly taken from a file and takes something away here, to be told of beforehand. */
final class Losses {
    private static final int MOST_NAMED = 10;

    private Losses() {}

    /**
     * @param report what was decided
     * @param present the segments as they are before it is done
     * @return each a sentence that counts the texts and names their rows
     */
    static List<String> of(Merge.Report report, List<Merge.Present> present) {
        Map<String, Decision> accepted = new HashMap<>();
        report.with(Outcome.ACCEPTED).forEach(decision -> accepted.put(decision.id(), decision));
        List<String> reopened = new ArrayList<>();
        List<String> stripped = new ArrayList<>();
        for (Merge.Present now : present) {
            Decision decision = accepted.get(now.id());
            if (decision != null && isReopened(now, decision)) {
                reopened.add(now.row());
            }
            if (decision != null && isStripped(now, decision)) {
                stripped.add(now.row());
            }
        }
        List<String> losses = new ArrayList<>();
        if (!reopened.isEmpty()) {
            losses.add(
                    "Texts that had been signed off here, were changed and have to be signed off"
                            + " again: "
                            + reopened.size()
                            + " ("
                            + named(reopened)
                            + ").");
        }
        if (!stripped.isEmpty()) {
            losses.add(
                    "Texts that lost formatting or links: "
                            + stripped.size()
                            + " ("
                            + named(stripped)
                            + ").");
        }
        return losses;
    }

    private static boolean isReopened(Merge.Present now, Decision decision) {
        return now.state().compareTo(SegmentState.REVIEWED) >= 0
                && decision.state().compareTo(now.state()) < 0
                && !Objects.equals(now.target(), decision.text());
    }

    /**
     * Whether a pair of codes is gone that the text here has or, where there is none, the source.
     */
    private static boolean isStripped(Merge.Present now, Decision decision) {
        CodedText here = now.target();
        Set<String> spans = spans(here == null ? now.source() : here);
        spans.removeAll(spans(Objects.requireNonNull(decision.text())));
        return !spans.isEmpty();
    }

    private static Set<String> spans(CodedText text) {
        Set<String> spans = new LinkedHashSet<>();
        for (InlineCode code : text.codes()) {
            if (code.kind() == InlineCode.Kind.OPEN) {
                spans.add(code.id());
            }
        }
        return spans;
    }

    private static String named(Collection<String> all) {
        List<String> rows = List.copyOf(new LinkedHashSet<>(all));
        String some = String.join(", ", rows.subList(0, Math.min(MOST_NAMED, rows.size())));
        int more = rows.size() - MOST_NAMED;
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
