package org.hexapla.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hexapla.core.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "EN, en",
        "zh-Hans, zh",
        "zh_CN, zh",
        "zh-hant, zh-Hant",
        "pt-br, pt-BR",
        "sr-latn-rs, sr-Latn-RS",
        "de-1996, de-1996",
        "en-x-target, en-x-target",
        "en-GB-oed, en-GB-x-oed"
    })
    void isWrittenInOneWay(String given, String tag) {
        assertEquals(tag, new Language(given).tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "e", "english", "zh-CN-CN", "fr-FR-FR", "xx-yy-zz-bad", "en--GB", "-en"})
    void isNoTagWithPartsThatMeanNothing(String given) {
        assertEquals(
                "unknown-language", assertThrows(Refused.class, () -> new Language(given)).type());
    }
}
