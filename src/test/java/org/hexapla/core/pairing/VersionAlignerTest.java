package org.hexapla.core.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;

class VersionAlignerTest {
    private static final String SEEDS = "/org/hexapla/core/gold/wipo-ip-ai-ge-19-inf-2.en-zh.";
    private static final TextBody EN = seeds(Language.ENGLISH);
    private static final TextBody ZH = seeds(Language.CHINESE);

    /** A bead as its source indices and its target indices. */
    private record Link(List<Integer> sources, List<Integer> targets) {}

    @Test
    void pairsEveryParagraphOfTheWipoNoteAsGoldDoes() {
        Set<Link> found = new HashSet<>();
        for (AlignedRow row : VersionAligner.align(EN, ZH)) {
            List<Integer> parts = row.parts().stream().map(UnitPart::unit).toList();
            boolean alone = row.sourceUnit() == AlignedRow.NONE;
            found.add(new Link(alone ? List.of() : List.of(row.sourceUnit()), parts));
        }
        assertEquals(1.0, strictF1(gold("para"), found));
    }

    @Test
    void pairsTheSentencesOfTheWipoNoteAsGoldDoes() {
        double score = strictF1(gold("sent"), sentenceLinks(EN, ZH));
        assertTrue(score >= 0.97, "strict F1 " + score);
    }

    @Test
    void pairsParagraphsWithoutAnyLabelByStructureAndContent() {
        TextBody bare = changed(EN, unit -> true, false);
        TextBody bareZh = changed(ZH, unit -> true, false);
        double score = strictF1(gold("sent"), sentenceLinks(bare, bareZh));
        assertTrue(score >= 0.97, "strict F1 " + score);
    }

    @Test
    void pairsLabelledUnitsThatCross() {
        List<Unit> turned = new ArrayList<>(ZH.units());
        turned.add(1, turned.remove(20));
        TextBody crossed = new TextBody(Language.CHINESE, turned);
        for (AlignedRow row : VersionAligner.align(EN, crossed)) {
            Label label = EN.units().get(row.sourceUnit()).label();
            if (label != null) {
                UnitPart part = row.parts().get(0);
                assertEquals(label, crossed.units().get(part.unit()).label());
            }
        }
    }

    @Test
    void holdsEveryUnitAndSegmentOnceWhateverIsMissing() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            double keep = random.nextDouble();
            boolean labels = round % 2 == 0;
            TextBody source = changed(EN, unit -> random.nextDouble() < keep, labels);
            TextBody target = changed(ZH, unit -> random.nextDouble() < 0.8, labels);
            assertComplete(source, target, VersionAligner.align(source, target));
        }
    }

    @Test
    void cutsATranslatedUnitThatCoversTwoOfTheOriginal() {
        List<Unit> units = new ArrayList<>(ZH.units());
        Unit first = units.get(1);
        Unit second = units.remove(2);
        List<Segment> both = new ArrayList<>(first.segments());
        both.addAll(second.segments());
        units.set(1, new Unit("u", UnitKind.PARAGRAPH, null, 0, both, null, false));
        TextBody joined = new TextBody(Language.CHINESE, units);
        TextBody bare = changed(EN, unit -> true, false);
        List<AlignedRow> rows = VersionAligner.align(bare, changed(joined, unit -> true, false));
        assertEquals(List.of(new UnitPart(1, new Span(2, 4))), rows.get(2).parts());
    }

    @Test
    void putsAUnitThatOnlyTheTranslationHasAfterTheRowBeforeIt() {
        List<Unit> units = new ArrayList<>(ZH.units());
        Segment note = new Segment("x", CodedText.of("译者注：本段落在原文中并不存在。"), "");
        units.add(2, new Unit("x", UnitKind.NOTE, null, 0, List.of(note), null, false));
        List<AlignedRow> rows = VersionAligner.align(EN, new TextBody(Language.CHINESE, units));
        assertEquals(AlignedRow.NONE, rows.get(2).sourceUnit());
    }

    private static void assertComplete(TextBody source, TextBody target, List<AlignedRow> rows) {
        List<Integer> sources = new ArrayList<>();
        Map<Integer, Set<Integer>> targets = new TreeMap<>();
        for (AlignedRow row : rows) {
            if (row.sourceUnit() != AlignedRow.NONE) {
                sources.add(row.sourceUnit());
            }
            int size = 0;
            for (UnitPart part : row.parts()) {
                for (int i = part.segments().start(); i < part.segments().end(); i++) {
                    Set<Integer> seen = targets.computeIfAbsent(part.unit(), u -> new TreeSet<>());
                    assertTrue(seen.add(i), "segment twice");
                    size++;
                }
            }
            assertEquals(size, row.beads().targets());
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < source.units().size(); i++) {
            all.add(i);
        }
        assertEquals(all, sources);
        int held = targets.values().stream().mapToInt(Set::size).sum();
        assertEquals(target.segments().size(), held);
    }

    private static Set<Link> sentenceLinks(TextBody source, TextBody target) {
        Set<Link> links = new HashSet<>();
        for (AlignedRow row : VersionAligner.align(source, target)) {
            List<Integer> from =
                    row.sourceUnit() == AlignedRow.NONE
                            ? List.of()
                            : numbers(source.units().get(row.sourceUnit()).segments());
            List<Segment> said = new ArrayList<>();
            for (UnitPart part : row.parts()) {
                Span span = part.segments();
                List<Segment> segments = target.units().get(part.unit()).segments();
                said.addAll(segments.subList(span.start(), span.end()));
            }
            List<Integer> to = numbers(said);
            for (Bead bead : row.beads().beads()) {
                links.add(
                        new Link(
                                from.subList(bead.source().start(), bead.source().end()),
                                to.subList(bead.target().start(), bead.target().end())));
            }
        }
        return links;
    }

    private static List<Integer> numbers(List<Segment> segments) {
        return segments.stream().map(segment -> Integer.valueOf(segment.id())).toList();
    }

    /** Precision over all beads found, recall over those of gold that have both sides. */
    private static double strictF1(Set<Link> gold, Set<Link> found) {
        double right = found.stream().filter(gold::contains).count();
        List<Link> whole = gold.stream().filter(VersionAlignerTest::hasBothSides).toList();
        double recall = (double) whole.stream().filter(found::contains).count() / whole.size();
        double precision = right / found.size();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static boolean hasBothSides(Link link) {
        return !link.sources().isEmpty() && !link.targets().isEmpty();
    }

    private static TextBody changed(
            TextBody text, java.util.function.Predicate<Unit> keep, boolean labels) {
        List<Unit> units = new ArrayList<>();
        for (Unit unit : text.units()) {
            if (keep.test(unit)) {
                Label label = labels ? unit.label() : null;
                units.add(new Unit(unit.id(), unit.kind(), label, 0, unit.segments(), null, false));
            }
        }
        return new TextBody(text.language(), units);
    }

    private static TextBody seeds(Language language) {
        Map<String, List<String[]>> paragraphs = new LinkedHashMap<>();
        for (String line : lines(SEEDS + "sent." + language + ".tsv")) {
            String[] columns = line.split("\t", -1);
            paragraphs.computeIfAbsent(columns[1], id -> new ArrayList<>()).add(columns);
        }
        List<Unit> units = new ArrayList<>();
        paragraphs.forEach((id, sentences) -> units.add(unit(id, sentences)));
        return new TextBody(language, units);
    }

    private static Unit unit(String id, List<String[]> sentences) {
        String type = sentences.get(0)[2];
        String number = sentences.get(0)[3];
        UnitKind kind =
                switch (type) {
                    case "heading" -> UnitKind.HEADING;
                    case "bullet" -> UnitKind.ITEM;
                    case "endmark" -> UnitKind.END;
                    case "footnote" -> UnitKind.FOOTNOTE;
                    default -> UnitKind.PARAGRAPH;
                };
        boolean note = kind == UnitKind.FOOTNOTE;
        Label label = number.isEmpty() ? null : new Label(note ? "fn" + number : number);
        List<Segment> segments =
                sentences.stream()
                        .map(columns -> new Segment(columns[0], CodedText.of(columns[4]), " "))
                        .toList();
        return new Unit(id, kind, label, 0, segments, null, false);
    }

    private static Set<Link> gold(String level) {
        Set<Link> links = new HashSet<>();
        for (String line : lines(SEEDS + level + ".gold.tsv")) {
            String[] columns = line.split("\t", -1);
            links.add(new Link(indices(columns[0]), indices(columns[1])));
        }
        return links;
    }

    private static List<Integer> indices(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(",")).map(Integer::valueOf).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = VersionAlignerTest.class.getResourceAsStream(name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(name, e);
        }
    }
}
