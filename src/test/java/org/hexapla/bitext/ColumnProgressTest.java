package org.hexapla.bitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.intake.TestIntake;
import org.hexapla.web.TestPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much readers are told of a language that is being translated. */
class ColumnProgressTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/9");
    private static final String ENGLISH =
            "1. The meeting was held in Geneva. Nine members took part. Two observers spoke.\n\n"
                    + "2. The report was adopted. It is annexed to this note.\n";

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
        intake.addDocument(SYMBOL);
        intake.send(SYMBOL, Language.ENGLISH, ENGLISH.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    /**
     * Work on the second paragraph, nobody having begun the first.
     *
     * @param states of its sentences; null for one without a translation
     */
    private void translate(SegmentState... states) {
        Provenance by = new Provenance("ana", TestIntake.NOW, Provenance.Way.EXCHANGE, "f");
        List<TranslatedBead> beads = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            boolean isThere = states[i] != null;
            Span target = new Span(segments.size(), isThere ? 1 : 0);
            Bead bead = new Bead(new Span(i, 1), target, Method.EXCHANGE, 1);
            SegmentState state = isThere ? states[i] : SegmentState.INITIAL;
            beads.add(new TranslatedBead(bead, state, null, false, by));
            if (isThere) {
                segments.add(new Segment("s" + i, CodedText.of("جملة"), " "));
            }
        }
        Unit unit = new Unit("p2", UnitKind.PARAGRAPH, null, 0, segments, null, false);
        TextBody body = new TextBody(Language.ARABIC, List.of(unit));
        Map<String, TranslatedRow> rows =
                Map.of("p2", new TranslatedRow(Method.EXCHANGE, 1, beads));
        intake.database()
                .inTransaction(
                        () -> {
                            intake.database().archive().lock(SYMBOL);
                            intake.database()
                                    .archive()
                                    .add(
                                            SYMBOL,
                                            Language.ARABIC,
                                            new NewRevision(
                                                    TextStatus.COURTESY,
                                                    body,
                                                    rows,
                                                    List.of(),
                                                    by,
                                                    false));
                        });
        intake.database().entities().clear();
    }

    private Optional<Integer> told() {
        return page(false).columns().get(1).progress();
    }

    private BitextPage page(boolean withWork) {
        TestDatabase database = intake.database();
        Bitexts bitexts = TestBitexts.on(database);
        return database.inTransaction(
                () ->
                        bitexts.page(
                                SYMBOL,
                                Optional.of(Languages.valueOf("en,ar")),
                                Language.ENGLISH,
                                View.COLUMNS,
                                withWork));
    }

    @Test
    void namesTheSentencesOfARowThatAreNotTranslatedYetAndDoubtsNothing() {
        translate(SegmentState.TRANSLATED, null);
        String html = TestPages.html(page(true), "/bitext", Language.ENGLISH);
        assertTrue(html.contains("English 2 ↔ Arabic –: not translated yet</li>"), html);
        assertFalse(html.contains("class=\"unsure\""), html);
    }

    @Test
    void saysNothingWhereAllOfARowIsTranslated() {
        translate(SegmentState.TRANSLATED, SegmentState.TRANSLATED);
        String html = TestPages.html(page(true), "/bitext", Language.ENGLISH);
        assertFalse(html.contains("not translated yet"), html);
    }

    @Test
    void isTheShareOfTheWholeOriginalsWordsAndNotOfTheRowsBegun() {
        translate(SegmentState.FINAL, SegmentState.INITIAL);
        // 4 of 23 words.
        assertEquals(Optional.of(17), told());
    }

    @Test
    void isNotAllWhileARowIsNotBegun() {
        translate(SegmentState.FINAL, SegmentState.TRANSLATED);
        assertEquals(Optional.of(43), told());
    }
}
