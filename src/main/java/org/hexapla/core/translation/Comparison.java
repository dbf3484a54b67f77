package org.hexapla.core.translation;

import java.util.Objects;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.Merge.Present;
import org.hexapla.core.translation.Merge.Returned;
import org.hexapla.core.translation.Merge.Sent;
import org.jspecify.annotations.Nullable;

/**
 * The three texts of one segment held against each other: the one that came back, the one that is
 * here now and the one that was sent.
 */
final class Comparison {
    private static final String LOWERED =
            "The state of the text here was lowered after this kit was made.";

    private final Returned returned;
    private final CodedText text;
    private final Present now;
    private final @Nullable Sent then;
    private final SegmentState cap;

    /**
     * @param text what came back, in the layout and with the codes of here
     * @param then what was sent, if it is known
     * @param cap the highest state that whoever brings it may give
     */
    Comparison(
            Returned returned, CodedText text, Present now, @Nullable Sent then, SegmentState cap) {
        this.returned = returned.with(text);
        this.text = text;
        this.now = now;
        this.then = then;
        this.cap = cap;
    }

    /** What that text may change, in the order that {@link Merge} tells. */
    Decision decision() {
        boolean untouched = then != null && then.isText(text);
        if (SameText.isSame(text, now.target())) {
            return sameText(untouched);
        }
        if (untouched && !then.isText(now.target())) {
            return kept(
                    Outcome.UNCHANGED, "The text came back as it was sent; the one here is newer.");
        }
        return changedText();
    }

    private Decision changedText() {
        String sourceThen = then == null ? returned.source().text() : then.source();
        if (!SameText.isSameSource(sourceThen, now.source().text())) {
            return kept(Outcome.STALE, "The source text was changed after this kit was made.");
        }
        if (!SameText.isSameSource(sourceThen, returned.source().text())) {
            return kept(
                    Outcome.STALE,
                    "The source in the file is not the one that was sent, as if the tool had cut"
                            + " or changed the sentence.");
        }
        if (now.locked()) {
            return kept(Outcome.CONFLICT, "The text here is locked.");
        }
        String newer = newer();
        if (!newer.isEmpty()) {
            return kept(Outcome.CONFLICT, newer);
        }
        String broken = ReturnedCodes.broken(text, now);
        if (!broken.isEmpty()) {
            return kept(Outcome.BROKEN_CODES, broken);
        }
        SegmentState hint = returned.state();
        SegmentState state = hint == null ? SegmentState.TRANSLATED : hint;
        return accepted(state.atMost(cap));
    }

    /** What somebody did here since the kit was made, in a sentence, or nothing. */
    private String newer() {
        if (then == null) {
            return now.target() == null
                    ? ""
                    : "It is not known which text was sent, so the one here may be newer.";
        }
        if (!then.isText(now.target())) {
            return "The text here was changed after this kit was made.";
        }
        if (isLowered()) {
            return LOWERED;
        }
        boolean risen = then.state() != null && now.state().compareTo(then.state()) > 0;
        return risen
                ? "The text here was marked as " + now.state().word() + " after this kit was made."
                : "";
    }

    /** Whether somebody took the state back since; where it is not known, what is rejected was. */
    private boolean isLowered() {
        boolean rejected = SubState.isRejection(now.subState());
        if (then == null || then.state() == null) {
            return rejected;
        }
        return now.state().compareTo(then.state()) < 0
                || rejected && !SubState.isRejection(then.subState());
    }

    /** The text is the one that is here; only its state may have moved on. */
    private Decision sameText(boolean untouched) {
        boolean sourceHolds =
                then == null || SameText.isSameSource(then.source(), now.source().text());
        if (now.locked() || !sourceHolds || untouched && isStateAsSent()) {
            return kept(Outcome.UNCHANGED, "");
        }
        if (isNewRejection()) {
            return rejected();
        }
        SegmentState hint = returned.state();
        SegmentState state = hint == null ? now.state() : hint.atMost(cap);
        if (state.compareTo(now.state()) > 0) {
            boolean contested = (untouched || then == null) && isLowered();
            return contested ? kept(Outcome.CONFLICT, LOWERED) : accepted(state);
        }
        String further = returned.subState();
        boolean saysMore =
                further != null && !SubState.isOwn(further) && !further.equals(now.subState());
        return saysMore ? accepted(now.state()) : kept(Outcome.UNCHANGED, "");
    }

    /** A tool may drop what a state says further. */
    private boolean isStateAsSent() {
        return then != null
                && returned.state() != null
                && returned.state() == then.state()
                && (returned.subState() == null || returned.subState().equals(then.subState()));
    }

    private boolean isNewRejection() {
        return returned.state() != null
                && SubState.isRejection(returned.subState())
                && !Objects.equals(returned.subState(), now.subState());
    }

    /** Whoever may give a text its state may take it back. */
    private Decision rejected() {
        if (now.state().compareTo(cap) > 0) {
            return kept(
                    Outcome.UNCHANGED,
                    "The text came back as rejected, but this account may not reject what is "
                            + now.state().word()
                            + ".");
        }
        SegmentState hint = Objects.requireNonNull(returned.state());
        return accepted(hint.atMost(now.state()));
    }

    private Decision accepted(SegmentState state) {
        return new Decision(
                now.id(),
                now.row(),
                Outcome.ACCEPTED,
                "",
                returned.target(),
                now.target(),
                state,
                remaining(returned.subState()),
                returned.worded());
    }

    /** A sub-state of ours that was here before ends when somebody worked on the segment. */
    private @Nullable String remaining(@Nullable String subState) {
        boolean over = SubState.isOwn(subState) && Objects.equals(subState, now.subState());
        return over || SubState.STALE.equals(subState) ? null : subState;
    }

    private Decision kept(Outcome outcome, String reason) {
        return Decision.kept(now, returned, outcome, reason);
    }
}
