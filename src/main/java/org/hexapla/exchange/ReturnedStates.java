package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.kit.SentKits;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.SameText;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.ToolProfile;
import org.jspecify.annotations.Nullable;

/**
 * The states of a file that came back, as far as they say something of the work: what the tool that
 * it is of, or that the kit was made for, means by its words, and what it writes without being told
 * to.
 */
final class ReturnedStates {
    private static final int LONGEST = 200;
    private static final int SHOWN = 80;

    /** What stands before the state of a unit that is approved. */
    private static final String APPROVED = "approved ";

    private final Map<String, SegmentState> hints = new HashMap<>();
    private final List<Merge.Returned> segments = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private ReturnedStates() {}

    static ReturnedStates of(
            Formats formats,
            ReturnedKit returned,
            Optional<SentKits.SentKit> kit,
            Map<String, Merge.Sent> sent,
            List<Merge.Present> present) {
        ToolProfile tool = tool(returned, kit);
        boolean own = returned.tool() != null;
        Map<String, Merge.Present> here = new HashMap<>();
        present.forEach(one -> here.put(one.id(), one));
        List<Line> lines = new ArrayList<>();
        for (ReturnedSegment segment : returned.segments()) {
            ToolProfile.Meaning meaning =
                    formats.meaning(tool, returned.version(), segment.state(), segment.subState());
            Merge.Present now = here.get(segment.id());
            Merge.Sent then = sent.get(segment.id());
            boolean edited = isEdited(segment, now, then);
            boolean emptied =
                    edited
                            && isEmptied(segment, then)
                            && states(formats, tool, returned, segment) == SegmentState.INITIAL;
            lines.add(new Line(segment, meaning, now, edited, emptied));
        }
        ReturnedStates states = new ReturnedStates();
        for (Line line : lines) {
            boolean believed = own || tool.believes(line.meaning(), line.edited());
            states.add(line, believed || line.emptied());
        }
        states.warnUnknown(lines);
        if (!own) {
            states.warnUnconfirmed(lines, tool);
        }
        return states;
    }

    /** A segment of the file beside the one that is here. */
    private record Line(
            ReturnedSegment segment,
            ToolProfile.Meaning meaning,
            Merge.@Nullable Present now,
            boolean edited,
            boolean emptied) {
        /** Whether the file calls a text translated that nobody touched and that was not, here. */
        boolean isCalledTranslated() {
            return now != null
                    && !edited
                    && meaning.state() == SegmentState.TRANSLATED
                    && now.state() == SegmentState.INITIAL
                    && segment.target() != null;
        }
    }

    /**
     * The tool that the file itself is of, else the one that its kit was made for. A profile may
     * have been given up since.
     */
    private static ToolProfile tool(ReturnedKit returned, Optional<SentKits.SentKit> sent) {
        return Optional.ofNullable(returned.tool())
                .or(() -> sent.map(SentKits.SentKit::tool))
                .filter(ToolProfile.names()::contains)
                .map(ToolProfile::of)
                .orElseGet(ToolProfile::generic);
    }

    private static boolean isEdited(
            ReturnedSegment segment, Merge.@Nullable Present now, Merge.@Nullable Sent then) {
        CodedText target = segment.target();
        CodedText here = now == null ? null : now.target();
        String before = then != null ? then.target() : here == null ? null : here.text();
        return target != null && (before == null || !SameText.isSame(before, target.text()));
    }

    /** Whether the source stands where a translation was that somebody had worked on. */
    private static boolean isEmptied(ReturnedSegment segment, Merge.@Nullable Sent then) {
        CodedText target = segment.target();
        return target != null
                && then != null
                && then.state() != SegmentState.INITIAL
                && SameText.isSame(target.text(), segment.source().text());
    }

    /** What the state says apart from an approval, which a tool may have left as it was. */
    private static @Nullable SegmentState states(
            Formats formats, ToolProfile tool, ReturnedKit returned, ReturnedSegment segment) {
        String word = segment.state();
        String own =
                word != null && word.startsWith(APPROVED)
                        ? word.substring(APPROVED.length())
                        : word;
        return formats.meaning(tool, returned.version(), own, null).state();
    }

    /**
     * @param believed whether what the file says of the segment counts; what a tool says in words
     *     of its own, a person said in it
     */
    private void add(Line line, boolean believed) {
        ReturnedSegment segment = line.segment();
        SegmentState state = line.emptied() ? SegmentState.INITIAL : line.meaning().state();
        String subState = line.meaning().subState();
        if (state != null) {
            hints.put(segment.id(), state);
        }
        segments.add(
                new Merge.Returned(
                        segment.id(),
                        segment.source(),
                        segment.target(),
                        believed ? state : null,
                        believed ? subState : null,
                        worded(segment)));
    }

    /** How the file words the state of a segment and its sub-state; null where it does not. */
    private static @Nullable String worded(ReturnedSegment segment) {
        if (segment.state() == null && segment.subState() == null) {
            return null;
        }
        String state = Objects.requireNonNullElse(segment.state(), "");
        String whole = segment.subState() == null ? state : state + "/" + segment.subState();
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }

    private void warnUnknown(List<Line> lines) {
        Set<String> unknown = new LinkedHashSet<>();
        for (Line line : lines) {
            String word = line.segment().state();
            if (word != null && line.meaning().state() == null) {
                unknown.add(word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word);
            }
        }
        unknown.forEach(
                word ->
                        warnings.add(
                                "The state "
                                        + word
                                        + " is not known; only the texts were looked at."));
    }

    private void warnUnconfirmed(List<Line> lines, ToolProfile tool) {
        long unconfirmed = lines.stream().filter(Line::isCalledTranslated).count();
        if (unconfirmed > 0 && tool.name().equals(ToolProfile.GENERIC)) {
            warnings.add(
                    "Texts that came back unedited and called translated: "
                            + unconfirmed
                            + ". Tools write that unasked, so they stay as they were; take the kit out for your own"
                            + " tool, if it is listed, to have such a state count.");
        }
    }

    /** The segments in the file's order, with the states that count. */
    List<Merge.Returned> segments() {
        return segments;
    }

    /** What was odd about the states, each a sentence. */
    List<String> warnings(Merge.Report report, SegmentState highest) {
        List<String> all = new ArrayList<>(warnings);
        long lowered =
                report.with(Merge.Outcome.ACCEPTED).stream()
                        .filter(decision -> isCapped(decision.id(), highest))
                        .count();
        if (lowered > 0) {
            all.add(
                    "Texts whose states came back above "
                            + highest.word()
                            + ", the highest that this account may give, and were lowered to it: "
                            + lowered
                            + ".");
        }
        return all;
    }

    private boolean isCapped(String id, SegmentState highest) {
        SegmentState hint = hints.get(id);
        return hint != null && hint.compareTo(highest) > 0;
    }
}
