package org.hexapla.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.Revision;
import org.hexapla.archive.RowText;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The translation of a document as a draft of the translation of the document that revises it, or
 * of the same document once its original was revised.
 *
 * <p>A bead all of whose source sentences are there again, side by side, is carried as it is:
 * texts, state, links. A sentence that was edited, or that stands in a paragraph of the same number
 * and is not a wholly different one, keeps the old translation as a stale text. What is new is left
 * without a text, and the translation of what was dropped is dropped.
 */
final class CarriedText {
    private final TextBody original;
    private final VersionText text;
    private final TextBody stored;
    private final Succession.Named now;
    private final Provenance provenance;

    private final Map<String, List<CarriedBead>> byRow = new HashMap<>();
    private final Map<String, CarriedBead> byFirst = new HashMap<>();
    private final Set<CarriedBead> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<Unit>> alone = new LinkedHashMap<>();

    /**
     * @param original the original of the document that is revised, as the translation is aligned
     *     to it
     * @param text the translation
     * @param now the revised original, named after {@code original}
     * @param stored the same with the ids that it is stored under
     * @param provenance who revises, when, by which file
     */
    CarriedText(
            TextBody original,
            VersionText text,
            Succession.Named now,
            TextBody stored,
            Provenance provenance) {
        this.original = original;
        this.text = text;
        this.now = now;
        this.stored = stored;
        this.provenance = provenance;
    }

    /** The draft; empty where nothing of the translation is of any use. */
    Optional<NewRevision> draft(Revision revision) {
        NewRevision draft = draft(revision, List.of());
        boolean nothing =
                stored.units().stream()
                        .filter(Unit::translatable)
                        .map(unit -> draft.rows().get(unit.id()))
                        .allMatch(row -> row.alignment().targets() == 0);
        return nothing ? Optional.empty() : Optional.of(draft);
    }

    private static boolean isAlone(TranslatedRow row) {
        return row.alignment().sources() == 0;
    }

    /** What people work on, gone on with; it keeps its files. */
    NewRevision goneOn(Revision revision) {
        return draft(revision, revision.files());
    }

    private NewRevision draft(Revision revision, List<StoredFile> files) {
        readBeads();
        findThoseAlone();
        List<Map<Integer, CarriedBead>> kept = now.body().units().stream().map(this::kept).toList();
        List<Unit> units = new ArrayList<>();
        Map<String, TranslatedRow> rows = new LinkedHashMap<>();
        addAlone("", units, rows);
        for (int i = 0; i < kept.size(); i++) {
            Unit unit = stored.units().get(i);
            RowText row = row(i, kept.get(i), unit);
            units.addAll(row.units());
            rows.put(unit.id(), row.pairing());
            Unit heir = now.heirs().get(i);
            addAlone(heir == null ? null : heir.id(), units, rows);
        }
        return new NewRevision(
                revision.status(), new TextBody(language(), units), rows, files, provenance, false);
    }

    private Language language() {
        return text.body().language();
    }

    private void readBeads() {
        Map<String, List<Unit>> targets = text.body().byRow();
        for (Unit unit : original.units()) {
            // Copies are made anew: what was not translated may be from now on.
            List<Unit> there =
                    targets.getOrDefault(unit.id(), List.of()).stream()
                            .filter(one -> !one.isCopy())
                            .toList();
            List<CarriedBead> beads = CarriedBead.of(unit, there, text.rows().get(unit.id()));
            byRow.put(unit.id(), beads);
            for (CarriedBead bead : beads) {
                if (!bead.sources().isEmpty()) {
                    byFirst.put(bead.sources().get(0).id(), bead);
                }
            }
        }
    }

    /** What only the translation has stays behind the row that it stood behind. */
    private void findThoseAlone() {
        Set<String> known = new HashSet<>();
        original.units().forEach(unit -> known.add(unit.id()));
        String last = "";
        for (Unit unit : text.body().units()) {
            if (known.contains(unit.id())) {
                last = unit.id();
            } else {
                alone.computeIfAbsent(last, row -> new ArrayList<>()).add(unit);
            }
        }
    }

    private void addAlone(
            @Nullable String after, List<Unit> units, Map<String, TranslatedRow> rows) {
        for (Unit unit : alone.getOrDefault(after == null ? "-" : after, List.of())) {
            TranslatedRow row = text.rows().get(unit.id());
            int size =
                    text.body().byRow().get(unit.id()).stream().mapToInt(CarriedText::size).sum();
            boolean fits = row != null && row.alignment().targets() == size;
            if (fits && isAlone(row)) {
                units.add(unit);
                rows.put(unit.id(), CarriedBead.carried(row, provenance.way()));
            }
        }
    }

    private static int size(Unit unit) {
        return unit.segments().size();
    }

    /** The beads that are in a unit again, by the place of their first source segment. */
    private Map<Integer, CarriedBead> kept(Unit unit) {
        Map<Integer, CarriedBead> kept = new LinkedHashMap<>();
        int i = 0;
        while (i < unit.segments().size()) {
            CarriedBead bead = byFirst.get(unit.segments().get(i).id());
            if (bead != null && bead.isAt(unit.segments(), i)) {
                kept.put(i, bead);
                taken.add(bead);
                i += bead.sources().size();
            } else {
                i++;
            }
        }
        return kept;
    }

    /** What is not translated is what the revised original says, unless it was there before. */
    private RowText row(int index, Map<Integer, CarriedBead> kept, Unit unit) {
        boolean copied = kept.values().stream().noneMatch(CarriedBead::isPaired);
        if (!unit.translatable() && copied) {
            return RowText.copyOf(unit, provenance);
        }
        CarriedRow row = row(index, kept);
        return new RowText(row.units(unit.id()), row.pairing());
    }

    private CarriedRow row(int index, Map<Integer, CarriedBead> kept) {
        Unit unit = now.body().units().get(index);
        Unit heir = now.heirs().get(index);
        boolean related = heir != null && Likeness.of(heir, unit) >= Likeness.RELATED;
        List<CarriedBead> home = related ? byRow.getOrDefault(heir.id(), List.of()) : List.of();
        TranslatedRow before = related ? text.rows().get(heir.id()) : null;
        Label number = related ? heir.label() : null;
        CarriedRow row = new CarriedRow(unit, language(), home, before, number, provenance);
        int from = 0;
        int i = 0;
        int behind = -1;
        while (i < unit.segments().size()) {
            CarriedBead bead = kept.get(i);
            if (bead == null) {
                i++;
                continue;
            }
            int at = home.indexOf(bead);
            row.addOpen(from, i, left(home, behind, at < 0 ? behind + 1 : at));
            row.addKept(i, bead);
            behind = at < 0 ? behind : at;
            i += bead.sources().size();
            from = i;
        }
        row.addOpen(from, unit.segments().size(), left(home, behind, home.size()));
        return row;
    }

    /** The beads of a row between two places whose sources are not there any more. */
    private List<CarriedBead> left(List<CarriedBead> home, int behind, int before) {
        List<CarriedBead> left = new ArrayList<>();
        for (int i = behind + 1; i < before; i++) {
            CarriedBead bead = home.get(i);
            if (bead.isPaired() && taken.add(bead)) {
                left.add(bead);
            }
        }
        return left;
    }
}
