package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Revision;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.SameText;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of sentences that were edited while somebody translated them: an edited
 * sentence has another id. Its successor is the sentence with most words in common among those that
 * came since; where none has half of them, the likest one of its row.
 *
 * <p>Texts are read from the archive when first asked for, of the newest ten revisions at most.
 */
final class Successors {
    private static final int DEEPEST = 10;
    private static final int MOST_PLACES = 20;

    private static final String CHANGED = "The source text was changed after this kit was made.";

    /** So little counts that only a tie is broken by it. */
    private static final double AT_HOME = 1e-6;

    private final Archive archive;
    private final DocumentSymbol symbol;
    private final Language source;
    private final boolean isOriginal;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Merge.Present> here = new HashMap<>();
    private @Nullable List<Revision> history;
    private final List<Map<String, Earlier>> earlier = new ArrayList<>();

    /**
     * A segment that is here.
     *
     * @param segments the ids of all source segments that it covers, as far as they are known
     */
    private record Place(Merge.Present now, Set<String> segments) {}

    private record Earlier(String row, String text) {}

    /**
     * @param now the segment that is here
     * @param source the source that it had, or null where the segment is the very one
     */
    record Found(Merge.Present now, @Nullable String source) {}

    /**
     * A report with its stale segments under the ids of their successors.
     *
     * @param former the old ids of the decisions that got another one
     * @param sent what was sent, under the new ids too
     */
    record Followed(
            Merge.Report report, Map<Decision, String> former, Map<String, Merge.Sent> sent) {
        /** What is to be done once it was decided: a text of an older source stays stale. */
        Merge.Report marked(Merge.Report decided) {
            Set<String> ids = new HashSet<>();
            former.keySet().forEach(decision -> ids.add(decision.id()));
            return new Merge.Report(
                    decided.decisions().stream()
                            .map(one -> ids.contains(one.id()) ? stale(one) : one)
                            .toList());
        }
    }

    Successors(Archive archive, DocumentSymbol symbol, Present present) {
        this.archive = archive;
        this.symbol = symbol;
        this.source = present.from();
        this.isOriginal = source.equals(present.original().body().language());
        present.segments().forEach(segment -> here.put(segment.id(), segment));
        for (KitRow row : present.rows()) {
            row.beads().forEach(bead -> places.add(place(row, bead)));
        }
    }

    private Place place(KitRow row, KitBead bead) {
        Set<String> ids = new HashSet<>();
        ids.add(bead.segment().id());
        if (isOriginal) {
            List<Segment> segments = row.original().segments();
            segments.subList(bead.original().start(), bead.original().end())
                    .forEach(segment -> ids.add(segment.id()));
        }
        Merge.Present now = here.get(bead.segment().id());
        if (now == null) {
            throw new IllegalStateException("every bead is a segment that is here");
        }
        return new Place(now, ids);
    }

    /** An accepted text as one of an older source, which somebody still has to look at. */
    static Decision stale(Decision taken) {
        if (taken.outcome() != Outcome.ACCEPTED) {
            return taken;
        }
        return new Decision(
                taken.id(),
                taken.row(),
                taken.outcome(),
                taken.reason(),
                taken.text(),
                taken.current(),
                SegmentState.INITIAL,
                SubState.STALE,
                taken.worded());
    }

    /** The segment, or what became of it; null where it was taken out. */
    @Nullable Found find(String id) {
        Merge.Present now = here.get(id);
        return now == null ? successor(id, null) : new Found(now, null);
    }

    /** The segment that a person chose for a text of another one; null if it is not here. */
    @Nullable Found placed(String id, String at) {
        Merge.Present now = here.get(at);
        String source = was(id);
        return now == null ? null : new Found(now, source == null ? "" : source);
    }

    /** The source that a sentence had when it was last here; null where that is not known. */
    @Nullable String was(String id) {
        int back = lastSeen(id);
        Earlier then = back < 0 ? null : earlier.get(back).get(id);
        return then == null ? null : then.text();
    }

    /**
     * Where a text for a sentence that was taken out may belong: the sentences most like its source
     * first, then those that have no translation, at most twenty.
     *
     * @param source null where it is not known
     */
    List<Merge.Present> places(@Nullable String source) {
        Map<Merge.Present, Double> alike = new LinkedHashMap<>();
        for (Place place : places) {
            Merge.Present now = place.now();
            double likeness = source == null ? 0 : Likeness.of(source, now.source().text());
            if (!now.locked() && (likeness >= Likeness.RELATED || now.target() == null)) {
                alike.put(now, likeness >= Likeness.RELATED ? likeness : 0);
            }
        }
        return alike.entrySet().stream()
                .sorted(Map.Entry.<Merge.Present, Double>comparingByValue().reversed())
                .limit(MOST_PLACES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * @param sent what was sent, by segment id
     */
    Followed follow(Merge.Report report, Map<String, Merge.Sent> sent) {
        List<Decision> decisions = new ArrayList<>();
        Map<Decision, String> former = new HashMap<>();
        Map<String, Merge.Sent> all = new HashMap<>(sent);
        for (Decision decision : report.decisions()) {
            Merge.Sent then = sent.get(decision.id());
            boolean gone = decision.outcome() == Outcome.STALE && decision.row() == null;
            boolean said = decision.text() != null && !decision.text().isBlank();
            Found found =
                    gone && said && then != null ? successor(decision.id(), then.source()) : null;
            if (found == null) {
                decisions.add(decision);
                continue;
            }
            Decision followed = followed(decision, then, found.now());
            decisions.add(followed);
            if (followed.outcome() == Outcome.STALE) {
                former.put(followed, decision.id());
                all.putIfAbsent(followed.id(), then);
            }
        }
        return new Followed(new Merge.Report(decisions), former, all);
    }

    private static Decision followed(Decision gone, Merge.Sent then, Merge.Present now) {
        String text = gone.text() == null ? "" : gone.text().text();
        boolean copied = SameText.isSame(text, then.source());
        boolean asHere = now.target() != null && SameText.isSame(text, now.target().text());
        boolean nothingNew = then.isText(gone.text()) || copied || asHere;
        return new Decision(
                now.id(),
                now.row(),
                nothingNew ? Outcome.UNCHANGED : Outcome.STALE,
                nothingNew ? "" : CHANGED,
                gone.text(),
                now.target(),
                now.state(),
                null,
                gone.worded());
    }

    /**
     * @param sent the source that was sent, or null where only its id is known
     */
    private @Nullable Found successor(String id, @Nullable String sent) {
        int back = lastSeen(id);
        Earlier then = back < 0 ? null : earlier.get(back).get(id);
        if (then == null) {
            return null;
        }
        String text = sent == null ? then.text() : sent;
        Merge.Present now = likest(id, then.row(), text, earlier.get(back).keySet());
        return now == null ? null : new Found(now, text);
    }

    /** How many revisions back a sentence was last here; -1 where none of the newest ten has it. */
    private int lastSeen(String id) {
        for (int back = 0; back < DEEPEST; back++) {
            Map<String, Earlier> texts = earlier(back);
            if (texts == null) {
                return -1;
            }
            if (texts.containsKey(id)) {
                return back;
            }
        }
        return -1;
    }

    private Merge.@Nullable Present likest(String id, String row, String text, Set<String> known) {
        Merge.Present best = null;
        double most = 0;
        for (Place place : places) {
            if (isOriginal && place.segments().contains(id)) {
                return place.now();
            }
            if (known.containsAll(place.segments())) {
                continue;
            }
            double likeness = Likeness.of(text, place.now().source().text());
            boolean home = place.now().row().equals(row);
            double enough = home ? Likeness.RELATED : Likeness.EDITED;
            double counts = home ? likeness + AT_HOME : likeness;
            if (likeness >= enough && counts > most) {
                best = place.now();
                most = counts;
            }
        }
        return best;
    }

    /** The sentences of a revision, the newest first; null where there are no more. */
    private @Nullable Map<String, Earlier> earlier(int back) {
        if (history == null) {
            history = new ArrayList<>(archive.history(symbol, source));
            Collections.reverse(history);
        }
        if (back >= history.size()) {
            return null;
        }
        if (back == earlier.size()) {
            earlier.add(texts(history.get(back)));
        }
        return earlier.get(back);
    }

    private Map<String, Earlier> texts(Revision revision) {
        Map<String, Earlier> texts = new HashMap<>();
        archive.text(symbol, source, revision.number())
                .ifPresent(
                        text -> {
                            for (Unit unit : text.body().units()) {
                                for (Segment one : unit.segments()) {
                                    texts.put(one.id(), new Earlier(unit.id(), one.text()));
                                }
                            }
                        });
        return texts;
    }
}
