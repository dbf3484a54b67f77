package org.hexapla.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hexapla.core.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "en, 2020-11-04, -, 4 November 2020",
                "en, 2020-07-07, 2020-07-09, 7–9 July 2020",
                "en, 2020-07-07, 2020-07-07, 7 July 2020",
                "en, 2020-11, -, November 2020",
                "en, 2020, -, 2020",
                "en, 2020-09-18, 2021-03, 18 September 2020 – March 2021",
                "fr, 2020-11-04, -, 4 novembre 2020",
                "zh, 2020-11-04, -, 2020年11月4日",
                "zh, 2020-11, -, 2020年11月",
                "es, 2020-11-04, -, 4 de noviembre de 2020",
                "ru, 2020-11-04, -, 4 ноября 2020 г.",
                "ar, 2020-11-04, -, 4 نوفمبر 2020"
            })
    void says_dates_as_precisely_as_they_are_known(
            String language, String date, String until, String said) {
        String plain = Dates.in(new Language(language)).span(date, until);
        assertEquals(said, plain.replaceAll("\\h", " "));
    }
}
