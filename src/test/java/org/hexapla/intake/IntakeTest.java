package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hexapla.archive.Revision;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/1");
    private static final String FIRST =
            "1. The river rises in the north and flows to the sea.\n\n"
                    + "2. Its valley was settled early. It has many towns.\n\n"
                    + "3. The delta is wide and flat.\n";
    private static final String FRENCH =
            "1. La rivière prend sa source dans le nord et coule vers la mer.\n\n"
                    + "2. Sa vallée a été peuplée tôt. Elle compte de nombreuses villes.\n\n"
                    + "3. Le delta est large et plat.\n";

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Refused refused(Language language, String text) {
        return assertThrows(Refused.class, () -> intake.send(SYMBOL, language, bytes(text)));
    }

    private Taken sendFirst() {
        intake.addDocument(SYMBOL);
        return intake.send(SYMBOL, Language.ENGLISH, bytes(FIRST));
    }

    private Taken revise(Taken before, String text) {
        return intake.send(
                SYMBOL, before.language(), bytes(text), TestIntake.replacing(before.sha256()));
    }

    private List<Unit> units() {
        return intake.text(SYMBOL, Language.ENGLISH).body().units();
    }

    private Set<String> segmentIds() {
        return units().stream()
                .flatMap(unit -> unit.segments().stream())
                .map(Segment::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long filesKept() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void pairsEveryRowOfARealNote() {
        intake.addNote();
        VersionText chinese = intake.text(TestIntake.NOTE, Language.CHINESE);
        List<Unit> english = intake.text(TestIntake.NOTE, Language.ENGLISH).body().units();
        assertEquals(33, english.size());
        assertEquals(
                english.stream().map(Unit::id).collect(Collectors.toSet()),
                chinese.rows().keySet());
        chinese.rows()
                .forEach(
                        (id, row) -> {
                            assertTrue(row.alignment().sources() > 0, id);
                            assertTrue(row.alignment().targets() > 0, id);
                        });
    }

    @Test
    void keepsTheNotesAndLabelsOfARealNote() {
        intake.addNote();
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            List<Unit> units = intake.text(TestIntake.NOTE, language).body().units();
            assertEquals(
                    List.of("fn1", "fn2", "fn3", "fn4", "fn5", "fn6"),
                    units.stream()
                            .filter(unit -> unit.kind() == UnitKind.FOOTNOTE)
                            .map(Unit::id)
                            .toList());
            assertEquals(
                    "p1:1 p2:2 p3:3 p4:4 p5:5 p7:6",
                    units.stream()
                            .flatMap(
                                    unit ->
                                            unit.content().codes().stream()
                                                    .filter(InlineCode::isNote)
                                                    .map(code -> unit.id() + ":" + code.display()))
                            .collect(Collectors.joining(" ")));
            Unit twelfth =
                    units.stream()
                            .filter(unit -> unit.id().equals("p12"))
                            .findFirst()
                            .orElseThrow();
            assertEquals("12", twelfth.labelled().orElseThrow().value());
        }
    }

    @Test
    void makesAnOfficialTranslationFinal() {
        intake.addNote();
        assertTrue(
                intake.text(TestIntake.NOTE, Language.CHINESE).rows().values().stream()
                        .flatMap(row -> row.beads().stream())
                        .allMatch(bead -> bead.state() == SegmentState.FINAL));
    }

    @Test
    void givesTheBytesBackAsTheyCame() throws IOException {
        Taken taken = sendFirst();
        assertArrayEquals(bytes(FIRST), Files.readAllBytes(intake.files().path(taken.sha256())));
        assertTrue(taken.published());
        assertEquals(3, taken.units());
        assertEquals(4, taken.segments());
    }

    @Test
    void takesNoFileOfADocumentThatNobodyAdded() {
        Refused refused = refused(Language.ENGLISH, FIRST);
        assertEquals(Refused.Why.NOT_FOUND, refused.why());
        assertEquals(0, filesKept());
    }

    @Test
    void asksForTheOriginalBeforeItsTranslation() {
        intake.addDocument(SYMBOL);
        Refused refused = refused(Language.FRENCH, FRENCH);
        assertEquals("original-first", refused.type());
        assertEquals(0, filesKept());
    }

    @Test
    void changesNothingWhereTheSameBytesComeAgain() {
        Taken first = sendFirst();
        Taken again = intake.send(SYMBOL, Language.ENGLISH, bytes(FIRST));
        assertTrue(first.changed());
        assertFalse(again.changed());
        assertEquals(first.revision(), again.revision());
        assertEquals(1, intake.database().archive().history(SYMBOL, Language.ENGLISH).size());
        assertEquals(1, filesKept());
    }

    @Test
    void tellsOfTheTextThatIsThereWhereTheSameBytesComeAgain() {
        Taken first = sendFirst();
        Taken again = intake.send(SYMBOL, Language.ENGLISH, bytes(FIRST));
        assertEquals(first.units(), again.units());
        assertEquals(first.segments(), again.segments());
        assertEquals(List.of(), again.warnings());
    }

    @Test
    void saysThatTheSameBytesKeepTheirStatus() {
        sendFirst();
        Terms courtesy =
                new Terms(
                        TextStatus.COURTESY,
                        false,
                        false,
                        false,
                        Optional.empty(),
                        OnlyNew.UNASKED);
        Taken again = intake.send(SYMBOL, Language.ENGLISH, bytes(FIRST), courtesy);
        assertEquals(TextStatus.OFFICIAL, again.status());
        assertEquals(1, again.warnings().size());
        assertTrue(again.warnings().get(0).contains("which is official"), again.warnings().get(0));
    }

    @Test
    void replacesAFileOnlyForOneWhoKnowsIt() {
        Taken first = sendFirst();
        String other = FIRST.replace("wide", "broad");
        assertEquals("already-held", refused(Language.ENGLISH, other).type());
        Refused wrong =
                assertThrows(
                        Refused.class,
                        () ->
                                intake.send(
                                        SYMBOL,
                                        Language.ENGLISH,
                                        bytes(other),
                                        TestIntake.replacing("0".repeat(64))));
        assertEquals(Refused.Why.PRECONDITION, wrong.why());
        assertEquals(1, intake.database().archive().history(SYMBOL, Language.ENGLISH).size());
        assertEquals(2, revise(first, other).revision());
    }

    @Test
    void replacesAnyOfTheFilesThatTheSenderKnows() {
        Taken first = sendFirst();
        EntityTags known = new EntityTags("W/\"x\", \"" + first.sha256() + "\"");
        Terms terms = TestIntake.expecting(known);
        byte[] other = bytes(FIRST.replace("north", "south"));
        assertEquals(2, intake.send(SYMBOL, Language.ENGLISH, other, terms).revision());
    }

    @Test
    void replacesNothingWhereNothingIsHeld() {
        intake.addDocument(SYMBOL);
        Terms any = TestIntake.expecting(new EntityTags("*"));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> intake.send(SYMBOL, Language.ENGLISH, bytes(FIRST), any));
        assertEquals("nothing-to-replace", refused.type());
    }

    @Test
    void makesANewVersionAndLeavesAloneOneThatIsThere() {
        intake.addDocument(SYMBOL);
        Terms asNew = TestIntake.asNew(false);
        assertEquals(1, intake.send(SYMBOL, Language.ENGLISH, bytes(FIRST), asNew).revision());
        for (String text : List.of(FIRST, FIRST.replace("north", "south"))) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () -> intake.send(SYMBOL, Language.ENGLISH, bytes(text), asNew));
            assertEquals("not-new", refused.type());
        }
        assertEquals(1, intake.database().archive().history(SYMBOL, Language.ENGLISH).size());
    }

    @Test
    void addsNoRenditionToAVersionThatIsToBeNew() {
        sendFirst();
        Terms asNew = TestIntake.asNew(true);
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> intake.send(SYMBOL, Language.ENGLISH, bytes("<p>River"), asNew));
        assertEquals("not-new", refused.type());
    }

    @Test
    void asksBackWhereTheTextLooksLikeAnotherLanguage() {
        sendFirst();
        assertEquals("another-language", refused(Language.SPANISH, FRENCH).type());
        Taken insisted = intake.send(SYMBOL, Language.SPANISH, bytes(FRENCH), TestIntake.INSISTING);
        assertEquals(1, insisted.warnings().size());
        assertTrue(insisted.warnings().get(0).contains("fr"), insisted.warnings().toString());
    }

    @Test
    void keepsTheIdsOfParagraphsThatARevisionLeavesAlone() {
        Taken first = sendFirst();
        Map<String, List<Segment>> before =
                units().stream().collect(Collectors.toMap(Unit::id, Unit::segments));
        Set<String> idsBefore = segmentIds();
        revise(
                first,
                "1. The river rises in the north and flows to the sea.\n\n"
                        + "2. Its valley was settled early. It has nine towns.\n\n"
                        + "3. The lake is new here.\n\n"
                        + "4. The delta is wide and flat.\n");
        Map<String, Unit> after =
                units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        assertEquals(before.get("p1"), after.get("p1").segments());
        assertEquals(before.get("p2").get(0), after.get("p2").segments().get(0));
        String changed = after.get("p2").segments().get(1).id();
        assertFalse(idsBefore.contains(changed), changed);
        assertEquals(4, after.size());
    }

    @Test
    void givesNoSegmentIdASecondTime() {
        Taken taken = sendFirst();
        Set<String> given = new HashSet<>(segmentIds());
        Set<String> present = segmentIds();
        for (String word : List.of("broad", "narrow", "dry")) {
            taken = revise(taken, FIRST.replace("wide", word));
            Set<String> now = segmentIds();
            Set<String> added = new TreeSet<>(now);
            added.removeAll(present);
            assertEquals(1, added.size(), word);
            assertTrue(given.addAll(added), "given before: " + added);
            present = now;
        }
    }

    @Test
    void keepsAPublishedTextWhereARevisionFails() {
        Taken first = sendFirst();
        assertThrows(Refused.class, () -> revise(first, "   \n"));
        assertEquals(3, units().size());
        assertEquals(1, filesKept());
    }

    @Test
    void addsAnotherFormatWithoutTouchingTheText() {
        sendFirst();
        VersionText before = intake.text(SYMBOL, Language.ENGLISH);
        byte[] page = bytes("<!doctype html><html><body><p>The river.</p></body></html>");
        Terms rendition = TestIntake.rendition(Optional.empty());
        Taken added = intake.send(SYMBOL, Language.ENGLISH, page, rendition);
        Taken again = intake.send(SYMBOL, Language.ENGLISH, page, rendition);
        assertTrue(added.changed());
        assertFalse(again.changed());
        Revision revision = intake.database().archive().history(SYMBOL, Language.ENGLISH).get(0);
        assertEquals(2, revision.files().size());
        assertNotEquals(added.sha256(), revision.carrier().orElseThrow().sha256());
        assertEquals(before, intake.text(SYMBOL, Language.ENGLISH));
    }

    @Test
    void addsARenditionOnlyToTheTextThatItsSenderKnows() {
        Taken first = sendFirst();
        byte[] page = bytes("<!doctype html><html><body><p>The river.</p></body></html>");
        EntityTags other = EntityTags.of("0".repeat(64));
        Terms ofAnother = TestIntake.rendition(Optional.of(other));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> intake.send(SYMBOL, Language.ENGLISH, page, ofAnother));
        assertEquals("another-file-meanwhile", refused.type());
        EntityTags own = EntityTags.of(first.sha256());
        Terms ofThis = TestIntake.rendition(Optional.of(own));
        assertTrue(intake.send(SYMBOL, Language.ENGLISH, page, ofThis).changed());
    }

    @Test
    void takesNoRenditionOfATextThatIsNotThere() {
        intake.addDocument(SYMBOL);
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                intake.send(
                                        SYMBOL,
                                        Language.ENGLISH,
                                        bytes(FIRST),
                                        TestIntake.rendition(Optional.empty())));
        assertEquals("text-first", refused.type());
    }

    @Test
    void makesAFileNameHarmless() {
        Delivery delivery =
                new Delivery(
                        SYMBOL,
                        Language.ENGLISH,
                        new org.hexapla.archive.Files.Received(folder, "", 0),
                        "../a\\b\n" + "x".repeat(300) + ".txt",
                        TestIntake.PLAIN,
                        "clerk");
        assertEquals(200, delivery.name().length());
        assertTrue(delivery.name().endsWith(".txt"));
        assertTrue(delivery.name().matches("[^/\\\\\n]+"), delivery.name());
    }
}
