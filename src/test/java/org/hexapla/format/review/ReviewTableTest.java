package org.hexapla.format.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.ReturnedKit.ReturnedSegment;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.office.DocxParts;
import org.hexapla.format.xliff.RandomKits;
import org.hexapla.web.TestTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTableTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("A/RES/217(III)");

    @TempDir private Path folder;

    private static CodedText note(String text, String id, int position) {
        return new CodedText(text, List.of(InlineCode.note(id, "3", position)));
    }

    private static KitSegment segment(String id, CodedText source, CodedText target) {
        return new KitSegment(id, source, " ", target, SegmentState.TRANSLATED, null, false);
    }

    private static TranslationKit kit(Language target, KitSegment... segments) {
        KitUnit unit = new KitUnit("p1", UnitKind.PARAGRAPH, null, List.of(segments));
        return new TranslationKit("0123abc", SYMBOL, Language.ENGLISH, target, 2, List.of(unit));
    }

    private static TranslationKit three() {
        return kit(
                Language.FRENCH,
                segment("s1", CodedText.of("One."), CodedText.of("Un.")),
                segment("s2", CodedText.of("Two."), CodedText.of("Deux.")),
                segment("s3", CodedText.of("Three."), CodedText.of("Trois.")));
    }

    private ReturnedKit read(byte[] file) {
        try {
            return ReviewTable.read(Files.write(folder.resolve("back.docx"), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as it comes back when its main part was changed. */
    private ReturnedKit back(TranslationKit kit, UnaryOperator<String> change) {
        byte[] table = ReviewTable.write(kit);
        return read(DocxParts.with(table, "word/document.xml", change));
    }

    private static String document(TranslationKit kit) {
        return DocxParts.part(ReviewTable.write(kit), "word/document.xml");
    }

    private static String text(ReturnedKit back, int segment) {
        return Objects.requireNonNull(back.segments().get(segment).target()).text();
    }

    /** The rows of a table, the headings first. */
    private static List<String> rows(String document) {
        List<String> rows = new ArrayList<>();
        for (int from = document.indexOf("<w:tr>"); from >= 0; ) {
            int to = document.indexOf("</w:tr>", from) + "</w:tr>".length();
            rows.add(document.substring(from, to));
            from = document.indexOf("<w:tr>", to);
        }
        return rows;
    }

    private static List<String> ids(ReturnedKit back) {
        return back.segments().stream().map(ReturnedSegment::id).toList();
    }

    @Test
    void comesBackAsItWent() {
        for (int seed = 0; seed < 300; seed++) {
            TranslationKit kit = new RandomKits(seed).kit();
            ReturnedKit back = read(ReviewTable.write(kit));
            List<String> sent = new ArrayList<>();
            for (KitUnit unit : kit.units()) {
                unit.segments()
                        .forEach(one -> sent.add(said(one.id(), one.source(), one.target())));
            }
            List<String> came =
                    back.segments().stream()
                            .map(one -> said(one.id(), one.source(), one.target()))
                            .toList();
            assertEquals(sent, came, "seed " + seed);
        }
    }

    private static String said(String id, CodedText source, CodedText target) {
        boolean empty = target == null || target.text().isEmpty() && target.codes().isEmpty();
        return id + ": " + said(source) + " = " + (empty ? "" : said(target));
    }

    private static String said(CodedText text) {
        StringBuilder said = new StringBuilder(text.text());
        for (InlineCode code : text.codes()) {
            said.append(" ").append(code.kind()).append(code.id()).append("@");
            said.append(code.position());
        }
        return said.toString();
    }

    @Test
    void namesTheKitAndThePair() {
        ReturnedKit back = read(ReviewTable.write(three()));
        assertEquals("0123abc", back.kit());
        assertEquals(SYMBOL.value(), back.original());
        assertEquals(Language.ENGLISH, back.source());
        assertEquals(Language.FRENCH, back.target());
        assertEquals(List.of("s1", "s2", "s3"), ids(back));
        assertEquals("translated", back.segments().get(0).state());
        assertEquals(List.of(), back.warnings());
    }

    @Test
    void givesTheSameBytesForTheSameKit() {
        assertArrayEquals(ReviewTable.write(three()), ReviewTable.write(three()));
    }

    @Test
    void showsCodesAsMarks() {
        CodedText source = note("See this.", "7", 8);
        String document = document(kit(Language.FRENCH, segment("s1", source, source)));
        assertTrue(document.contains("\u27E67/ 3\u27E7"), document);
    }

    @Test
    void setsArabicFromRightToLeftAndNothingElse() {
        TranslationKit kit =
                kit(Language.ARABIC, segment("s1", CodedText.of("One."), CodedText.of("واحد.")));
        List<String> row = rows(document(kit));
        String[] cells = row.get(1).split("<w:tc>");
        assertFalse(cells[2].contains("<w:bidi/>"), cells[2]);
        assertTrue(cells[3].contains("<w:bidi/>") && cells[3].contains("<w:rtl/>"), cells[3]);
        assertFalse(document(three()).contains("<w:bidi/>"));
    }

    @Test
    void readsWhatWasEdited() {
        ReturnedKit back =
                back(three(), xml -> xml.replace("Deux.", "Deux</w:t></w:r><w:r><w:t>ième."));
        assertEquals("Deuxième.", text(back, 1));
    }

    @Test
    void readsEachParagraphOfACellOnALineOfItsOwn() {
        ReturnedKit back =
                back(
                        three(),
                        xml ->
                                xml.replace(
                                        "Deux.</w:t></w:r>",
                                        "Deux.</w:t></w:r></w:p><w:p><w:r><w:t>Bis.</w:t></w:r>"
                                                + "</w:p><w:p>"));
        assertEquals("Deux.\nBis.", text(back, 1));
    }

    @Test
    void findsRowsThatWereMovedRepeatedAndTakenOut() {
        ReturnedKit back =
                back(
                        three(),
                        xml -> {
                            List<String> rows = rows(xml);
                            String body = String.join("", rows);
                            int from = xml.indexOf(rows.get(0));
                            int to = xml.lastIndexOf("</w:tr>") + "</w:tr>".length();
                            assertFalse(body.isEmpty());
                            return xml.substring(0, from)
                                    + rows.get(0)
                                    + rows.get(3)
                                    + rows.get(1)
                                    + rows.get(1)
                                    + xml.substring(to);
                        });
        assertEquals(List.of("s3", "s1", "s1"), ids(back));
    }

    @Test
    void tellsOfTrackedChangesAndReadsThemAsAccepted() {
        ReturnedKit back =
                back(
                        three(),
                        xml ->
                                xml.replaceFirst(
                                        "<w:r>(<w:rPr>(?:(?!</w:r>).)*)<w:t xml:space=\"preserve\">"
                                                + "Deux\\.</w:t></w:r>",
                                        "<w:del w:id=\"1\" w:author=\"r\"><w:r><w:delText>Deux."
                                                + "</w:delText></w:r></w:del><w:ins w:id=\"2\""
                                                + " w:author=\"r\"><w:r><w:t>Second.</w:t></w:r>"
                                                + "</w:ins>"));
        assertEquals("Second.", text(back, 1));
        assertTrue(back.warnings().toString().contains("tracked changes"), back.toString());
        assertTrue(back.warnings().toString().contains("s2"), back.warnings().toString());
    }

    @Test
    void leavesOutARowWhoseDeletionIsTracked() {
        ReturnedKit back =
                back(
                        three(),
                        xml ->
                                xml.replaceFirst(
                                        "<w:cantSplit/>",
                                        "<w:cantSplit/><w:del w:id=\"1\" w:author=\"r\"/>"));
        assertEquals(List.of("s2", "s3"), ids(back));
        assertTrue(back.warnings().toString().contains("deletion is tracked"));
    }

    @Test
    void readsNoRowsWhoseCellsWereMadeOne() {
        ReturnedKit back =
                back(
                        three(),
                        xml -> {
                            List<String> rows = rows(xml);
                            String first = joined(rows.get(1), "<w:vMerge w:val=\"restart\"/>");
                            String second = joined(rows.get(2), "<w:vMerge/>");
                            return xml.replace(rows.get(1), first).replace(rows.get(2), second);
                        });
        assertEquals(List.of("s3"), ids(back));
        assertEquals(
                List.of("Rows that have other columns than the table were not read: s1, s2."),
                back.warnings());
    }

    private static String joined(String row, String how) {
        int last = row.lastIndexOf("</w:tcPr>");
        return row.substring(0, last) + how + row.substring(last);
    }

    @Test
    void noticesAMarkThatWasBroken() {
        TranslationKit kit =
                kit(
                        Language.FRENCH,
                        segment("s1", CodedText.of("See."), note("Voir ici.", "7", 8)));
        ReturnedKit back = back(kit, xml -> xml.replace("\u27E67/ 3\u27E7", "\u27E67/"));
        CodedText text = Objects.requireNonNull(back.segments().get(0).target());
        assertEquals("Voir ici\u27E67/.", text.text());
        assertEquals("\u27E6", text.codes().get(0).id());
    }

    @Test
    void readsCommentsAsNotes() {
        ReturnedKit back =
                back(
                        three(),
                        xml -> {
                            String row = rows(xml).get(2);
                            int cell = row.lastIndexOf("</w:p>");
                            String with =
                                    row.substring(0, cell)
                                            + "<w:r><w:t>Ask the author.</w:t></w:r>"
                                            + row.substring(cell);
                            return xml.replace(row, with);
                        });
        assertEquals("Ask the author.", back.segments().get(1).notes().get(0).text());
        assertEquals(List.of(), back.segments().get(0).notes());
    }

    @Test
    void namesARowWhoseIdWasLost() {
        ReturnedKit back = back(three(), xml -> xml.replace(">s2<", "><"));
        assertEquals(3, back.segments().size());
        assertEquals("Two.", back.segments().get(1).source().text());
        assertTrue(back.byText());
    }

    @Test
    void refusesAnotherWordFile() throws IOException {
        byte[] other =
                DocxParts.with(
                        ReviewTable.write(three()),
                        "word/header1.xml",
                        xml -> xml.replace("kit", "x"));
        Refused refused = assertThrows(Refused.class, () -> read(other));
        assertEquals("no-review-table", refused.type());
    }

    /** The table with the cells of each row in another order, given by their old places. */
    private static String reordered(String xml, int... places) {
        String all = xml;
        for (String row : rows(xml)) {
            int from = row.indexOf("<w:tc>");
            int to = row.lastIndexOf("</w:tc>") + "</w:tc>".length();
            String[] cells = row.substring(from, to).split("(?=<w:tc>)");
            StringBuilder body = new StringBuilder(row.substring(0, from));
            for (int place : places) {
                body.append(cells[place]);
            }
            all = all.replace(row, body.append(row.substring(to)));
        }
        return all;
    }

    @Test
    void findsTheColumnsByTheirHeadings() {
        ReturnedKit back = back(three(), xml -> reordered(xml, 4, 3, 2, 1, 0));
        assertEquals(read(ReviewTable.write(three())).segments(), back.segments());
    }

    @Test
    void refusesColumnsThatItDoesNotKnow() {
        List<UnaryOperator<String>> changes =
                List.of(
                        xml -> xml.replace(">Target<", ">Translation<"),
                        xml -> xml.replace(rows(xml).get(0), ""),
                        xml -> reordered(xml, 0, 1, 2, 3),
                        xml -> reordered(xml, 0, 1, 2, 3, 3),
                        xml -> reordered(xml, 0, 1, 2, 3, 4, 4));
        for (UnaryOperator<String> change : changes) {
            Refused refused = assertThrows(Refused.class, () -> back(three(), change));
            assertEquals("unknown-columns", refused.type());
        }
    }

    @Test
    void readsRowsThatAreMarkedToBeRepeatedAsHeadings() {
        ReturnedKit back =
                back(three(), xml -> xml.replaceFirst("<w:cantSplit/>", "<w:tblHeader/>"));
        assertEquals(List.of("s1", "s2", "s3"), ids(back));
    }

    @Test
    void readsALargeTableOfItsOwn() {
        KitSegment[] many = new KitSegment[20_000];
        for (int i = 0; i < many.length; i++) {
            String text = "The Committee took note of document " + i + ".";
            many[i] = segment("s" + i, CodedText.of(text), CodedText.of("Le Comité " + i + "."));
        }
        byte[] table = ReviewTable.write(kit(Language.FRENCH, many));
        assertTrue(DocxParts.part(table, "word/document.xml").length() > 10 << 20);
        assertEquals(many.length, read(table).segments().size());
    }

    @Test
    void refusesACellThatIsNoSentence() {
        String much = "Word ".repeat(300_000);
        Refused refused =
                assertThrows(Refused.class, () -> back(three(), xml -> xml.replace("Deux.", much)));
        assertEquals("inflates-too-far", refused.type());
    }

    /** What is read of a target that was typed again, where the source has bold and a note. */
    private static String typed(ReturnedKit back) {
        return said(Objects.requireNonNull(back.segments().get(0).target()));
    }

    private static TranslationKit withCodes(String source) {
        InlineCode open = new InlineCode("1", InlineCode.Kind.OPEN, "bold", 0, "");
        InlineCode close = new InlineCode("1", InlineCode.Kind.CLOSE, "bold", 3, "");
        CodedText one = new CodedText(source, List.of(open, close, InlineCode.note("2", "3", 3)));
        return kit(Language.FRENCH, segment("s1", one, CodedText.of("Un.")));
    }

    @ParameterizedTest
    @CsvSource({
        "[1]Un[/1][2/ 3].",
        "[1]Un[/1][2].",
        "⟦1⟧Un[/1][2/].",
        "[1]Un⟦/1⟧⟦2/ 3⟧.",
        "⟦1⟧Un⟦/1⟧[2/3]."
    })
    void readsMarksThatAreTypedWithSquareBrackets(String target) {
        TranslationKit kit = withCodes("One.");
        ReturnedKit usual = back(kit, document -> document.replace("Un.", "⟦1⟧Un⟦/1⟧⟦2/ 3⟧."));
        ReturnedKit back = back(kit, document -> document.replace("Un.", target));
        assertEquals(typed(usual), typed(back));
        assertEquals(
                List.of("Marks typed with square brackets were read as marks of codes: s1."),
                back.warnings());
        assertEquals(List.of(), usual.warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "One., [1]Un.",
        "One., [1]Un[1] deux[/1].",
        "One., ⟦1⟧Un⟦/1⟧ [1].",
        "One., [7]Un[/7].",
        "One [1]., [1]Un[/1].",
        "One [2]., Un [2]."
    })
    void leavesSquareBracketsThatMayBeText(String source, String target) {
        ReturnedKit back = back(withCodes(source), text -> text.replace("Un.", target));
        ReturnedKit free =
                back(
                        kit(
                                Language.FRENCH,
                                segment("s1", CodedText.of("One."), CodedText.of("Un."))),
                        text -> text.replace("Un.", target));
        assertEquals(typed(free), typed(back));
        assertEquals(List.of(), back.warnings());
    }

    @Test
    void understandsTheStatesInTheWordsOfEveryPage() {
        for (Language language : Language.OFFICIAL) {
            for (SegmentState state : SegmentState.values()) {
                String word = TestTexts.in(language).say("state." + state.word());
                for (String cell : List.of(word, word.toUpperCase(Locale.ROOT) + " (locked)")) {
                    ReturnedKit back = withState(cell);
                    assertEquals(state.word(), back.segments().get(0).state(), cell);
                }
            }
        }
    }

    private ReturnedKit withState(String cell) {
        TranslationKit kit =
                kit(Language.FRENCH, segment("s1", CodedText.of("One."), CodedText.of("Un.")));
        return back(kit, text -> text.replace(">translated<", ">" + cell + " <"));
    }

    @ParameterizedTest
    @CsvSource({
        "Revisada, reviewed",
        "definitif, final",
        "'Не  переведён', initial",
        "مراجع, reviewed",
        "Reviewed by me, reviewed",
        "fertig, fertig"
    })
    void understandsOtherEndingsAndLeavesOtherWords(String cell, String state) {
        assertEquals(state, withState(cell).segments().get(0).state());
    }
}
