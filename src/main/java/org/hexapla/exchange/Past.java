package org.hexapla.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Origin;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Cell;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SubState;
import org.hexapla.core.translation.TranslationKit.Before;
import org.jspecify.annotations.Nullable;

/**
 * What the original and a translation held in earlier revisions, and before these in the document
 * that they were carried over from. Texts are read from the archive when first asked for, four
 * queries each, of the newest ten revisions at most.
 *
 * <p>A revision of the translation stands to that revision of the original which was the newest
 * when it was made: both are stored in one transaction, the original first.
 */
final class Past {
    private static final int DEEPEST = 10;

    private final Archive archive;
    private final Language original;
    private final Language target;
    private final @Nullable VersionText now;
    private final List<Held> targets;
    private final Map<DocumentSymbol, List<Revision>> originals = new HashMap<>();
    private final Map<Held, Map<String, Place>> places = new HashMap<>();
    private final Map<Held, Map<String, List<Segment>>> sources = new HashMap<>();
    private @Nullable Set<String> known;

    /** A revision of a document of the line. */
    private record Held(DocumentSymbol symbol, Revision revision) {}

    /** A bead of an earlier revision. */
    private record Place(
            String row, TranslatedRow pairing, TranslatedBead bead, List<Segment> targets) {}

    /**
     * @param now the translation as the kit shows it, or null if there is none
     */
    Past(
            Archive archive,
            DocumentSymbol symbol,
            Language original,
            Language target,
            @Nullable VersionText now) {
        this.archive = archive;
        this.original = original;
        this.target = target;
        this.now = now;
        this.targets = now == null ? List.of() : line(symbol);
    }

    /** The revisions of the translation, the newest first, and those it was carried over from. */
    private List<Held> line(DocumentSymbol symbol) {
        List<Held> line = new ArrayList<>();
        Optional<DocumentSymbol> document = Optional.of(symbol);
        int newest = Integer.MAX_VALUE;
        while (document.isPresent()) {
            DocumentSymbol one = document.get();
            for (Revision revision : newestFirst(archive.history(one, target))) {
                if (revision.number() <= newest) {
                    line.add(new Held(one, revision));
                }
            }
            Optional<Origin> origin = archive.origin(one, target, newest);
            newest = origin.map(Origin::fromRevision).orElse(0);
            document = origin.map(Origin::from);
        }
        return line;
    }

    private List<Held> originals(DocumentSymbol symbol) {
        return originals
                .computeIfAbsent(symbol, one -> newestFirst(archive.history(one, original)))
                .stream()
                .map(revision -> new Held(symbol, revision))
                .toList();
    }

    private static List<Revision> newestFirst(List<Revision> history) {
        List<Revision> reversed = new ArrayList<>(history);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What a stale bead linked before the original was changed; null if that can not be found. */
    @Nullable Before before(KitRow row, KitBead bead) {
        List<Segment> here = KitRows.segments(row.targets());
        int looked = 0;
        for (Held held : targets) {
            if (!isEarlier(held) || looked++ >= DEEPEST) {
                continue;
            }
            for (int i = bead.target().start(); i < bead.target().end(); i++) {
                Place place = places(held).get(here.get(i).id());
                if (place != null && !SubState.STALE.equals(place.bead().subState())) {
                    return before(place, held, text(row, bead.original()));
                }
            }
        }
        return null;
    }

    private boolean isEarlier(Held held) {
        boolean own = held.symbol().equals(targets.get(0).symbol());
        return now != null && (!own || held.revision().number() < now.revision());
    }

    private Before before(Place place, Held then, String present) {
        Span span = place.bead().bead().source();
        String translated = KitRows.joined(place.targets(), place.bead().bead().target()).text();
        int looked = 0;
        for (Held held : originals(then.symbol())) {
            boolean later = held.revision().madeAt().isAfter(then.revision().madeAt());
            if (later || looked++ >= DEEPEST) {
                continue;
            }
            List<Segment> segments = sources(held).getOrDefault(place.row(), List.of());
            // Where clocks do not tell two revisions apart, sizes and texts do.
            if (segments.size() == place.pairing().alignment().sources()) {
                String source = KitRows.joined(segments, span).text();
                if (!source.equals(present) && !source.isEmpty()) {
                    return new Before(source, translated);
                }
            }
        }
        return new Before(null, translated);
    }

    private static String text(KitRow row, Span span) {
        return KitRows.joined(row.original().segments(), span).text();
    }

    /** Whether a bead has no translation because its source was not there to be translated. */
    boolean isNew(KitRow row, KitBead bead) {
        if (targets.isEmpty() || !bead.target().isEmpty() || bead.original().isEmpty()) {
            return false;
        }
        return row
                .original()
                .segments()
                .subList(bead.original().start(), bead.original().end())
                .stream()
                .noneMatch(segment -> known().contains(named(segment)));
    }

    /** The segments of the original as it was when the translation was last brought as a whole. */
    private Set<String> known() {
        if (known == null) {
            Held whole = broughtWhole();
            Set<String> then = new HashSet<>();
            originals(whole.symbol()).stream()
                    .filter(held -> !held.revision().madeAt().isAfter(whole.revision().madeAt()))
                    .findFirst()
                    .ifPresent(
                            held ->
                                    sources(held).values().stream()
                                            .flatMap(List::stream)
                                            .forEach(segment -> then.add(named(segment))));
            known = then;
        }
        return known;
    }

    /** Two documents that parted may each have given an id since; the text tells them apart. */
    private static String named(Segment segment) {
        return segment.id() + " " + segment.text();
    }

    /** The newest revision with a file of its own, else the first one. */
    private Held broughtWhole() {
        for (int i = 0; i + 1 < targets.size(); i++) {
            List<StoredFile> earlier = targets.get(i + 1).revision().files();
            boolean own =
                    targets.get(i)
                            .revision()
                            .carrier()
                            .filter(file -> !earlier.contains(file))
                            .isPresent();
            if (own) {
                return targets.get(i);
            }
        }
        return targets.get(targets.size() - 1);
    }

    private Map<String, Place> places(Held held) {
        return places.computeIfAbsent(
                held,
                one ->
                        archive.text(one.symbol(), target, one.revision().number())
                                .map(Past::places)
                                .orElse(Map.of()));
    }

    private static Map<String, Place> places(VersionText text) {
        Map<String, Place> places = new HashMap<>();
        Map<String, List<Unit>> units = text.body().byRow();
        text.rows()
                .forEach(
                        (id, row) -> {
                            List<Segment> segments =
                                    new Cell(units.getOrDefault(id, List.of()))
                                            .apart(text.body().language());
                            for (TranslatedBead bead : row.beads()) {
                                Span span = bead.bead().target();
                                for (int i = span.start(); i < span.end(); i++) {
                                    places.put(
                                            segments.get(i).id(),
                                            new Place(id, row, bead, segments));
                                }
                            }
                        });
        return places;
    }

    private Map<String, List<Segment>> sources(Held held) {
        return sources.computeIfAbsent(
                held,
                one ->
                        archive.text(one.symbol(), original, one.revision().number())
                                // A translation there: its sentences are not those linked.
                                .filter(text -> text.rows().isEmpty())
                                .map(text -> text.body().segmentsByRow())
                                .orElse(Map.of()));
    }
}
