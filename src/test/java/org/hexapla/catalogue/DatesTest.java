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
                "ar, 2020-11-04, -, 4 نوفمبر 2020",
                "ar, 2020-07-07, 2020-07-09, 7–9 يوليو 2020",
                "ar, 1948-09-21, 1948-12-12, 21 سبتمبر – 12 ديسمبر 1948",
                "zh, 2020-09-18, 2021-03, 2020年9月18日至2021年3月",
                "fr, 2020-11-01, -, 1er novembre 2020",
                "fr, 2020-11-01, 2020-11-03, 1er–3 novembre 2020",
                "fr, 2020-11-11, 2020-11-21, 11–21 novembre 2020",
                "fr, 2020-10-31, 2020-11-01, 31 octobre – 1er novembre 2020",
                "fr, 2021, -, 2021"
            })
    void says_dates_as_precisely_as_they_are_known(
            String language, String date, String until, String said) {
        String plain = Dates.in(new Language(language)).span(date, until);
        assertEquals(said, plain.replaceAll("\\h", " "));
    }
}
