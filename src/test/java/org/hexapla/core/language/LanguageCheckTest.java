package org.hexapla.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "en",
                            "The Committee took note of the report of the Chair and decided that the next session is to be held in Geneva in the first week of May, with the same rules as in the past.",
                    "fr",
                            "Le Comité a pris note du rapport de la présidence et a décidé que la prochaine session se tiendra à Genève dans la première semaine de mai, avec les mêmes règles que par le passé.",
                    "es",
                            "El Comité tomó nota del informe de la Presidencia y decidió que el próximo período de sesiones se celebre en Ginebra en la primera semana de mayo, con las mismas normas.",
                    "ru",
                            "Комитет принял к сведению доклад председателя и решил, что следующая сессия пройдёт в Женеве в первую неделю мая по тем же правилам, что и раньше.",
                    "ar",
                            "أحاطت اللجنة علما بتقرير الرئيس وقررت أن تعقد الدورة المقبلة في جنيف في الأسبوع الأول من شهر أيار وفقا للقواعد نفسها التي طبقت من قبل.",
                    "zh", "委员会注意到主席的报告，并决定下届会议于五月第一周在日内瓦举行，适用与以往相同的规则。会议还请秘书处在会前六周印发文件，以便代表团及时审议。",
                    "pt",
                            "O Comité tomou nota do relatório da Presidência e decidiu que a próxima sessão se realize em Genebra na primeira semana de maio, com as mesmas regras que no passado.",
                    "it",
                            "Il Comitato ha preso atto della relazione del presidente e ha deciso che la prossima sessione si terrà a Ginevra nella prima settimana di maggio, con le stesse regole.",
                    "de",
                            "Der Ausschuss nahm den Bericht des Vorsitzes zur Kenntnis und beschloss, dass die nächste Tagung in der ersten Woche im Mai in Genf mit den gleichen Regeln stattfindet.");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh", "pt", "it", "de"})
    void lets_a_text_in_its_own_language_pass(String tag) {
        assertEquals(Optional.empty(), check(tag, tag));
    }

    @ParameterizedTest
    @CsvSource({
        "en,fr", "en,es", "en,zh", "fr,en", "fr,es", "es,en", "es,fr", "ru,en", "zh,ar", "ar,ru",
        "pt,es", "it,fr", "de,en", "pt,fr", "it,es", "es,pt", "fr,it", "zh,de", "en,de", "zh,pl",
        "ar,nl"
    })
    void says_what_another_text_looks_like(String text, String said) {
        assertEquals(Optional.of(new Language(text)), check(text, said));
    }

    @Test
    void accuses_no_short_text() {
        assertEquals(
                Optional.empty(),
                LanguageCheck.looksLikeAnother("The end of the text.", Language.FRENCH));
    }

    @Test
    void accuses_no_language_it_does_not_know() {
        assertEquals(Optional.empty(), check("en", "sw"));
    }

    @Test
    void accuses_no_mixed_text() {
        String mixed = TEXTS.get("ru") + TEXTS.get("en");
        assertEquals(Optional.empty(), LanguageCheck.looksLikeAnother(mixed, Language.RUSSIAN));
    }

    @ParameterizedTest
    @CsvSource({
        "uk,'Комітет узяв до відома доповідь голови та вирішив, що наступна сесія відбудеться в Женеві в перший тиждень травня за тими самими правилами, що й раніше, і для всіх її учасників.'",
        "bg,'Комитетът взе под внимание доклада на председателя и реши, че следващата сесия ще се проведе в Женева през първата седмица на май по същите правила, както и преди, за всички, които са поканени.'",
        "sr,'Комитет је узео у обзир извештај председника и одлучио да се следећа седница одржи у Женеви у првој недељи маја по истим правилима као и раније, а за све који су позвани.'",
        "fa,'کمیته گزارش رئیس را مورد توجه قرار داد و تصمیم گرفت که نشست بعدی در هفته اول ماه مه در ژنو با همان قواعدی که پیش از این به کار رفته است برگزار شود.'"
    })
    void tellsNeighboursOfTheSameScriptApart(String tag, String text) {
        Language main = tag.equals("fa") ? Language.ARABIC : Language.RUSSIAN;
        assertEquals(Optional.of(new Language(tag)), LanguageCheck.looksLikeAnother(text, main));
    }

    @ParameterizedTest
    @CsvSource({"ru,uk", "ru,bg", "ar,fa"})
    void noticesTheMainLanguageOfAScriptUnderItsNeighboursName(String text, String said) {
        assertEquals(Optional.of(new Language(text)), check(text, said));
    }

    private static Optional<Language> check(String text, String said) {
        return LanguageCheck.looksLikeAnother(TEXTS.get(text), new Language(said));
    }
}
