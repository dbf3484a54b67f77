package org.hexapla.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Revision;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SubState;
import org.hexapla.core.translation.TranslationKit.Before;
import org.jspecify.annotations.Nullable;

/**
 * What the original and a translation held in earlier revisions. Texts are read from the archive
 * when first asked for, four queries each, of the newest ten revisions at most.
 *
 * <p>A revision of the translation stands to that revision of the original which was the newest
 * when it was made: both are stored in one transaction, the original first.
 */
final class Past {
    private static final int DEEPEST = 10;

    private final Archive archive;
    private final DocumentSymbol symbol;
    private final Language original;
    private final Language target;
    private final @Nullable VersionText now;
    private final List<Revision> originals;
    private final List<Revision> targets;
    private final Map<Integer, Map<String, Place>> places = new HashMap<>();
    private final Map<Integer, Map<String, List<Segment>>> sources = new HashMap<>();
    private @Nullable Set<String> known;

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
        this.symbol = symbol;
        this.original = original;
        this.target = target;
        this.now = now;
        this.originals = newestFirst(archive.history(symbol, original));
        this.targets = now == null ? List.of() : newestFirst(archive.history(symbol, target));
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
        for (Revision revision : targets) {
            boolean earlier = now != null && revision.number() < now.revision();
            if (!earlier || looked++ == DEEPEST) {
                continue;
            }
            for (int i = bead.target().start(); i < bead.target().end(); i++) {
                Place place = places(revision).get(here.get(i).id());
                if (place != null && !SubState.STALE.equals(place.bead().subState())) {
                    return before(place, revision.madeAt(), text(row, bead.original()));
                }
            }
        }
        return null;
    }

    private Before before(Place place, Instant when, String present) {
        Span span = place.bead().bead().source();
        String translated = KitRows.joined(place.targets(), place.bead().bead().target()).text();
        int looked = 0;
        for (Revision revision : originals) {
            if (revision.madeAt().isAfter(when) || looked++ == DEEPEST) {
                continue;
            }
            List<Segment> segments = sources(revision).getOrDefault(place.row(), List.of());
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
                .noneMatch(segment -> known().contains(segment.id()));
    }

    /** The segments of the original as it was when the translation was last brought as a whole. */
    private Set<String> known() {
        if (known == null) {
            Instant whole = broughtWhole().madeAt();
            known = new HashSet<>();
            for (Revision revision : originals) {
                if (!revision.madeAt().isAfter(whole)) {
                    sources(revision).values().stream()
                            .flatMap(List::stream)
                            .forEach(segment -> known.add(segment.id()));
                    break;
                }
            }
        }
        return known;
    }

    /** The newest revision with a file of its own, else the first one. */
    private Revision broughtWhole() {
        for (int i = 0; i + 1 < targets.size(); i++) {
            List<StoredFile> earlier = targets.get(i + 1).files();
            boolean own =
                    targets.get(i).carrier().filter(file -> !earlier.contains(file)).isPresent();
            if (own) {
                return targets.get(i);
            }
        }
        return targets.get(targets.size() - 1);
    }

    private Map<String, Place> places(Revision revision) {
        return places.computeIfAbsent(
                revision.number(),
                number -> archive.text(symbol, target, number).map(Past::places).orElse(Map.of()));
    }

    private static Map<String, Place> places(VersionText text) {
        Map<String, Place> places = new HashMap<>();
        Map<String, List<Unit>> units = text.body().byRow();
        text.rows()
                .forEach(
                        (id, row) -> {
                            List<Segment> segments =
                                    KitRows.segments(units.getOrDefault(id, List.of()));
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

    private Map<String, List<Segment>> sources(Revision revision) {
        return sources.computeIfAbsent(
                revision.number(),
                number -> {
                    Map<String, List<Segment>> rows = new HashMap<>();
                    archive.text(symbol, original, number)
                            .ifPresent(
                                    text ->
                                            text.body()
                                                    .byRow()
                                                    .forEach(
                                                            (id, units) ->
                                                                    rows.put(
                                                                            id,
                                                                            KitRows.segments(
                                                                                    units))));
                    return rows;
                });
    }
}
