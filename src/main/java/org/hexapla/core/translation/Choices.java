package org.hexapla.core.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.Merge.Present;
import org.hexapla.core.translation.Merge.Returned;
import org.jspecify.annotations.Nullable;

/**
 * What whoever brings a kit back decides on its stale and conflicting segments.
 *
 * @param bySegment by segment id
 * @param others what counts for the segments that are not named
 */
public record Choices(Map<String, Choice> bySegment, Choice others) {
    /** Nothing is decided yet: every such text is kept as a suggestion. */
    public static final Choices NONE = new Choices(Map.of(), Choice.LATER);

    public Choices {
        bySegment = Map.copyOf(bySegment);
    }

    public Choice on(String segment) {
        return bySegment.getOrDefault(segment, others);
    }

    /** Whether the segment waits for a decision: stale or in conflict, with a text to take. */
    public static boolean isOpen(Decision decision) {
        boolean open =
                decision.outcome() == Outcome.STALE || decision.outcome() == Outcome.CONFLICT;
        return open && decision.text() != null;
    }

    /**
     * The report after these decisions. What is to be taken is accepted, unless the text here is
     * locked or gone, or its codes would break.
     *
     * @param cap the highest state that whoever decides may give
     */
    public Merge.Report applied(
            Merge.Report report, List<Present> present, List<Returned> returned, SegmentState cap) {
        Map<String, Present> here = new HashMap<>();
        present.forEach(segment -> here.put(segment.id(), segment));
        Map<String, Returned> came = new HashMap<>();
        returned.forEach(segment -> came.put(segment.id(), segment));
        Set<String> accepted = new HashSet<>();
        report.with(Outcome.ACCEPTED).forEach(decision -> accepted.add(decision.id()));
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : report.decisions()) {
            Present now = here.get(decision.id());
            CodedText text = decision.text();
            boolean taken = isOpen(decision) && on(decision.id()) == Choice.TAKE;
            Decision decided = decision;
            if (taken && now != null && text != null) {
                // Of two texts for one segment only the first can have been meant.
                decided =
                        accepted.contains(now.id())
                                ? decision(
                                        now, text, Outcome.CONFLICT, Repetitions.TWICE, now.state())
                                : takenFrom(came.get(now.id()), now, text, cap);
            }
            if (decided.outcome() == Outcome.ACCEPTED) {
                accepted.add(decided.id());
            }
            decisions.add(decided);
        }
        return new Merge.Report(decisions);
    }

    /**
     * Takes a text for a segment because somebody decided so.
     *
     * @param hint the state that came with the text, if any; without one it counts as translated
     * @return accepted, or what keeps it from being taken
     */
    public static Decision taken(
            Present now, CodedText returned, @Nullable SegmentState hint, SegmentState cap) {
        CodedText text = ReturnedCodes.ours(returned, now);
        String broken = ReturnedCodes.broken(text, now);
        if (now.locked()) {
            return decision(now, text, Outcome.CONFLICT, "The text here is locked.", now.state());
        }
        if (!broken.isEmpty()) {
            return decision(now, text, Outcome.BROKEN_CODES, broken, now.state());
        }
        boolean worked = hint != null && hint != SegmentState.INITIAL;
        SegmentState state = worked ? hint : SegmentState.TRANSLATED;
        return decision(
                now, text, Outcome.ACCEPTED, "It was decided to take this.", state.atMost(cap));
    }

    private static Decision takenFrom(
            @Nullable Returned came, Present now, CodedText text, SegmentState cap) {
        Decision taken = taken(now, text, came == null ? null : came.state(), cap);
        return came == null ? taken : taken.worded(came.worded());
    }

    private static Decision decision(
            Present now, CodedText text, Outcome outcome, String reason, SegmentState state) {
        return new Decision(now.id(), now.row(), outcome, reason, text, now.target(), state, null);
    }
}
