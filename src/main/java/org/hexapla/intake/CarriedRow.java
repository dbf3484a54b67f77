package org.hexapla.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.jspecify.annotations.Nullable;

/** A row of a carried translation, put together from left to right. */
final class CarriedRow {
    private final Unit unit;
    private final Language language;
    private final List<CarriedBead> home;
    private final @Nullable TranslatedRow before;
    private final @Nullable Label number;
    private final Provenance provenance;

    private final List<TranslatedBead> beads = new ArrayList<>();
    private final List<Segment> targets = new ArrayList<>();
    private final List<Unit> places = new ArrayList<>();

    /**
     * @param unit the unit of the revised original
     * @param language the translation's
     * @param home the beads of the unit that it was before; none for a new one
     * @param before how that was paired; null for a new one
     * @param number the label that it had; null where it had none
     */
    CarriedRow(
            Unit unit,
            Language language,
            List<CarriedBead> home,
            @Nullable TranslatedRow before,
            @Nullable Label number,
            Provenance provenance) {
        this.unit = unit;
        this.language = language;
        this.home = home;
        this.before = before;
        this.number = number;
        this.provenance = provenance;
    }

    /** Adds a bead whose sources are there again, and what the translation alone has beside it. */
    void addKept(int from, CarriedBead bead) {
        int at = home.indexOf(bead);
        if (at >= 0 && beads.isEmpty()) {
            List<CarriedBead> first = home.subList(0, at);
            if (first.stream().allMatch(one -> one.sources().isEmpty())) {
                first.forEach(one -> addAsItWas(from, one));
            }
        }
        addAsItWas(from, bead);
        for (int i = at + 1; at >= 0 && i < home.size(); i++) {
            if (!home.get(i).sources().isEmpty()) {
                break;
            }
            addAsItWas(from + bead.sources().size(), home.get(i));
        }
    }

    private void addAsItWas(int from, CarriedBead bead) {
        Span source = new Span(from, bead.sources().size());
        Span target = new Span(targets.size(), bead.targets().size());
        beads.add(bead.at(source, target, provenance.way()));
        addTargets(bead, bead.targets(now(source)));
    }

    private void addTargets(CarriedBead bead, List<Segment> texts) {
        targets.addAll(texts);
        places.addAll(bead.places());
    }

    /**
     * Adds sentences that were not there before, beside what stood in their place: sentences that
     * were edited are found by their words, the rest go together.
     *
     * @param left the beads whose sources are gone
     */
    void addOpen(int from, int to, List<CarriedBead> left) {
        if (from == to) {
            return;
        }
        int sentence = from;
        int bead = 0;
        for (int b = 0; b < left.size(); b++) {
            Span best = best(sentence, to, left.get(b));
            if (!best.isEmpty()) {
                addBeside(sentence, best.start(), left.subList(bead, b));
                addStale(best, left.subList(b, b + 1));
                sentence = best.end();
                bead = b + 1;
            }
        }
        addBeside(sentence, to, left.subList(bead, left.size()));
    }

    /** The sentences that are those of the bead, edited; one of them may have been cut in two. */
    private Span best(int from, int to, CarriedBead bead) {
        Span best = new Span(from, 0);
        double most = Likeness.EDITED;
        for (int size = 1; size <= bead.sources().size() + 1; size++) {
            for (int i = from; i + size <= to; i++) {
                Span span = new Span(i, size);
                double likeness = Likeness.of(bead.sources(), now(span));
                if (likeness >= most) {
                    best = span;
                    most = Math.nextUp(likeness);
                }
            }
        }
        return best;
    }

    private List<Segment> now(Span span) {
        return unit.segments().subList(span.start(), span.end());
    }

    private void addBeside(int from, int to, List<CarriedBead> left) {
        int sentences = to - from;
        if (sentences == 0) {
            return;
        }
        if (left.isEmpty()) {
            for (int i = from; i < to; i++) {
                addNew(i);
            }
        } else if (left.size() == sentences) {
            for (int i = 0; i < sentences; i++) {
                addStale(new Span(from + i, 1), left.subList(i, i + 1));
            }
        } else {
            addStale(new Span(from, sentences), left);
        }
    }

    private void addNew(int place) {
        Bead bead = new Bead(new Span(place, 1), new Span(targets.size(), 0), Method.STRUCTURE, 1);
        beads.add(new TranslatedBead(bead, SegmentState.INITIAL, null, false, provenance));
    }

    private void addStale(Span span, List<CarriedBead> left) {
        int begin = targets.size();
        left.forEach(bead -> addTargets(bead, bead.targets(now(span))));
        Bead bead =
                new Bead(
                        span,
                        new Span(begin, targets.size() - begin),
                        Method.CONTENT,
                        confidence(span, left));
        beads.add(
                new TranslatedBead(bead, SegmentState.INITIAL, SubState.STALE, false, provenance));
    }

    /** As sure as the old links, as far as the sources are what they were. */
    private double confidence(Span span, List<CarriedBead> left) {
        List<Segment> old = new ArrayList<>();
        double least = 1;
        for (CarriedBead bead : left) {
            old.addAll(bead.sources());
            least = Math.min(least, bead.bead().bead().confidence());
        }
        return least * Likeness.of(old, now(span));
    }

    TranslatedRow pairing() {
        if (before != null) {
            return new TranslatedRow(before.method(), before.confidence(), beads);
        }
        double confidence =
                beads.stream().mapToDouble(bead -> bead.bead().confidence()).min().orElse(1);
        Method method = beads.isEmpty() ? Method.STRUCTURE : beads.get(0).bead().method();
        return new TranslatedRow(method, confidence, beads);
    }

    /** Its texts as units: a paragraph that the translator wrote as two stays two. */
    List<Unit> units(String id) {
        List<Segment> named = unambiguous();
        List<Unit> units = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= named.size(); i++) {
            if (i == named.size() || !together(i - 1, i)) {
                units.add(unit(id, named.subList(from, i), from == 0, places.get(from)));
                from = i;
            }
        }
        return units;
    }

    private boolean together(int one, int next) {
        boolean both = isAtHome(places.get(one)) && isAtHome(places.get(next));
        return !both || places.get(one) == places.get(next);
    }

    private boolean isAtHome(Unit place) {
        return home.stream().anyMatch(bead -> bead.places().contains(place));
    }

    private Unit unit(String id, List<Segment> segments, boolean first, Unit place) {
        return new Unit(
                id,
                first ? unit.kind() : place.kind(),
                first ? label(place) : null,
                first && Objects.equals(place.label(), label(place)) ? place.mark() : null,
                first ? unit.level() : place.level(),
                spaced(segments),
                null,
                false,
                unit.translatable());
    }

    /** The number that the paragraph has now, unless the translator gave it one of his own. */
    private @Nullable Label label(Unit place) {
        boolean own = number != null && isAtHome(place) && !number.equals(place.label());
        return own ? place.label() : unit.label();
    }

    private List<Segment> spaced(List<Segment> segments) {
        List<Segment> spaced = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean last = i + 1 == segments.size();
            boolean missing = segment.after().isEmpty() && !language.isUnspaced();
            String after = last ? "" : missing ? " " : segment.after();
            spaced.add(new Segment(segment.id(), segment.content(), after));
        }
        return spaced;
    }

    /** Codes that came together from several places may have one name; then all are named anew. */
    private List<Segment> unambiguous() {
        Set<String> names = new HashSet<>();
        boolean twice = false;
        for (Segment segment : targets) {
            for (InlineCode code : segment.content().codes()) {
                twice |= !names.add(code.kind() + " " + code.id());
            }
        }
        return twice ? new CodeNaming(unit.content()).rename(targets) : targets;
    }
}
