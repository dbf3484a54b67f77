package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.format.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private final InterfaceTexts texts = new InterfaceTexts();

    private Frame frame(String language) {
        Language spoken = new Language(language);
        return new Frame(
                new Guest(spoken, "/", true),
                "",
                texts.in(spoken),
                new Assets(),
                "http://example.org");
    }

    @ParameterizedTest
    @CsvSource({"1,1 слово", "2,2 слова", "5,5 слов", "21,21 слово", "1234,1 234 слова"})
    void agreesWithNumbersAsRussianDoes(int number, String words) {
        String said = texts.in(Language.RUSSIAN).say("catalogue.progress.original", number);
        assertEquals("Объем оригиналов: " + words + ".", said.replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource({"1,حساب واحد", "2,حسابان", "3,3 حسابات", "11,11 حسابا", "100,100 حساب"})
    void agreesWithNumbersAsArabicDoes(int number, String words) {
        assertEquals(words, texts.in(Language.ARABIC).say("accounts.count", number));
    }

    @ParameterizedTest
    @CsvSource({"en,0.83", "fr,'0,83'", "es,'0,83'", "ru,'0,83'", "zh,0.83", "ar,0.83"})
    void writesAConfidenceAsTheLanguageWritesNumbers(String language, String written) {
        assertEquals(written, frame(language).confidence(0.83));
    }

    @ParameterizedTest
    @CsvSource({"en,85–94%", "fr,85–94 %", "es,85-94 %", "ru,85–94 %", "zh,85-94%", "ar,85–94%"})
    void writesASpanOfHundredthsAsTheLanguageDoes(String language, String written) {
        String percents = frame(language).percents(85, 94);
        assertEquals(written, percents.replace('\u00a0', ' ').replace("\u200e", ""));
    }

    @Test
    void neverRoundsAConfidenceUpToCertainty() {
        assertEquals("0.99", frame("en").confidence(0.999));
    }

    @ParameterizedTest
    @CsvSource({
        "en,'4 Nov 2020, 14:05'",
        "fr,'4 nov. 2020, 14:05'",
        "es,'4 nov 2020, 14:05'",
        "ru,'4 нояб. 2020 г., 14:05'",
        "zh,2020年11月4日 14:05",
        "ar,'4 نوفمبر 2020، 14:05'"
    })
    void writesAMomentAsTheLanguageDoes(String language, String written) {
        String moment = frame(language).moment(Instant.parse("2020-11-04T14:05:00Z"));
        assertEquals(written, moment.replaceAll("[\\u00a0\\u202f]", " "));
    }

    @ParameterizedTest
    @CsvSource({
        "en,10 December 1948",
        "fr,10 décembre 1948",
        "es,10 de diciembre de 1948",
        "ru,10 декабря 1948 г.",
        "zh,1948年12月10日",
        "ar,10 ديسمبر 1948"
    })
    void writesADayAsTheLanguageDoes(String language, String written) {
        String day = frame(language).day(LocalDate.of(1948, 12, 10));
        assertEquals(written, day.replaceAll("[\\u00a0\\u202f]", " "));
    }

    @ParameterizedTest
    @CsvSource({"en,French", "fr,français", "es,francés", "ru,французский", "zh,法语", "ar,الفرنسية"})
    void namesALanguageInTheLanguageOfThePage(String language, String name) {
        assertEquals(name, frame(language).name(Language.FRENCH));
    }

    @ParameterizedTest
    @CsvSource({"en,1 and 2", "fr,1 et 2", "es,1 y 2", "ru,1 и 2", "zh,1和2", "ar,1 و2"})
    void joinsAListAsTheLanguageDoes(String language, String joined) {
        assertEquals(joined, frame(language).list(List.of("1", "2")));
    }

    @Test
    void saysARefusalInTheLanguageOfThePage() {
        Told told = frame("fr").tell("A/1 is not published in zh.");
        assertEquals("A/1 n’est pas publié dans cette langue\u00a0: chinois.", told.text());
        assertNull(told.lang());
    }

    @Test
    void leavesASentenceThatNobodyTranslatedInEnglishAndSaysSo() {
        Told told = frame("ar").tell("Something quite new.");
        assertEquals(new Told("Something quite new.", Language.ENGLISH), told);
        assertEquals("ltr", told.dir());
    }

    @Test
    void agreesWithTheNumberInASentence() {
        assertEquals(
                "Файл нарушает правила XLIFF всего в 21 месте.",
                frame("ru").tell("The file breaks the rules of XLIFF in 21 places in all.").text());
    }

    @Test
    void saysTheSentencesWithinASentence() {
        String english =
                "A large part of the original is not in the translation: paragraph 3 “The aim” to"
                        + " 11.b “In the end” of the original (40 %); paragraph 9 “On” of the"
                        + " original (5 %). If it is right nevertheless, repeat with"
                        + " accept=warned.";
        assertEquals(
                "原文有一大部分不在译文中：原文第3段（“The aim”）至11.b（“In the end”）（40%）；"
                        + "原文第9段（“On”）（5%）。如确实无误，请以 accept=warned 重新提交。",
                frame("zh").tell(english).text());
    }

    @Test
    void keepsASymbolInItsOrderAmongArabicWords() {
        String said = frame("ar").tell("There is nothing at /documents/A/1.").text();
        assertEquals("لا يوجد شيء في \u2068/documents/A/1\u2069.", said);
    }

    @Test
    void saysEnglishAsItIs() {
        assertEquals(new Told("Any words.", null), frame("en").tell("Any words."));
    }

    /** What a reader of XML refuses of a text, as programs are told. */
    private static String refused(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        try (SafeXml xml = new SafeXml(new ByteArrayInputStream(file), "broken")) {
            return assertThrows(Refused.class, () -> readToTheEnd(xml)).getMessage();
        }
    }

    private static void readToTheEnd(SafeXml xml) {
        while (xml.advance()) {
            // Only what is wrong is of interest.
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr,'à la ligne 2, colonne 10. L’analyseur indique : «'",
        "es,'en la línea 2, columna 10. El analizador indica: «'",
        "ru,'строка 2, столбец 10. Сообщение анализатора: «'",
        "ar,'عند السطر 2، العمود 10. رسالة المحلل: “'",
        "zh,第2行，第10列。解析器的消息：“"
    })
    void saysInTheReadersLanguageWhereAFileIsNoXml(String language, String said) {
        String english = refused("<a>\n<b>text</c></a>");
        String parsers = english.substring(english.indexOf('“') + 1, english.indexOf('”'));
        Told told = texts.in(new Language(language)).tell(english);
        assertNull(told.foreign());
        String plain = told.text().replaceAll("[\\u00a0\\u202f]", " ");
        assertTrue(plain.contains(said), plain);
        assertTrue(plain.contains(parsers), plain);
    }

    @ParameterizedTest
    @CsvSource({
        "<a>&gruss;</a>, 'Le fichier est endommagé à la ligne 1 : l’entité gruss n’est pas déclarée.'",
        "<a x:b=\"c\"/>, 'Le fichier est endommagé à la ligne 1 : le préfixe x n’est pas déclaré.'",
        "<x:a/>, 'Le fichier est endommagé à la ligne 1 : le préfixe x n’est pas déclaré.'"
    })
    void saysInTheReadersLanguageWhatWeOurselvesMissInXml(String file, String said) {
        Told told = texts.in(Language.FRENCH).tell(refused(file));
        assertNull(told.foreign());
        assertEquals(said, told.text().replaceAll("[\\u00a0\\u202f]", " "));
    }
}
