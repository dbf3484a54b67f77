package org.hexapla.core.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BitextTest {
    private static final TextBody ENGLISH =
            text(
                    Language.ENGLISH,
                    unit("p1", "The meeting opened.", "Ms. Lee took the chair."),
                    unit("p2", "The agenda was adopted."));
    private static final Bitext.Version CHINESE =
            new Bitext.Version(
                    text(
                            Language.CHINESE,
                            unit("p1", "会议开幕，李女士主持会议。"),
                            unit("u1-zh", "译者注。"),
                            unit("p2", "议程获得通过。")),
                    Map.of("p1", stored(0.9, 2, 1), "p2", stored(1, 1, 1)));
    private static final Bitext.Version ARABIC =
            new Bitext.Version(
                    text(
                            Language.ARABIC,
                            unit("p1", "افتُتح الاجتماع.", "وتولت السيدة لي الرئاسة."),
                            unit("u1-ar", "ملاحظة المترجم.")),
                    Map.of("p1", stored(0.8, 2, 2)));
    private static final Map<Language, Bitext.Version> BOTH =
            Map.of(Language.CHINESE, CHINESE, Language.ARABIC, ARABIC);

    @Test
    void mergesRowsThatOnlyTranslationsHaveInTheOrderOfTheirTags() {
        List<String> ids = rows("en,zh,ar").stream().map(BitextRow::id).toList();
        assertEquals(List.of("p1", "u1-ar", "u1-zh", "p2"), ids);
    }

    @Test
    void keepsTheOrderOfRowsWhateverLanguagesAreAskedFor() {
        List<String> ids = rows("zh,ar").stream().map(BitextRow::id).toList();
        assertEquals(List.of("p1", "u1-ar", "u1-zh", "p2"), ids);
    }

    @Test
    void showsCellsInTheOrderAskedFor() {
        List<Language> order = List.copyOf(rows("ar,en,zh").get(0).cells().keySet());
        assertEquals(List.of(Language.ARABIC, Language.ENGLISH, Language.CHINESE), order);
    }

    @Test
    void linksEachLanguageToTheOriginalWhereItIsShown() {
        BitextRow row = rows("zh,ar,en").get(0);
        assertTrue(row.beads().stream().allMatch(bead -> bead.source().equals(Language.ENGLISH)));
    }

    @Test
    void composesBeadsThroughAnOriginalThatIsNotShown() {
        PairedBead composed = rows("zh,ar").get(0).beads().get(0);
        // The way through the original is believed with .8, the two texts themselves with less.
        double confidence = composed.bead().confidence();
        assertTrue(confidence > 0.7 && confidence <= 0.8, () -> "" + confidence);
        Bead bead = new Bead(new Span(0, 1), new Span(0, 2), Method.COMPOSED, confidence);
        assertEquals(
                List.of(new PairedBead(Language.CHINESE, Language.ARABIC, bead)),
                rows("zh,ar").get(0).beads());
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSON", "EXCHANGE"})
    void keepsInPairsWithoutTheOriginalWhatPeopleHaveLinked(Method method) {
        Alignment said =
                new Alignment(
                        List.of(
                                new Bead(new Span(0, 1), new Span(0, 2), method, 1),
                                new Bead(new Span(1, 1), new Span(2, 0), method, 1)));
        Alignment other =
                new Alignment(
                        List.of(
                                new Bead(new Span(0, 1), new Span(0, 1), Method.CONTENT, 0.96),
                                new Bead(new Span(1, 1), new Span(1, 1), Method.CONTENT, 0.96)));
        Map<Language, Bitext.Version> versions =
                Map.of(
                        Language.FRENCH,
                        new Bitext.Version(
                                text(
                                        Language.FRENCH,
                                        unit("p1", "La réunion s'ouvre.", "Mme Lee préside.")),
                                Map.of("p1", new StoredRow(method, 1, said))),
                        Language.ARABIC,
                        new Bitext.Version(
                                ARABIC.text(),
                                Map.of("p1", new StoredRow(Method.CONTENT, 0.96, other))));
        for (String pair : List.of("ar,fr", "fr,ar")) {
            List<String> sizes =
                    Bitext.rows(Languages.valueOf(pair), ENGLISH, versions).get(0).beads().stream()
                            .map(PairedBead::bead)
                            .map(bead -> bead.source().size() + ":" + bead.target().size())
                            .toList();
            assertEquals(
                    pair.equals("ar,fr") ? List.of("1:2", "1:0") : List.of("2:1", "0:1"), sizes);
        }
    }

    @Test
    void takesTheLowestConfidenceOfThePairsShown() {
        assertEquals(0.8, rows("en,zh,ar").get(0).confidence());
    }

    @Test
    void givesNullBeadsWhereOnlyOneLanguageSpeaks() {
        Bead alone = rows("en,zh,ar").get(1).beads().get(0).bead();
        assertEquals(List.of(0, 1), List.of(alone.source().size(), alone.target().size()));
    }

    @Test
    void gathersSeveralUnitsOfOneRow() {
        Bitext.Version split =
                new Bitext.Version(
                        text(Language.CHINESE, unit("p2", "议程"), unit("p2", "获得通过。")),
                        Map.of("p2", stored(0.9, 1, 2)));
        List<BitextRow> rows =
                Bitext.rows(Languages.valueOf("en,zh"), ENGLISH, Map.of(Language.CHINESE, split));
        assertEquals(2, rows.get(1).cells().get(Language.CHINESE).units().size());
    }

    @Test
    void refusesBeadsThatDoNotFitTheirRow() {
        Bitext.Version wrong = new Bitext.Version(CHINESE.text(), Map.of("p1", stored(1, 5, 1)));
        Languages pair = Languages.valueOf("en,zh");
        Map<Language, Bitext.Version> versions = Map.of(Language.CHINESE, wrong);
        assertThrows(IllegalArgumentException.class, () -> Bitext.rows(pair, ENGLISH, versions));
    }

    @Test
    void areTranslatedWhereTheOriginalIs() {
        Unit number = unit("p2", "1 250");
        Unit same =
                new Unit(
                        "p2",
                        UnitKind.PARAGRAPH,
                        number.label(),
                        null,
                        0,
                        number.segments(),
                        null,
                        false,
                        false);
        Bitext.Version french =
                new Bitext.Version(
                        text(Language.FRENCH, unit("p2", "L'ordre du jour."), same),
                        Map.of("p2", stored(1, 1, 2)));
        List<BitextRow> rows =
                Bitext.rows(Languages.valueOf("en,fr"), ENGLISH, Map.of(Language.FRENCH, french));
        assertEquals(List.of(true, true), rows.stream().map(BitextRow::isTranslatable).toList());
    }

    private static List<BitextRow> rows(String languages) {
        return Bitext.rows(Languages.valueOf(languages), ENGLISH, BOTH);
    }

    private static StoredRow stored(double confidence, int sources, int targets) {
        Bead bead =
                new Bead(new Span(0, sources), new Span(0, targets), Method.CONTENT, confidence);
        return new StoredRow(Method.LABEL, confidence, new Alignment(List.of(bead)));
    }

    private static Unit unit(String id, String... sentences) {
        List<Segment> segments = new ArrayList<>();
        for (String sentence : sentences) {
            segments.add(new Segment(id + "/" + sentence, CodedText.of(sentence), ""));
        }
        Label label = id.startsWith("p") ? new Label(id.substring(1)) : null;
        return new Unit(id, UnitKind.PARAGRAPH, label, 0, segments, null, false);
    }

    private static TextBody text(Language language, Unit... units) {
        return new TextBody(language, Arrays.asList(units));
    }
}
