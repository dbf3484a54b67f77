package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Kits;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.ToolProfile;
import org.jspecify.annotations.Nullable;

/**
 * The states of a file that came back, as far as they say something of the work: what the tool that
 * the kit was made for means by its words, and what it writes without being told to.
 */
final class ReturnedStates {
    private static final int LONGEST = 200;
    private static final int SHOWN = 80;

    private final Map<String, SegmentState> hints = new HashMap<>();
    private final List<Merge.Returned> segments = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private ReturnedStates() {}

    static ReturnedStates of(
            Formats formats,
            ReturnedKit returned,
            Optional<Kits.SentKit> sent,
            List<Merge.Present> present) {
        ToolProfile tool = tool(sent);
        Map<String, Merge.Present> here = new HashMap<>();
        present.forEach(one -> here.put(one.id(), one));
        List<Line> lines = new ArrayList<>();
        for (ReturnedSegment segment : returned.segments()) {
            ToolProfile.Meaning meaning =
                    formats.meaning(tool, returned.version(), segment.state(), segment.subState());
            Merge.Present now = here.get(segment.id());
            lines.add(new Line(segment, meaning, now, isEdited(segment, now, sent)));
        }
        ReturnedStates states = new ReturnedStates();
        boolean stamped = isStamped(lines);
        lines.forEach(line -> states.add(line, tool, stamped));
        if (stamped) {
            states.warnings.add(
                    "The tool gave every text the same state, so the states of texts that came"
                            + " back unedited were not looked at.");
        }
        states.warnUnknown(lines);
        return states;
    }

    /** A segment of the file beside the one that is here. */
    private record Line(
            ReturnedSegment segment,
            ToolProfile.Meaning meaning,
            Merge.@Nullable Present now,
            boolean edited) {
        /** Whether the file says less of the text than what is known here. */
        boolean isLowered() {
            SegmentState state = meaning.alone();
            return now != null
                    && !edited
                    && state != null
                    && !SubState.isRejection(meaning.subState())
                    && state.compareTo(now.state()) < 0;
        }
    }

    /** A profile may have been given up since a kit was made for its tool. */
    private static ToolProfile tool(Optional<Kits.SentKit> sent) {
        return sent.map(Kits.SentKit::tool)
                .filter(ToolProfile.names()::contains)
                .map(ToolProfile::of)
                .orElseGet(ToolProfile::generic);
    }

    private static boolean isEdited(
            ReturnedSegment segment, Merge.@Nullable Present now, Optional<Kits.SentKit> sent) {
        CodedText target = segment.target();
        Kits.Sent then = sent.map(kit -> kit.sent().get(segment.id())).orElse(null);
        CodedText here = now == null ? null : now.target();
        String before = then != null ? then.target() : here == null ? null : here.text();
        return target != null && (before == null || !Merge.isSame(before, target.text()));
    }

    // Some tools write one and the same state into every segment that has a text. What gives them
    // away is that texts nobody touched, known here as reviewed or final, came back as less.
    private static boolean isStamped(List<Line> lines) {
        Set<List<@Nullable Object>> words = new HashSet<>();
        boolean lowered = false;
        for (Line line : lines) {
            if (line.segment().target() != null) {
                words.add(Arrays.asList(line.meaning().alone(), line.meaning().subState()));
                lowered |= line.isLowered();
            }
        }
        return lowered && words.size() == 1;
    }

    private void add(Line line, ToolProfile tool, boolean stamped) {
        ReturnedSegment segment = line.segment();
        SegmentState state = line.meaning().state();
        String subState = line.meaning().subState();
        boolean believed =
                line.edited()
                        ? state != SegmentState.INITIAL || tool.isBelievedOnDrafts()
                        : tool.isBelievedOnUnedited() && !stamped;
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
                    "The states of "
                            + lowered
                            + " texts came back above "
                            + highest.word()
                            + ", the highest that this account may give, and were lowered to it.");
        }
        return all;
    }

    private boolean isCapped(String id, SegmentState highest) {
        SegmentState hint = hints.get(id);
        return hint != null && hint.compareTo(highest) > 0;
    }
}
