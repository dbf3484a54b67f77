package org.hexapla.core.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.SortedLists.Shape;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.plausibility.VersionCheck;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.Formats;
import org.hexapla.format.office.WordSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortedListsTest {
    private static final int SEED = 11;

    @TempDir private Path folder;

    private static List<List<Language>> pairs() {
        return List.of(
                List.of(Language.ENGLISH, Language.FRENCH),
                List.of(Language.ENGLISH, Language.CHINESE),
                List.of(Language.RUSSIAN, Language.ARABIC));
    }

    @ParameterizedTest
    @EnumSource
    void pairsListsThatEachLanguageSortsAndIsNotSureOfWhatItCanNotKnow(Shape shape) {
        SortedListsScore.Count sum = new SortedListsScore.Count(0, 0, 0, 0, 0);
        for (List<Language> pair : pairs()) {
            sum = sum.plus(SortedListsScore.count(shape, SEED, pair.get(0), pair.get(1)));
        }
        double least =
                switch (shape) {
                    // Nothing is known of their names.
                    case ORGANIZATIONS, ORGANIZATIONS_OTHER_ORDER -> 0;
                    case BODIES_TRANSLITERATED -> 0.8;
                    case THIN, ENTRIES -> 0.95;
                    default -> 0.99;
                };
        assertTrue(sum.rightShare() >= least, shape + ": " + sum);
        assertTrue(sum.sureWrongShare() <= 0.005, shape + ": " + sum);
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"MISSING", "THIN", "ORGANIZATIONS.*", "BODIES_TRANSLITERATED"},
            mode = EnumSource.Mode.MATCH_NONE)
    void isNothingOddThoughEachLanguageHasAnOrderOfItsOwn(Shape shape) {
        if (shape.isUnsorted()) {
            return;
        }
        for (List<Language> pair : pairs()) {
            SortedLists lists = new SortedLists(shape, SEED);
            SortedLists.Version source = lists.in(pair.get(0), false);
            SortedLists.Version target = lists.in(pair.get(1), true);
            List<AlignedRow> rows = VersionAligner.align(source.text(), target.text());
            List<Finding> odd = VersionCheck.findings(source.text(), target.text(), rows);
            assertEquals(List.of(), odd, shape + " " + pair);
        }
    }

    /** All States that Java knows, eight persons each: more than is compared unit with unit. */
    @Test
    void pairsTheDelegationsOfALargeConferenceByTheirStates() {
        TextBody source = conference(Language.ENGLISH, "Adviser", "Head of Delegation");
        TextBody target = conference(Language.RUSSIAN, "советник", "глава делегации");
        int right = 0;
        int wrong = 0;
        for (AlignedRow row : VersionAligner.align(source, target)) {
            if (row.sourceUnit() != AlignedRow.NONE && !row.parts().isEmpty()) {
                String id = source.units().get(row.sourceUnit()).resource();
                boolean same =
                        row.parts().stream()
                                .allMatch(
                                        part ->
                                                target.units()
                                                        .get(part.unit())
                                                        .resource()
                                                        .equals(id));
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        assertTrue(source.units().size() > 1500, "units " + source.units().size());
        assertTrue(right > 0.95 * source.units().size(), "right " + right);
        assertTrue(wrong < 0.005 * source.units().size(), "wrong " + wrong);
    }

    private static TextBody conference(Language language, String adviser, String head) {
        Map<String, String> states = new TreeMap<>(Collator.getInstance(language.locale()));
        for (String code : Locale.getISOCountries()) {
            Locale state = new Locale.Builder().setRegion(code).build();
            states.put(state.getDisplayCountry(language.locale()), code);
        }
        List<Unit> units = new ArrayList<>();
        states.forEach(
                (name, code) -> {
                    units.add(unit(units.size(), UnitKind.HEADING, name, code));
                    for (int i = 0; i < 8; i++) {
                        Random random = new Random(code.hashCode() * 31L + i);
                        String says =
                                InventedName.of(random).in(language, false)
                                        + ", "
                                        + (i == 0 ? head : adviser);
                        units.add(unit(units.size(), UnitKind.PARAGRAPH, says, code + i));
                    }
                });
        return new TextBody(language, units);
    }

    private static Unit unit(int place, UnitKind kind, String says, String key) {
        Segment segment = new Segment("s" + place, CodedText.of(says), "");
        return new Unit("u" + place, kind, null, 1, List.of(segment), key, false);
    }

    @Test
    void noticesDelegationsThatStandInNoOrderAtAll() {
        SortedLists lists = new SortedLists(Shape.OTHER_ORDER, SEED);
        SortedLists.Version source = lists.in(Language.ENGLISH, true);
        SortedLists.Version target = lists.in(Language.FRENCH, true).shuffled(SEED);
        List<AlignedRow> rows = VersionAligner.align(source.text(), target.text());
        List<Finding> odd = VersionCheck.findings(source.text(), target.text(), rows);
        assertEquals(List.of(Finding.Sort.ANOTHER_ORDER), odd.stream().map(Finding::sort).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "txt"})
    void pairsDelegationsThatWereReadFromAFile(String format) throws IOException {
        SortedListsScore.Count sum = new SortedListsScore.Count(0, 0, 0, 0, 0);
        for (List<Language> pair : pairs()) {
            SortedLists lists = new SortedLists(Shape.IN_A_REPORT, SEED);
            sum =
                    sum.plus(
                            SortedListsScore.count(
                                    read(lists.in(pair.get(0), false), format),
                                    read(lists.in(pair.get(1), true), format)));
        }
        assertTrue(sum.rows() >= 400, format + ": " + sum);
        // Plain text has no bold letters: names of States have to be known.
        double least = format.equals("txt") ? 0.95 : 0.98;
        assertTrue(sum.rightShare() >= least, format + ": " + sum);
        assertTrue(sum.sureWrongShare() <= 0.005, format + ": " + sum);
    }

    private SortedLists.Version read(SortedLists.Version version, String format)
            throws IOException {
        Path file = Files.createTempFile(folder, "list", "." + format);
        List<Unit> units = version.text().units();
        switch (format) {
            case "docx" -> {
                String[] paragraphs =
                        units.stream()
                                .map(unit -> WordSample.plain(run(unit)))
                                .toArray(String[]::new);
                file = WordSample.of(paragraphs).in(folder);
            }
            case "html" -> {
                StringBuilder html = new StringBuilder("<html><body>");
                for (Unit unit : units) {
                    boolean bold = unit.kind() == UnitKind.HEADING;
                    html.append(bold ? "<p><b>" : "<p>").append(escaped(unit));
                    html.append(bold ? "</b></p>\n" : "</p>\n");
                }
                Files.writeString(file, html + "</body></html>");
            }
            default -> {
                List<String> lines = units.stream().map(Unit::text).toList();
                Files.writeString(file, String.join("\n\n", lines), StandardCharsets.UTF_8);
            }
        }
        List<Set<Integer>> keys = new ArrayList<>();
        var body = new Formats().read(file, version.text().language()).body();
        for (Unit unit : body.units()) {
            Set<Integer> own = new HashSet<>();
            for (int i = 0; i < units.size(); i++) {
                if (unit.text().contains(units.get(i).text())) {
                    own.addAll(version.keys().get(i));
                }
            }
            keys.add(own);
        }
        return new SortedLists.Version(body, keys);
    }

    private static String run(Unit unit) {
        String bold = unit.kind() == UnitKind.HEADING ? "<w:b/>" : "";
        return "<w:r><w:rPr>" + bold + "</w:rPr><w:t>" + escaped(unit) + "</w:t></w:r>";
    }

    private static String escaped(Unit unit) {
        return unit.text().replace("&", "&amp;").replace("<", "&lt;");
    }
}
