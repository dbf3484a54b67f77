package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | fr",
                "fr-CH, fr;q=0.9, en;q=0.8 | fr",
                "en;q=0.5, ru;q=0.9 | ru",
                "es, ar | es",
                "AR-eg | ar",
                "zh-TW, en;q=0.8 | zh",
                "zh-Hant-HK | zh",
                "zh-Hans-CN;q=0.9 | zh",
                "cmn-Hans | zh",
                "arb | ar",
                "de-AT, fr;q=0.3 | fr",
                "pt-BR, pt;q=0.9 | en",
                "pt, es;q=0.5 | es",
                "* | en",
                "de, *;q=0.5 | en",
                "en;q=0, * | fr",
                "fr;q=0, en;q=0, * | es",
                "en-US;q=0, en | en",
                "fr;q=0 | en",
                "ru;q=0.001 | ru",
                "fr;q=2, es;q=0.1 | es",
                "fr;q=abc, es;q=0.1 | es",
                "--, ;;, =, ru | ru",
                "f\u0000r, es | es",
                "english | en",
                "'' | en"
            })
    void servesTheLanguageThatFitsBest(String header, Language best) {
        assertEquals(best, AcceptedLanguages.of(header).best());
    }

    @Test
    void readsAHeaderOfAnyLengthQuickly() {
        assertEquals(Language.RUSSIAN, AcceptedLanguages.of("de,".repeat(20_000) + "ru").best());
    }

    @Test
    void prefersAChoiceMadeBefore() {
        assertEquals(Language.CHINESE, InterfaceLanguage.chosen("zh", "fr"));
    }

    @Test
    void forgetsAChoiceThatIsNoLanguageHere() {
        assertEquals(Language.FRENCH, InterfaceLanguage.chosen("<script>", "fr"));
    }
}
