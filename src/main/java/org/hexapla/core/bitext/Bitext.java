package org.hexapla.core.bitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Composition;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;

/**
 * Puts language versions of one document side by side, row by row. Linear in the rows; where the
 * original is not shown, the sentences of rows in doubt are read as well.
 */
public final class Bitext {
    /**
     * A translation and how it is aligned to the original.
     *
     * @param text its units, each with the id of the row it stands in
     * @param rows what is kept of each row, by the row's id
     */
    public record Version(TextBody text, Map<String, StoredRow> rows) {
        public Version {
            rows = Map.copyOf(rows);
        }
    }

    private final Languages asked;
    private final TextBody original;
    private final Map<Language, Version> translations;
    private final Map<Language, Map<String, List<Unit>>> units = new HashMap<>();

    private Bitext(Languages asked, TextBody original, Map<Language, Version> translations) {
        this.asked = asked;
        this.original = original;
        this.translations = translations;
        units.put(original.language(), original.byRow());
        translations.forEach((language, version) -> units.put(language, version.text().byRow()));
    }

    /**
     * The rows that say something in a language asked for, in the original's order. A row that the
     * original does not have stands after the row of the unit before it; where several languages
     * have such rows in one place, they follow in the order of the language tags.
     *
     * @param translations by language; a language that is missing is silent in every row
     * @throws IllegalArgumentException if beads do not fit the segments of their row
     */
    public static List<BitextRow> rows(
            Languages asked, TextBody original, Map<Language, Version> translations) {
        Bitext bitext = new Bitext(asked, original, translations);
        List<BitextRow> rows = new ArrayList<>();
        for (String id : bitext.order()) {
            BitextRow row = bitext.row(id);
            if (row.cells().values().stream().anyMatch(cell -> !cell.units().isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> order() {
        Map<String, List<String>> after = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        Map<String, List<Unit>> originals = rowsOf(original.language());
        List<Language> languages = new ArrayList<>(translations.keySet());
        languages.sort(Comparator.comparing(Language::tag));
        for (Language language : languages) {
            String before = "";
            for (Unit unit : translations.get(language).text().units()) {
                String id = unit.id();
                if (originals.containsKey(id)) {
                    before = id;
                } else if (places.putIfAbsent(id, before) == null) {
                    after.computeIfAbsent(before, row -> new ArrayList<>()).add(id);
                }
            }
        }
        List<String> order = new ArrayList<>(after.getOrDefault("", List.of()));
        for (String id : originals.keySet()) {
            order.add(id);
            order.addAll(after.getOrDefault(id, List.of()));
        }
        return order;
    }

    private Map<String, List<Unit>> rowsOf(Language language) {
        return units.getOrDefault(language, Map.of());
    }

    private BitextRow row(String id) {
        Map<Language, Cell> cells = new LinkedHashMap<>();
        for (Language language : asked.list()) {
            cells.put(language, cell(language, id));
        }
        Language hub = original.language();
        Language base = asked.list().contains(hub) ? hub : asked.list().get(0);
        List<PairedBead> beads = new ArrayList<>();
        StoredRow weakest = new StoredRow(Method.STRUCTURE, 1, new Alignment(List.of()));
        boolean first = true;
        for (Language language : asked.list()) {
            if (language.equals(base)) {
                continue;
            }
            StoredRow pair = pair(base, language, id);
            pair.beads().beads().forEach(bead -> beads.add(new PairedBead(base, language, bead)));
            weakest = first || pair.confidence() < weakest.confidence() ? pair : weakest;
            first = false;
        }
        Unit face = face(id);
        return new BitextRow(
                id,
                face.label(),
                face.kind(),
                face.level(),
                face.translatable(),
                cells,
                beads,
                weakest.method(),
                weakest.confidence());
    }

    private Cell cell(Language language, String id) {
        return new Cell(rowsOf(language).getOrDefault(id, List.of()));
    }

    private List<String> texts(Language language, String id) {
        return cell(language, id).segments().stream().map(Segment::text).toList();
    }

    /**
     * The unit that gives the row its label, its kind and whether it is translated: the original's,
     * else the first by tag.
     */
    private Unit face(String id) {
        if (rowsOf(original.language()).containsKey(id)) {
            return rowsOf(original.language()).get(id).get(0);
        }
        return translations.keySet().stream()
                .sorted(Comparator.comparing(Language::tag))
                .map(language -> rowsOf(language).getOrDefault(id, List.of()))
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    private StoredRow pair(Language base, Language language, String id) {
        StoredRow target = stored(language, id);
        if (base.equals(original.language())) {
            return target;
        }
        StoredRow source = stored(base, id);
        StoredRow weaker = source.confidence() < target.confidence() ? source : target;
        Composition through = new Composition(source.beads().reversed(), target.beads());
        Alignment composed = through.alignment();
        Alignment mended =
                new ComposedTexts(texts(base, id), base, texts(language, id), language)
                        .mended(composed, through.settled());
        return new StoredRow(weaker.method(), weaker.confidence(), mended);
    }

    /** What is kept of the row; where nothing is, every segment stands alone. */
    private StoredRow stored(Language language, String id) {
        int sources = cell(original.language(), id).segments().size();
        int targets = cell(language, id).segments().size();
        Version version = translations.get(language);
        StoredRow kept = version == null ? null : version.rows().get(id);
        if (kept == null) {
            double confidence = sources == 0 || targets == 0 ? 1 : 0;
            return new StoredRow(Method.STRUCTURE, confidence, alone(sources, targets, confidence));
        }
        if (kept.beads().sources() != sources || kept.beads().targets() != targets) {
            throw new IllegalArgumentException(
                    "the beads of row " + id + " do not fit its segments in " + language);
        }
        return kept;
    }

    private static Alignment alone(int sources, int targets, double confidence) {
        List<Bead> beads = new ArrayList<>();
        IntStream.range(0, sources)
                .mapToObj(
                        i -> new Bead(new Span(i, 1), new Span(0, 0), Method.STRUCTURE, confidence))
                .forEach(beads::add);
        IntStream.range(0, targets)
                .mapToObj(
                        j ->
                                new Bead(
                                        new Span(sources, 0),
                                        new Span(j, 1),
                                        Method.STRUCTURE,
                                        confidence))
                .forEach(beads::add);
        return new Alignment(beads);
    }
}
