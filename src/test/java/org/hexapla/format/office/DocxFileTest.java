package org.hexapla.format.office;

import static org.hexapla.format.office.WordSample.bold;
import static org.hexapla.format.office.WordSample.listed;
import static org.hexapla.format.office.WordSample.note;
import static org.hexapla.format.office.WordSample.paragraph;
import static org.hexapla.format.office.WordSample.plain;
import static org.hexapla.format.office.WordSample.run;
import static org.hexapla.format.office.WordSample.styled;
import static org.hexapla.format.office.WordSample.table;
import static org.hexapla.format.office.WordSample.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxFileTest {
    @TempDir private Path folder;

    @Test
    void tellsTitlesHeadingsParagraphsItemsAndCellsApart() throws IOException {
        Path file =
                WordSample.of(
                                styled("Title", text("Background note")),
                                styled("H1", text("Introduction")),
                                styled("Own", text("Scope")),
                                plain(text("The Committee met.")),
                                listed(0, text("It agreed:")),
                                listed(1, text("to meet again;")),
                                listed(2, text("in Geneva.")),
                                table(plain(text("Item")), plain(text("Page"))))
                        .in(folder);
        assertEquals(
                List.of(
                        "TITLE 0 null Background note",
                        "HEADING 1 null Introduction",
                        "HEADING 1 null Scope",
                        "PARAGRAPH 0 null The Committee met.",
                        "PARAGRAPH 0 1. It agreed:",
                        "ITEM 1 (a) to meet again;",
                        "ITEM 2 • in Geneva.",
                        "CELL 0 null Item",
                        "CELL 0 null Page"),
                described(blocks(file)));
    }

    @Test
    void countsListsAsWordDoes() throws IOException {
        Path file =
                WordSample.of(
                                listed(0, text("One")),
                                listed(1, text("a")),
                                listed(1, text("b")),
                                listed(0, text("Two")),
                                listed(1, text("a again")))
                        .in(folder);
        assertEquals(
                List.of("1.", "(a)", "(b)", "2.", "(a)"),
                blocks(file).stream().map(Block::mark).toList());
    }

    @Test
    void numbersFootnotesByTheirOrderInTheBody() throws IOException {
        Path file = sample(plain(text("First"), note(3), text(" and second"), note(2)));
        assertEquals(
                List.of(
                        "PARAGRAPH 0 null First and second",
                        "FOOTNOTE 0 1 Adopted in Geneva.",
                        "FOOTNOTE 0 2 See document A/2."),
                described(blocks(file)));
    }

    @Test
    void showsTheNumberOfANoteWhereItsMarkStands() throws IOException {
        Path file = sample(plain(text("First"), note(3), text(" and second"), note(2)));
        assertEquals(
                List.of(InlineCode.note("1", "1", 5), InlineCode.note("2", "2", 16)),
                blocks(file).get(0).text().codes());
    }

    @Test
    void keepsWordsApartAtLineBreaksAndTabs() throws IOException {
        Path file = sample(plain(text("one"), "<w:r><w:br/></w:r>", text("two")));
        assertEquals("one\ntwo", blocks(file).get(0).text().text());
    }

    @Test
    void leavesOutPageHeadersAndTablesOfContents() throws IOException {
        Path file =
                sample(
                        paragraph(
                                "<w:pStyle w:val=\"TOC1\"/>",
                                field(" TOC \\o \"1-3\" ", "Introduction 1")),
                        styled("H1", text("Introduction")));
        assertEquals(List.of("HEADING 1 null Introduction"), described(blocks(file)));
    }

    @Test
    void doesNotTakeAHeadingForItsEntryInTheTableOfContents() throws IOException {
        Path file =
                sample(
                        styled(
                                "TOC1",
                                point("begin"),
                                "<w:r><w:instrText> TOC </w:instrText></w:r>",
                                point("separate"),
                                text("Preamble")),
                        styled("TOC1", text("Scope"), point("end")),
                        styled("H1", text("Preamble")),
                        styled("H1", text("Scope")));
        assertEquals(
                List.of("HEADING 1 null Preamble", "HEADING 1 null Scope"),
                described(blocks(file)));
    }

    @Test
    void takesInsertedTextAndNotDeletedText() throws IOException {
        Path file =
                sample(
                        plain(
                                "<w:ins w:id=\"8\" w:author=\"a\">" + text("New") + "</w:ins>",
                                "<w:del w:id=\"9\" w:author=\"a\"><w:r><w:delText>Old</w:delText>"
                                        + "</w:r></w:del>",
                                text(" text")));
        assertEquals(List.of("PARAGRAPH 0 null New text"), described(blocks(file)));
        List<String> warnings = DocxFile.open(file).warnings();
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("1 inserted, 1 deleted"), warnings.get(0));
        assertEquals(List.of(), DocxFile.open(everything()).warnings());
    }

    @Test
    void aRebuiltFileHasTheSameStructure() throws IOException {
        Path file = everything();
        Path rebuilt = rebuilt(file, Language.FRENCH, text -> text.replace("States", "États"));
        assertEquals(
                described(blocks(file)).stream()
                        .map(line -> line.replace("States", "États"))
                        .toList(),
                described(blocks(rebuilt)));
    }

    @Test
    void aRebuiltFileHasTheSameCodes() throws IOException {
        Path file = everything();
        Path rebuilt = rebuilt(file, Language.FRENCH, text -> text.replace("States", "Étatss"));
        assertEquals(codes(blocks(file)), codes(blocks(rebuilt)));
    }

    @Test
    void aRebuiltFileKeepsItsPageHeader() throws IOException {
        Path rebuilt = rebuilt(everything(), Language.FRENCH, text -> "Autre texte");
        assertTrue(part(rebuilt, "word/header.xml").contains("A/CONF.1/1 – page header"));
    }

    @Test
    void formattingMovesWithItsCode() throws IOException {
        Path file = sample(plain(text("The "), bold("States"), text(" agree.")));
        CodedText french =
                new CodedText("D’accord : les États.", List.of(open("1", 15), close("1", 20)));
        Path rebuilt = rebuilt(file, Language.FRENCH, french);
        assertTrue(
                part(rebuilt, "word/document.xml")
                                .contains(
                                        "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">États</w:t>")
                        || part(rebuilt, "word/document.xml")
                                .contains("<w:rPr><w:b/></w:rPr><w:t>États</w:t>"));
    }

    @Test
    void aNoteThatTheTranslationLostStandsAtItsEnd() throws IOException {
        Path file = sample(plain(text("First"), note(3), text(" word.")));
        Path rebuilt = rebuilt(file, Language.FRENCH, CodedText.of("Un mot."));
        assertEquals(List.of(InlineCode.note("1", "1", 7)), blocks(rebuilt).get(0).text().codes());
    }

    @Test
    void theNumberOfAFootnoteStaysBeforeItsText() throws IOException {
        Path file = sample(plain(text("First"), note(2)));
        String place = String.valueOf(blocks(file).get(1).resource());
        byte[] bytes =
                DocxFile.open(file)
                        .rebuild(
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of(place, CodedText.of("Voir le document A/2.")));
        String notes = part(written(bytes), "word/footnotes.xml");
        assertTrue(notes.indexOf("footnoteRef") < notes.indexOf("Voir"), notes);
    }

    @Test
    void tellsTheDescriptionOfAPictureFromText() throws IOException {
        String picture =
                "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/"
                        + "drawingml/2006/wordprocessingDrawing\"><wp:docPr id=\"1\" name=\"P\""
                        + " descr=\"A map of Geneva\"/></wp:inline></w:drawing></w:r>";
        assertEquals(
                List.of("PARAGRAPH 0 null See the map .", "NOTE 0 null A map of Geneva"),
                described(blocks(sample(plain(text("See the map "), picture, text("."))))));
    }

    @Test
    void readsADescriptionOnceThatIsWrittenTwiceAndRebuildsBoth() throws IOException {
        String picture =
                "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/"
                        + "drawingml/2006/wordprocessingDrawing\"><wp:docPr id=\"1\" name=\"P\""
                        + " descr=\"A map\"/><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/"
                        + "drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"P\""
                        + " descr=\"A map\"/></pic:nvPicPr></pic:pic></wp:inline></w:drawing></w:r>";
        Path file = sample(plain(text("See "), picture));
        List<Block> blocks = blocks(file);
        assertEquals(List.of("PARAGRAPH 0 null See", "NOTE 0 null A map"), described(blocks));
        String place = String.valueOf(blocks.get(1).resource());
        byte[] bytes =
                DocxFile.open(file)
                        .rebuild(
                                Language.ENGLISH,
                                Language.FRENCH,
                                Map.of(place, CodedText.of("Une carte")));
        String body = part(written(bytes), "word/document.xml");
        assertEquals(3, body.split("descr=\"Une carte\"", -1).length);
    }

    @Test
    void notesAreTakenByTheirNumberWhenTheyChangePlaces() throws IOException {
        Path file = sample(plain(text("A"), note(3), text(" b"), note(2)));
        CodedText french =
                new CodedText(
                        "B a", List.of(InlineCode.note("7", "2", 1), InlineCode.note("9", "1", 3)));
        String body = part(rebuilt(file, Language.FRENCH, french), "word/document.xml");
        assertTrue(body.indexOf("footnoteReference w:id=\"2\"") > 0);
        assertTrue(
                body.indexOf("footnoteReference w:id=\"2\"")
                        < body.indexOf("footnoteReference w:id=\"3\""));
    }

    @Test
    void codesThatTheOriginalDoesNotHaveAreLeftOut() throws IOException {
        Path file = sample(plain(text("Plain words.")));
        CodedText invented =
                new CodedText(
                        "Mots.",
                        List.of(open("5", 0), close("5", 4), InlineCode.note("6", "9", 5)));
        assertEquals(
                List.of("PARAGRAPH 0 null Mots."),
                described(blocks(rebuilt(file, Language.FRENCH, invented))));
    }

    @Test
    void pairsThatCrossComeOutNested() throws IOException {
        Path file = sample(plain(text("a "), bold("b"), text(" c "), run("<w:i/>", "d")));
        CodedText crossing =
                new CodedText(
                        "uvwxyz",
                        List.of(
                                open("1", 0),
                                new InlineCode("2", InlineCode.Kind.OPEN, "italic", 2, ""),
                                close("1", 4),
                                new InlineCode("2", InlineCode.Kind.CLOSE, "italic", 6, "")));
        assertEquals(
                "uvwxyz", blocks(rebuilt(file, Language.FRENCH, crossing)).get(0).text().text());
    }

    @Test
    void aTypedNumberStaysBeforeTheNewText() throws IOException {
        Path file = sample(plain(bold("11."), "<w:r><w:tab/></w:r>", text("The States agree.")));
        Path rebuilt = rebuilt(file, Language.FRENCH, CodedText.of("Les États."));
        assertEquals("11.\tLes États.", blocks(rebuilt).get(0).text().text());
    }

    @Test
    void arabicRunsFromRightToLeft() throws IOException {
        Path rebuilt = rebuilt(everything(), Language.ARABIC, text -> "نص");
        assertTrue(part(rebuilt, "word/document.xml").contains("<w:bidi/>"));
    }

    /** The paragraph of the rebuilt document in which the text stands. */
    private static String around(Path rebuilt, String text) throws IOException {
        String document = part(rebuilt, "word/document.xml");
        int at = document.indexOf(">" + text);
        assertTrue(at > 0, document);
        return document.substring(
                document.lastIndexOf("<w:p>", at), document.indexOf("</w:p>", at));
    }

    @Test
    void namesTheLanguageOfATranslationAsAWhole() throws IOException {
        Path file = sample(plain(text("One.")));
        Path french = rebuilt(file, Language.FRENCH, text -> "Un.");
        String core = part(french, "docProps/core.xml");
        assertTrue(core.contains(">fr</dc:language>"), core);
    }

    @Test
    void whatHasNoTranslationIsToldToBeInTheLanguageOfTheOriginal() throws IOException {
        Path file =
                sample(
                        plain(text("One.")),
                        paragraph(
                                "<w:bidi/><w:jc w:val=\"both\"/>",
                                bold("Two"),
                                text(" and three.")));
        Path rebuilt = rebuilt(file, Language.ARABIC, CodedText.of("نص"));
        String left = around(rebuilt, "Two");
        assertTrue(left.contains("<w:bidi w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr>"), left);
        assertEquals(3, left.split("<w:lang w:val=\"en\"/></w:rPr>", -1).length, left);
        assertFalse(left.contains("<w:rtl/>"), left);
        String done = around(rebuilt, "نص");
        assertTrue(done.contains("<w:rtl/>") && !done.contains("w:lang"), done);
        assertEquals(
                List.of("نص", "Two and three."),
                blocks(rebuilt).stream().map(block -> block.text().text()).toList());
    }

    @Test
    void whatHasNoTranslationIsToldInLanguagesFromTheLeftToo() throws IOException {
        Path file = sample(plain(text("One.")), plain(text("Two.")));
        Path rebuilt = rebuilt(file, Language.FRENCH, CodedText.of("Un."));
        assertTrue(around(rebuilt, "Two").contains("<w:lang w:val=\"en\"/>"));
        assertFalse(part(rebuilt, "word/document.xml").contains("<w:bidi"));
    }

    @Test
    void aNoteWithoutATranslationKeepsTheDirectionOfTheOriginal() throws IOException {
        Path rebuilt = rebuilt(everything(), Language.ARABIC, CodedText.of("نص"));
        String notes = part(rebuilt, "word/footnotes.xml");
        assertTrue(notes.contains("<w:bidi w:val=\"0\"/>"), notes);
        assertTrue(notes.contains("<w:lang w:val=\"en\"/></w:rPr><w:t"), notes);
    }

    @Test
    void aTextInTheOwnLanguageOfTheFileIsNotToldApart() throws IOException {
        Path file = sample(plain(text("One.")), plain(text("Two.")));
        Path rebuilt = rebuilt(file, Language.ENGLISH, CodedText.of("1."));
        assertFalse(part(rebuilt, "word/document.xml").contains("w:lang"));
    }

    @Test
    void anArabicFileIsTurnedWhereItIsTranslatedAlone() throws IOException {
        Path file =
                sample(
                        paragraph("<w:bidi/>", run("<w:i/><w:rtl/>", "نص")),
                        paragraph("<w:bidi/>", run("<w:rtl/>", "باق")));
        String place = String.valueOf(blocks(file).get(0).resource());
        Path rebuilt =
                written(
                        DocxFile.open(file)
                                .rebuild(
                                        Language.ARABIC,
                                        Language.ENGLISH,
                                        Map.of(place, CodedText.of("Text"))));
        String done = around(rebuilt, "Text");
        assertFalse(done.contains("<w:bidi/>") || done.contains("<w:rtl/>"), done);
        assertFalse(done.contains(" val="), done);
        String left = around(rebuilt, "باق");
        assertTrue(left.contains("<w:bidi/>"), left);
        assertTrue(left.contains("<w:rtl/><w:lang w:bidi=\"ar\"/></w:rPr>"), left);
    }

    @Test
    void theEntriesOfATableOfContentsAreTheNewHeadings() throws IOException {
        Path file =
                sample(
                        styled(
                                "TOC1",
                                point("begin"),
                                "<w:r><w:instrText> TOC \\o </w:instrText></w:r>",
                                point("separate"),
                                text("1."),
                                text("Pre"),
                                text("amble &amp; aims"),
                                "<w:r><w:tab/></w:r>",
                                field(" PAGEREF _Toc1 ", "2")),
                        styled("TOC1", text("Scope"), "<w:r><w:tab/></w:r>", text("3")),
                        styled("TOC1", text("Annex"), "<w:r><w:tab/></w:r>", text("4")),
                        plain(point("end")),
                        styled("H1", text("Preamble &amp; aims")),
                        styled("H1", text("Scope")),
                        styled("H1", text("Annex")));
        Map<String, CodedText> texts = new HashMap<>();
        List<Block> headings = blocks(file);
        texts.put(headings.get(0).resource(), CodedText.of("ديباجة <و>"));
        texts.put(headings.get(1).resource(), CodedText.of("نطاق"));
        Path rebuilt =
                written(DocxFile.open(file).rebuild(Language.ENGLISH, Language.ARABIC, texts));
        String first = around(rebuilt, "ديباجة &lt;و&gt;<");
        assertTrue(first.contains("w:dirty=\"true\""), first);
        assertTrue(first.contains(">1.<") && first.contains(">2<"), first);
        assertFalse(first.contains("amble"), first);
        assertTrue(around(rebuilt, "نطاق<").contains("<w:bidi/>"));
        assertTrue(around(rebuilt, "نطاق<").contains(">3<"));
        String left = around(rebuilt, "Annex<");
        assertTrue(left.contains("<w:lang w:val=\"en\"/>") && !left.contains("<w:bidi/>"), left);
    }

    // Tests that run beside this one write there as well, and take away what is theirs in a moment.
    @Test
    void nothingStaysBehindInTheFolderForTemporaryFiles() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<String> before = leftovers(temporary);
        rebuilt(everything(), Language.FRENCH, text -> text);
        List<String> after = leftovers(temporary);
        after.removeAll(before);
        for (int wait = 0; wait < 100 && !after.isEmpty(); wait++) {
            Thread.sleep(100);
            after.retainAll(leftovers(temporary));
        }
        assertEquals(List.of(), after);
    }

    private static List<String> leftovers(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("~okapi.*|hexapla-rebuild.*"))
                            .toList());
        }
    }

    private Path everything() throws IOException {
        return sample(
                styled("Title", text("Background note")),
                listed(
                        0,
                        text("The "),
                        bold("States"),
                        text(" agree"),
                        note(3),
                        text(" on "),
                        run("<w:b/><w:i/>", "this"),
                        text("."),
                        note(2)),
                listed(1, bold("Wholly bold.")),
                table(plain(text("Cell "), bold("one")), plain(text("Cell two"))),
                plain(text("See "), field(" REF x ", "12"), text(" above.")));
    }

    private Path sample(String... paragraphs) throws IOException {
        return WordSample.of(paragraphs).in(folder);
    }

    private static String field(String instruction, String result) {
        return point("begin")
                + "<w:r><w:instrText xml:space=\"preserve\">"
                + instruction
                + "</w:instrText></w:r>"
                + point("separate")
                + text(result)
                + point("end");
    }

    private static String point(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    @Test
    void readsWhatFieldsFormulasAndHyphensPutIntoTheLine() throws IOException {
        String formula =
                "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                        + "<m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e>"
                        + "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>";
        String reference =
                point("begin")
                        + "<w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>"
                        + point("separate")
                        + text("paragraph 7")
                        + point("end");
        Path file =
                sample(
                        plain(text("See "), reference, text(".")),
                        plain(text("Energy is "), formula, text(", they say.")),
                        plain(
                                text("A non"),
                                "<w:r><w:noBreakHyphen/></w:r>",
                                text("breaking hyphen and a s\u00adoft one.")),
                        plain("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>breaking</w:t></w:r>"),
                        plain(text("In "), formula, text(" and "), reference, text(", too.")));
        assertEquals(
                List.of(
                        "See paragraph 7.",
                        "Energy is E=mc2, they say.",
                        "A non\u2011breaking hyphen and a s\u00adoft one.",
                        "non\u2011breaking",
                        "In E=mc2 and paragraph 7, too."),
                blocks(file).stream().map(block -> block.text().asRead()).toList());
    }

    @Test
    void keepsBlanksBetweenFieldsThatStandAlone() throws IOException {
        String field = "<w:fldSimple w:instr=\" PAGE \">" + text("%s") + "</w:fldSimple>";
        String blank = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
        Path file = sample(plain(field.formatted("10:00") + blank + field.formatted("Ms. Lee")));
        assertEquals("10:00 Ms. Lee", blocks(file).get(0).text().text());
    }

    @Test
    void readsParagraphsOfNothingButAFieldOrAFormulaAsTheSameInAllLanguages() throws IOException {
        String formula =
                "<m:oMathPara xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                        + "<m:oMath><m:r><m:t>5.2 a=b</m:t></m:r></m:oMath></m:oMathPara>";
        String sum = "<w:fldSimple w:instr=\" =SUM(ABOVE) \">" + text("12.50") + "</w:fldSimple>";
        String date =
                point("begin")
                        + "<w:r><w:instrText> DATE </w:instrText></w:r>"
                        + point("separate")
                        + text("3 May 2026")
                        + point("end");
        String table =
                "<w:tbl><w:tr><w:tc>"
                        + plain(text("Total"))
                        + "</w:tc><w:tc>"
                        + plain(sum)
                        + "</w:tc></w:tr></w:tbl>";
        Path file = sample(plain(date), plain(text("It is")), plain(formula), table, plain(date));
        List<Block> blocks = blocks(file);
        assertEquals(
                List.of("3 May 2026", "It is", "5.2 a=b", "Total", "12.50", "3 May 2026"),
                blocks.stream().map(block -> block.text().text()).toList());
        assertEquals(
                List.of(false, true, false, true, false, false),
                blocks.stream().map(Block::translatable).toList());
        List<Unit> units = TextBuilder.build(blocks, Language.ENGLISH).units();
        assertEquals(
                List.of("u3", "u1", "u4", "u2", "u5", "u6"), units.stream().map(Unit::id).toList());
        assertEquals(UnitKind.CELL, units.get(4).kind());
    }

    @Test
    void readsWhatSimpleFieldsAndFormsPutIntoTheLine() throws IOException {
        String number = "<w:fldSimple w:instr=\" SEQ Table \">" + text("3") + "</w:fldSimple>";
        String typed =
                point("begin")
                        + "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
                        + point("separate")
                        + text("Ann Lee")
                        + point("end");
        Path file =
                sample(
                        plain(text("Table "), number, text(". Boats")),
                        plain(text("Name: "), typed, text(", keeper")),
                        plain(
                                "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>",
                                text("Tables "),
                                number,
                                text(" and "),
                                number,
                                "<w:bookmarkEnd w:id=\"1\"/>",
                                text(".")));
        assertEquals(
                List.of("Table 3. Boats", "Name: Ann Lee, keeper", "Tables 3 and 3."),
                blocks(file).stream().map(block -> block.text().asRead()).toList());
    }

    @Test
    void takesWhatGreatRomanNumbersCountForHeadingsAndNotForItems() throws IOException {
        String lists =
                WordSample.part(
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">"
                                + "<w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
                                + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        Path file =
                WordSample.of(
                                listed(0, text("Opening")),
                                plain(text("(b) Vice-Chairs.")),
                                listed(0, text("Substance")),
                                listed(0, text("the third of some items;")))
                        .with("word/numbering.xml", lists)
                        .in(folder);
        assertEquals(
                List.of(
                        "HEADING 1 I. Opening",
                        "PARAGRAPH 0 null (b) Vice-Chairs.",
                        "HEADING 1 II. Substance",
                        "ITEM 1 III. the third of some items;"),
                described(blocks(file)));
    }

    private static InlineCode open(String id, int position) {
        return new InlineCode(id, InlineCode.Kind.OPEN, "bold", position, "");
    }

    private static InlineCode close(String id, int position) {
        return new InlineCode(id, InlineCode.Kind.CLOSE, "bold", position, "");
    }

    private static List<Block> blocks(Path file) throws IOException {
        return DocxFile.open(file).blocks(Language.ENGLISH);
    }

    private static List<String> described(List<Block> blocks) {
        return blocks.stream()
                .map(b -> b.kind() + " " + b.level() + " " + b.mark() + " " + b.text().text())
                .toList();
    }

    private static List<List<String>> codes(List<Block> blocks) {
        return blocks.stream()
                .map(
                        block ->
                                block.text().codes().stream()
                                        .map(c -> c.id() + c.kind() + c.type() + c.display())
                                        .toList())
                .toList();
    }

    private Path rebuilt(Path file, Language target, UnaryOperator<String> translation)
            throws IOException {
        Map<String, CodedText> texts = new HashMap<>();
        for (Block block : blocks(file)) {
            String text = translation.apply(block.text().text());
            List<InlineCode> codes =
                    block.text().codes().stream()
                            .map(code -> code.at(Math.min(code.position(), text.length())))
                            .toList();
            texts.put(String.valueOf(block.resource()), new CodedText(text, codes));
        }
        return written(DocxFile.open(file).rebuild(Language.ENGLISH, target, texts));
    }

    private Path rebuilt(Path file, Language target, CodedText first) throws IOException {
        String place = String.valueOf(blocks(file).get(0).resource());
        return written(DocxFile.open(file).rebuild(Language.ENGLISH, target, Map.of(place, first)));
    }

    private Path written(byte[] bytes) throws IOException {
        assertFalse(bytes.length == 0);
        return Files.write(Files.createTempFile(folder, "rebuilt", ".docx"), bytes);
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
