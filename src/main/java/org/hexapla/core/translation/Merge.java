package org.hexapla.core.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String SPELLED = "Its codes came back as words and were read as codes.";

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

        Returned with(CodedText text) {
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

        /** A decision that leaves a segment as it is here. */
        static Decision kept(Present now, Returned returned, Outcome outcome, String reason) {
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
        return new Report(new Repetitions(merge.present).settled(decisions));
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
            return Decision.kept(now, returned, Outcome.UNCHANGED, "");
        }
        CodedText words = Layout.without(returned, returned.target(), now, then);
        if (Untranslated.is(returned.with(words), now, then)) {
            return Decision.kept(now, returned, Outcome.UNCHANGED, "");
        }
        boolean spelled = SpelledCodes.isIn(words, now.source());
        CodedText read = spelled ? SpelledCodes.read(words, now.source()) : words;
        CodedText text = ReturnedCodes.ours(read == null ? words : read, now);
        Decision decision = new Comparison(returned, text, now, then, cap).decision();
        if (!spelled || decision.outcome() != Outcome.ACCEPTED) {
            return decision;
        }
        return read != null
                ? decision.because(SPELLED)
                : Decision.kept(
                        now,
                        returned,
                        Outcome.BROKEN_CODES,
                        "A code stands in the text as words: " + SpelledCodes.first(words) + ".");
    }
}
