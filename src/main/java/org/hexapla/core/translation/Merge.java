package org.hexapla.core.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a returned kit may change, segment by segment, by comparing three texts: the one
 * that was sent, the one that is here now, and the one that came back. Texts are compared under
 * Unicode normal form C and kept as they came, but for the {@linkplain Layout layout} of the file;
 * the source that came back is never kept.
 *
 * <p>In this order: a segment that is not here is <em>unknown</em>; one without a text, or with the
 * text that was sent or that is here already, is <em>unchanged</em> unless the file gives it
 * another state than was sent; then a source that changed since the kit was made makes it
 * <em>stale</em>; a text that somebody changed here since, or that is locked, or whose state moved
 * here since, or of which it is not known what was sent, a <em>conflict</em>; and codes that were
 * lost, invented or turned round <em>broken codes</em>; what remains is <em>accepted</em>. The
 * places of codes count as the text does.
 */
public final class Merge {
    static final String TWICE =
            "The file holds this segment more than once, with different texts or states.";

    private static final String SPELLED = "Its codes came back as words and were read as codes.";

    private static final String LOWERED =
            "The state of the text here was lowered after this kit was made.";

    private final Map<String, Present> present = new HashMap<>();
    private final Map<String, Sent> sent;
    private final SegmentState cap;

    /** What became of a returned segment. */
    public enum Outcome {
        ACCEPTED("accepted"),
        UNCHANGED("unchanged"),
        STALE("stale"),
        CONFLICT("conflict"),
        BROKEN_CODES("brokenCodes"),
        UNKNOWN("unknown");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The name used in reports. */
        public String word() {
            return word;
        }

        /** The outcome that is called so in reports. */
        public static Outcome of(String word) {
            for (Outcome outcome : values()) {
                if (outcome.word.equals(word)) {
                    return outcome;
                }
            }
            throw new IllegalArgumentException("no outcome " + word);
        }
    }

    /**
     * What a segment held when its kit was made.
     *
     * @param target null where it held none
     * @param codes those of the target, of which only name and place count; null where they are not
     *     known any more
     * @param state null where it is not known any more
     */
    public record Sent(
            String source,
            @Nullable String target,
            @Nullable List<InlineCode> codes,
            @Nullable SegmentState state,
            @Nullable String subState) {

        /** A segment of which only the texts are known. */
        public Sent(String source, @Nullable String target) {
            this(source, target, null, null, null);
        }

        /** Whether both had the same texts, with codes in the same places. */
        public boolean isSameText(Sent other) {
            return source.equals(other.source)
                    && Objects.equals(target, other.target)
                    && Objects.equals(codes, other.codes);
        }

        /** The same where it is not known with which state it was sent. */
        public Sent withoutState() {
            return new Sent(source, target, codes, null, null);
        }

        /** Whether a text is the one that was sent, with its codes in their places. */
        public boolean isText(@Nullable CodedText text) {
            if (target == null || text == null) {
                return target == null && text == null;
            }
            return codes == null
                    ? SameText.isSame(target, text.text())
                    : SameText.marked(new CodedText(target, codes)).equals(SameText.marked(text));
        }
    }

    /**
     * A segment as it is here now.
     *
     * @param row the id of its row
     * @param target null where nothing is translated
     */
    public record Present(
            String id,
            String row,
            CodedText source,
            @Nullable CodedText target,
            SegmentState state,
            @Nullable String subState,
            boolean locked) {

        /** A segment of which its state says all. */
        public Present(
                String id,
                String row,
                CodedText source,
                @Nullable CodedText target,
                SegmentState state,
                boolean locked) {
            this(id, row, source, target, state, null, locked);
        }
    }

    /**
     * A segment that came back, its state understood.
     *
     * @param state null where the file has no state, one that nobody is known to use, or one that
     *     its tool writes without being told to
     * @param worded the state and the sub-state as the file words them, or null
     */
    public record Returned(
            String id,
            CodedText source,
            @Nullable CodedText target,
            @Nullable SegmentState state,
            @Nullable String subState,
            @Nullable String worded) {

        /** A segment whose state nobody worded. */
        public Returned(
                String id,
                CodedText source,
                @Nullable CodedText target,
                @Nullable SegmentState state,
                @Nullable String subState) {
            this(id, source, target, state, subState, null);
        }

        private Returned with(CodedText text) {
            return new Returned(id, source, text, state, subState, worded);
        }
    }

    /**
     * What was decided on one segment.
     *
     * @param row the id of its row, or null if it is not here
     * @param reason a sentence for people; empty where nothing needs saying
     * @param text the text that came back, or null
     * @param state the state that it has or, if accepted, gets
     * @param worded the state and the sub-state as the file words them, or null
     */
    public record Decision(
            String id,
            @Nullable String row,
            Outcome outcome,
            String reason,
            @Nullable CodedText text,
            @Nullable CodedText current,
            SegmentState state,
            @Nullable String subState,
            @Nullable String worded) {

        /** A decision on a segment whose state no file words. */
        public Decision(
                String id,
                @Nullable String row,
                Outcome outcome,
                String reason,
                @Nullable CodedText text,
                @Nullable CodedText current,
                SegmentState state,
                @Nullable String subState) {
            this(id, row, outcome, reason, text, current, state, subState, null);
        }

        /** The same with the state as a file words it. */
        Decision worded(@Nullable String words) {
            return new Decision(id, row, outcome, reason, text, current, state, subState, words);
        }

        /** The same for another reason. */
        public Decision because(String other) {
            return new Decision(id, row, outcome, other, text, current, state, subState, worded);
        }

        /** The same with another outcome, as it was before somebody decided. */
        public Decision was(Outcome other) {
            return new Decision(id, row, other, reason, text, current, state, subState, worded);
        }
    }

    /** What was decided on every segment of the file, in the file's order. */
    public record Report(List<Decision> decisions) {
        public Report {
            decisions = List.copyOf(decisions);
        }

        public int count(Outcome outcome) {
            return (int) decisions.stream().filter(d -> d.outcome() == outcome).count();
        }

        public List<Decision> with(Outcome outcome) {
            return decisions.stream().filter(d -> d.outcome() == outcome).toList();
        }
    }

    private Merge(List<Present> present, Map<String, Sent> sent, SegmentState cap) {
        present.forEach(segment -> this.present.put(segment.id(), segment));
        this.sent = sent;
        this.cap = cap;
    }

    /**
     * @param present the segments as they are here
     * @param sent what the kit held, by segment id; of a segment that is not there it is not known
     *     what was sent, so the file's own source is compared with ours, and a text that is here
     *     counts as newer than another one in the file
     * @param returned what came back
     * @param cap the highest state that whoever brings it may give
     */
    public static Report report(
            List<Present> present,
            Map<String, Sent> sent,
            List<Returned> returned,
            SegmentState cap) {
        Merge merge = new Merge(present, sent, cap);
        List<Decision> decisions = new ArrayList<>();
        for (Returned segment : returned) {
            decisions.add(merge.decide(segment));
        }
        return new Report(merge.uncontested(decisions));
    }

    /**
     * Each segment is accepted once. Where a file says two different things of one, neither is
     * taken.
     */
    private List<Decision> uncontested(List<Decision> decisions) {
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

    private Decision decide(Returned returned) {
        Present now = present.get(returned.id());
        if (now == null) {
            boolean gone = sent.containsKey(returned.id());
            return new Decision(
                    returned.id(),
                    null,
                    gone ? Outcome.STALE : Outcome.UNKNOWN,
                    gone
                            ? "The sentence this translates was changed or taken out after this"
                                    + " kit was made."
                            : "No segment of this document has that id.",
                    returned.target(),
                    null,
                    SegmentState.INITIAL,
                    null);
        }
        Sent then = sent.get(returned.id());
        if (returned.target() == null) {
            return decision(now, returned, Outcome.UNCHANGED, "");
        }
        CodedText words = Layout.without(returned, returned.target(), now, then);
        if (isUntranslated(returned.with(words), now, then)) {
            return decision(now, returned, Outcome.UNCHANGED, "");
        }
        boolean spelled = SpelledCodes.isIn(words, now.source());
        CodedText read = spelled ? SpelledCodes.read(words, now.source()) : words;
        CodedText text = ReturnedCodes.ours(read == null ? words : read, now);
        Decision decision = decide(returned.with(text), text, now, then);
        if (!spelled || decision.outcome() != Outcome.ACCEPTED) {
            return decision;
        }
        return read != null
                ? decision.because(SPELLED)
                : decision(
                        now,
                        returned,
                        Outcome.BROKEN_CODES,
                        "A code stands in the text as words: " + SpelledCodes.first(words) + ".");
    }

    private Decision decide(Returned returned, CodedText text, Present now, @Nullable Sent then) {
        boolean untouched = then != null && then.isText(text);
        if (isNow(text, now)) {
            return sameText(returned, now, then, untouched);
        }
        if (untouched && !then.isText(now.target())) {
            return decision(
                    now,
                    returned,
                    Outcome.UNCHANGED,
                    "The text came back as it was sent; the one here is newer.");
        }
        return changedText(returned, text, now, then);
    }

    private Decision changedText(
            Returned returned, CodedText text, Present now, @Nullable Sent then) {
        String sourceThen = then == null ? returned.source().text() : then.source();
        if (!SameText.isSameSource(sourceThen, now.source().text())) {
            return decision(
                    now,
                    returned,
                    Outcome.STALE,
                    "The source text was changed after this kit was made.");
        }
        if (!SameText.isSameSource(sourceThen, returned.source().text())) {
            return decision(
                    now,
                    returned,
                    Outcome.STALE,
                    "The source in the file is not the one that was sent, as if the tool had cut"
                            + " or changed the sentence.");
        }
        if (now.locked()) {
            return decision(now, returned, Outcome.CONFLICT, "The text here is locked.");
        }
        String newer = newer(now, then);
        if (!newer.isEmpty()) {
            return decision(now, returned, Outcome.CONFLICT, newer);
        }
        String broken = ReturnedCodes.broken(text, now);
        if (!broken.isEmpty()) {
            return decision(now, returned, Outcome.BROKEN_CODES, broken);
        }
        SegmentState hint = returned.state();
        SegmentState state = hint == null ? SegmentState.TRANSLATED : hint;
        return accepted(now, returned, state.atMost(cap));
    }

    /** What somebody did here since the kit was made, in a sentence, or nothing. */
    private static String newer(Present now, @Nullable Sent then) {
        if (then == null) {
            return now.target() == null
                    ? ""
                    : "It is not known which text was sent, so the one here may be newer.";
        }
        if (!then.isText(now.target())) {
            return "The text here was changed after this kit was made.";
        }
        if (isLowered(now, then)) {
            return LOWERED;
        }
        boolean risen = then.state() != null && now.state().compareTo(then.state()) > 0;
        return risen
                ? "The text here was marked as " + now.state().word() + " after this kit was made."
                : "";
    }

    /** Whether somebody took the state back since; where it is not known, what is rejected was. */
    private static boolean isLowered(Present now, @Nullable Sent then) {
        boolean rejected = SubState.isRejection(now.subState());
        if (then == null || then.state() == null) {
            return rejected;
        }
        return now.state().compareTo(then.state()) < 0
                || rejected && !SubState.isRejection(then.subState());
    }

    /** The text is the one that is here; only its state may have moved on. */
    private Decision sameText(
            Returned returned, Present now, @Nullable Sent then, boolean untouched) {
        boolean sourceHolds =
                then == null || SameText.isSameSource(then.source(), now.source().text());
        if (now.locked() || !sourceHolds || untouched && isStateAsSent(returned, then)) {
            return decision(now, returned, Outcome.UNCHANGED, "");
        }
        if (isNewRejection(returned, now)) {
            return rejected(returned, now);
        }
        SegmentState hint = returned.state();
        SegmentState state = hint == null ? now.state() : hint.atMost(cap);
        if (state.compareTo(now.state()) > 0) {
            boolean contested = (untouched || then == null) && isLowered(now, then);
            return contested
                    ? decision(now, returned, Outcome.CONFLICT, LOWERED)
                    : accepted(now, returned, state);
        }
        String further = returned.subState();
        boolean saysMore =
                further != null && !SubState.isOwn(further) && !further.equals(now.subState());
        return saysMore
                ? accepted(now, returned, now.state())
                : decision(now, returned, Outcome.UNCHANGED, "");
    }

    /** A tool may drop what a state says further. */
    private static boolean isStateAsSent(Returned returned, @Nullable Sent then) {
        return then != null
                && returned.state() != null
                && returned.state() == then.state()
                && (returned.subState() == null || returned.subState().equals(then.subState()));
    }

    private static boolean isNewRejection(Returned returned, Present now) {
        return returned.state() != null
                && SubState.isRejection(returned.subState())
                && !Objects.equals(returned.subState(), now.subState());
    }

    /** Whoever may give a text its state may take it back. */
    private Decision rejected(Returned returned, Present now) {
        if (now.state().compareTo(cap) > 0) {
            return decision(
                    now,
                    returned,
                    Outcome.UNCHANGED,
                    "The text came back as rejected, but this account may not reject what is "
                            + now.state().word()
                            + ".");
        }
        SegmentState hint = Objects.requireNonNull(returned.state());
        return accepted(now, returned, hint.atMost(now.state()));
    }

    private static Decision accepted(Present now, Returned returned, SegmentState state) {
        return new Decision(
                now.id(),
                now.row(),
                Outcome.ACCEPTED,
                "",
                returned.target(),
                now.target(),
                state,
                remaining(returned.subState(), now),
                returned.worded());
    }

    /** A sub-state of ours that was here before ends when somebody worked on the segment. */
    private static @Nullable String remaining(@Nullable String subState, Present now) {
        boolean over = SubState.isOwn(subState) && Objects.equals(subState, now.subState());
        return over || SubState.STALE.equals(subState) ? null : subState;
    }

    private static Decision decision(
            Present now, Returned returned, Outcome outcome, String reason) {
        return new Decision(
                now.id(),
                now.row(),
                outcome,
                reason,
                returned.target(),
                now.target(),
                now.state(),
                null);
    }

    /**
     * Whether the target is only the source again, as tools fill it in, and no word in it. Where
     * another text was sent, somebody wrote it, unless the file says that it is no translation. A
     * state that is as it went out is no claim that somebody meant it.
     */
    private static boolean isUntranslated(Returned returned, Present now, @Nullable Sent then) {
        CodedText target = Objects.requireNonNull(returned.target());
        if (target.isBlank() && !now.source().isBlank()) {
            return true;
        }
        boolean hasWords = target.text().codePoints().anyMatch(Character::isLetter);
        boolean copied =
                hasWords && SameText.isSame(Layout.bare(target).text(), now.source().text());
        return copied && !isEdit(returned, target, then) && !isClaimed(returned, now, then);
    }

    // What is stale may be left out of the file, for a tool to fill in.
    private static boolean isEdit(Returned returned, CodedText target, @Nullable Sent then) {
        return then != null
                && then.target() != null
                && returned.state() != SegmentState.INITIAL
                && !SubState.STALE.equals(then.subState())
                && !SameText.isSame(then.target(), target.text());
    }

    private static boolean isClaimed(Returned returned, Present now, @Nullable Sent then) {
        SegmentState before =
                then == null || then.state() == null || then.target() == null
                        ? now.state()
                        : then.state();
        boolean nothing = then == null ? now.target() == null : then.target() == null;
        boolean moved = nothing || returned.state() != before;
        return moved && returned.state() != null && returned.state() != SegmentState.INITIAL;
    }

    private static boolean isNow(CodedText text, Present now) {
        return SameText.isSame(text, now.target());
    }
}
