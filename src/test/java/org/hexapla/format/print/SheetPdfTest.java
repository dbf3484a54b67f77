package org.hexapla.format.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetPdfTest {
    private static final String ENGLISH =
            "All human beings are born free and equal in dignity and rights (A/RES/217(III), 1948).";
    private static final String ARABIC =
            "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق (الوثيقة A/RES/217(III)، سنة 1948)، وقد"
                    + " وُهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.";
    private static final String CHINESE = "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。";
    private static final String RUSSIAN =
            "Все люди рождаются свободными и равными в своём достоинстве…";

    private static final SheetPdf PDF = new SheetPdf();

    private static Sheet sheet(int rows, Language one, String first, Language two, String second) {
        List<Sheet.Row> list = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            List<CodedText> cells = List.of(CodedText.of(first), CodedText.of(second));
            list.add(new Sheet.Row("p" + i, UnitKind.PARAGRAPH, 0, "" + i, cells));
        }
        return new Sheet(
                "A/RES/217(III)",
                LocalDate.of(1948, 12, 10),
                "http://localhost:9080/documents/A/RES/217(III)/bitext?languages=en,ar",
                List.of(
                        new Sheet.Column(one, "", one.ownName()),
                        new Sheet.Column(two, "", two.ownName())),
                list);
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void printsChineseAndRussianThatCanBeReadAgain() throws IOException {
        byte[] pdf = PDF.write(sheet(1, Language.CHINESE, CHINESE, Language.RUSSIAN, RUSSIAN));
        keep("zh-ru", pdf);
        String read = letters(text(pdf, 1));
        assertTrue(read.contains("人人生而自由"), read);
        assertTrue(read.contains("достоинстве…"), read);
    }

    @Test
    void printsSymbolDateAddressAndTheWorthOfEachTextOnEveryPage() throws IOException {
        byte[] pdf = PDF.write(sheet(60, Language.ENGLISH, ENGLISH, Language.ARABIC, ARABIC));
        keep("en-ar", pdf);
        String second = letters(text(pdf, 2));
        assertTrue(second.contains("A/RES/217(III)·1948-12-10·http://localhost:9080"), second);
        assertTrue(second.contains("English"), second);
        assertTrue(second.contains("2/"), second);
    }

    @Test
    void printsEveryRowOnSomePage() throws IOException {
        byte[] pdf = PDF.write(sheet(60, Language.ENGLISH, ENGLISH, Language.ARABIC, ARABIC));
        int found = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String all = letters(new PDFTextStripper().getText(document));
            for (int at = all.indexOf("Allhuman"); at >= 0; at = all.indexOf("Allhuman", at + 1)) {
                found++;
            }
        }
        assertEquals(60, found);
    }

    @Test
    void splitsAParagraphThatIsLongerThanAPage() throws IOException {
        byte[] pdf =
                PDF.write(
                        sheet(
                                1,
                                Language.ENGLISH,
                                (ENGLISH + " ").repeat(100) + "LAST",
                                Language.CHINESE,
                                CHINESE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 1);
            assertTrue(new PDFTextStripper().getText(document).contains("LAST"));
        }
    }

    @Test
    void holdsNoFontThatIsNotUsedAndOnlyPartsOfThose() throws IOException {
        byte[] pdf = PDF.write(sheet(3, Language.ENGLISH, ENGLISH, Language.CHINESE, CHINESE));
        assertTrue(pdf.length < 60_000, pdf.length + " bytes");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> names = new ArrayList<>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded());
                names.add(font.getName());
            }
            assertEquals(2, names.stream().filter(name -> name.contains("+")).count(), "" + names);
        }
    }

    /** Its words, as NFKC has them, without signs; a word is what letters and figures make. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Stream.of(plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letsEveryArabicWordBeFoundAndCopied(boolean sorted) throws IOException {
        byte[] pdf = PDF.write(sheet(1, Language.ARABIC, ARABIC, Language.CHINESE, ""));
        keep("ar", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            List<String> found = words(stripper.getText(document));
            List<String> lost = new ArrayList<>(words(ARABIC));
            found.forEach(lost::remove);
            assertEquals(List.of(), lost, () -> "" + found);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru", "fr"})
    void letsEveryWordOfTheDeclarationBeFound(String language) throws IOException {
        String page =
                Files.readString(Path.of("translations/un-ga-3/RES-217-III", language + ".html"));
        List<Sheet.Row> rows = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String part : page.substring(page.indexOf("<body")).split("<(?:p|h\\d|li)\\b[^>]*>")) {
            String text = part.replaceAll("<[^>]*>|&\\w+;", " ").replaceAll("\\s+", " ").strip();
            rows.add(row(UnitKind.PARAGRAPH, text));
            lost.addAll(words(text));
        }
        byte[] pdf = PDF.write(sheet(new Language(language), rows));
        keep("declaration-" + language, pdf);
        int all = lost.size();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            words(new PDFTextStripper().getText(document)).forEach(lost::remove);
        }
        assertTrue(all > 400, all + " words");
        assertEquals(List.of(), lost);
    }

    @Test
    void tellsOneCharacterForEachLetterThatRunsFromTheRight() {
        Face arabic = new Faces().of('ح', Language.ARABIC, new Faces().first());
        String text = "لله لا حَقٌّ";
        List<Glyphs.Placed> letters = arabic.set(text, true).letters(arabic.truetype());
        StringBuilder told = new StringBuilder();
        letters.forEach(placed -> told.insert(0, placed.letter().text()));
        assertEquals(text, told.toString());
        assertTrue(letters.stream().allMatch(placed -> placed.letter().text().length() == 1));
    }

    @Test
    void joinsArabicLetters() {
        Face arabic = new Faces().of('ح', Language.ARABIC, new Faces().first());
        List<Letter.Part> alone =
                arabic.set("ح", true).letters(arabic.truetype()).get(0).letter().parts();
        Glyphs word = arabic.set("ححح", true);
        assertTrue(
                word.letters(arabic.truetype()).stream()
                        .noneMatch(placed -> placed.letter().parts().equals(alone)));
    }

    @Test
    void breaksAWordThatIsWiderThanALine() throws IOException {
        byte[] pdf =
                PDF.write(
                        sheet(
                                1,
                                Language.ENGLISH,
                                "z".repeat(400),
                                Language.ARABIC,
                                "ب".repeat(400)));
        assertEquals(400, text(pdf, 1).chars().filter(c -> c == 'z').count());
    }

    @Test
    void unpacksAFontAsItWasPacked() throws IOException {
        try (InputStream woff =
                Face.class.getResourceAsStream("noto-serif-latin-400-normal.woff")) {
            byte[] font = Woff.unpacked(woff.readAllBytes());
            assertArrayEquals(new byte[] {0, 1, 0, 0}, Arrays.copyOf(font, 4));
        }
    }

    @Test
    void keepsHeadingsWithWhatTheyHead() throws IOException {
        for (int before = 20; before < 45; before++) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (int i = 0; i < before; i++) {
                rows.add(row(UnitKind.PARAGRAPH, "short"));
            }
            rows.add(row(UnitKind.HEADING, "PART"));
            rows.add(row(UnitKind.HEADING, "Chapter"));
            rows.add(row(UnitKind.PARAGRAPH, (ENGLISH + " ").repeat(4) + "END"));
            byte[] pdf = PDF.write(sheet(Language.ENGLISH, rows));
            String page = text(pdf, text(pdf, 1).contains("PART") ? 1 : 2);
            assertTrue(page.contains("Chapter"), page);
            assertTrue(page.contains("END"), page);
        }
    }

    @Test
    void refusesWhatWouldTakeTooLongAndPointsToWord() {
        List<Sheet.Row> rows =
                Collections.nCopies(2_000, row(UnitKind.PARAGRAPH, "x".repeat(9999)));
        Refused refused =
                assertThrows(Refused.class, () -> PDF.write(sheet(Language.ENGLISH, rows)));
        assertEquals("too-long-for-pdf", refused.type());
        assertTrue(refused.getMessage().contains("docx"), refused.getMessage());
    }

    @Test
    void givesEqualBytesForEqualSheets() {
        Sheet sheet = sheet(3, Language.ENGLISH, ENGLISH, Language.ARABIC, ARABIC);
        assertArrayEquals(PDF.write(sheet), new SheetPdf().write(sheet));
    }

    /** For people who wonder how long it takes: {@code -Dhexapla.pdf=folder}. */
    @Test
    @EnabledIfSystemProperty(named = "hexapla.pdf", matches = ".+")
    void measures() throws IOException {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC, Language.CHINESE)) {
            String text =
                    language == Language.ENGLISH
                            ? ENGLISH
                            : language == Language.ARABIC ? ARABIC : CHINESE;
            List<Sheet.Row> rows = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                rows.add(row(UnitKind.PARAGRAPH, i + " " + text));
            }
            long start = System.nanoTime();
            byte[] pdf = PDF.write(sheet(language, rows));
            System.out.println(
                    language + " " + (System.nanoTime() - start) / 1_000_000 + " ms " + pdf.length);
        }
    }

    private static Sheet.Row row(UnitKind kind, String text) {
        return new Sheet.Row("p1", kind, 0, "", List.of(CodedText.of(text)));
    }

    private static Sheet sheet(Language language, List<Sheet.Row> rows) {
        return new Sheet(
                "A/1", null, "http://h/a", List.of(new Sheet.Column(language, "", "")), rows);
    }

    /** For people who want to look: {@code -Dhexapla.pdf=folder}. */
    private static void keep(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("hexapla.pdf");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
    }
}
