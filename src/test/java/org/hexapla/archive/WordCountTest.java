package org.hexapla.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hexapla.core.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The Committee met.                | 3",
                "en | a well-known rule                 | 4",
                "en | It didn't meet in 2019, at 10.30. | 7",
                "en | ( — ) …                           | 0",
                "fr | L’Assemblée générale              | 2",
                "zh | 委员会开会。                       | 5",
                "zh | 产权组织与AI技术2019年             | 10",
                "zh | 𠮷野家                             | 3",
                "ar | الإعلان العالمي لحقوق الإنسان.     | 4",
                "ru | Всеобщая декларация прав           | 3",
            })
    void countsWordsAsTheLanguageHasThem(String language, String text, int words) {
        assertEquals(words, new WordCount(new Language(language)).of(text));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh", "ar"})
    void countsNothingInNothing(String language) {
        assertEquals(0, new WordCount(new Language(language)).of(""));
    }
}
