package org.hexapla.core.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.Merge.Present;

/**
 * Segments that stand in a file more than once. Each is accepted once; where the file says two
 * different things of one, neither is taken.
 */
final class Repetitions {
    static final String TWICE =
            "The file holds this segment more than once, with different texts or states.";

    private final Map<String, Present> present;

    /**
     * @param present the segments that are here, by their ids
     */
    Repetitions(Map<String, Present> present) {
        this.present = present;
    }

    /** The decisions on each segment by itself, with those on repeated ones changed. */
    List<Decision> settled(List<Decision> decisions) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Decision decision : decisions) {
            if (!seen.add(decision.id())) {
                repeated.add(decision.id());
            }
        }
        if (repeated.isEmpty()) {
            return decisions;
        }
        Set<String> contested = contested(decisions, repeated);
        Set<String> accepted = new HashSet<>();
        List<Decision> all = new ArrayList<>();
        for (Decision one : decisions) {
            boolean taken = one.outcome() == Outcome.ACCEPTED;
            if (taken && contested.contains(one.id())) {
                all.add(repeated(one, Outcome.CONFLICT, TWICE));
            } else if (taken && !accepted.add(one.id())) {
                all.add(repeated(one, Outcome.UNCHANGED, ""));
            } else {
                all.add(one);
            }
        }
        return all;
    }

    /** The segments of which the file says different things. */
    private static Set<String> contested(List<Decision> decisions, Set<String> repeated) {
        Map<String, List<String>> texts = new HashMap<>();
        Map<String, SegmentState> states = new HashMap<>();
        Set<String> contested = new HashSet<>();
        for (Decision decision : decisions) {
            CodedText text = decision.text();
            if (text == null || text.isBlank() || !repeated.contains(decision.id())) {
                continue;
            }
            List<String> marked = SameText.marked(text);
            List<String> other = texts.putIfAbsent(decision.id(), marked);
            boolean differs = other != null && !other.equals(marked);
            if (decision.outcome() == Outcome.ACCEPTED) {
                SegmentState state = states.putIfAbsent(decision.id(), decision.state());
                differs |= state != null && state != decision.state();
            }
            if (differs) {
                contested.add(decision.id());
            }
        }
        return contested;
    }

    private Decision repeated(Decision decision, Outcome outcome, String reason) {
        return new Decision(
                decision.id(),
                decision.row(),
                outcome,
                reason,
                decision.text(),
                decision.current(),
                Objects.requireNonNull(present.get(decision.id())).state(),
                null);
    }
}
