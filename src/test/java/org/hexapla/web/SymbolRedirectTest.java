package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolRedirectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/documents/WIPO/IP/AI/GE/19/INF%202|/documents/WIPO/IP/AI/GE/19/INF/2",
                "/documents/WIPO/IP/AI/GE/19/INF 2|/documents/WIPO/IP/AI/GE/19/INF/2",
                "/documents/wipo/ip/ai/ge/19/inf/2|/documents/WIPO/IP/AI/GE/19/INF/2",
                "/documents/WIPO/IP/AI/GE/19/INF/2/|/documents/WIPO/IP/AI/GE/19/INF/2",
                "/documents//WIPO//IP/AI/GE/19/INF/2|/documents/WIPO/IP/AI/GE/19/INF/2",
                "/fr/documents/wipo/ip/ai/ge/19/inf%202|/fr/documents/WIPO/IP/AI/GE/19/INF/2",
                "/documents/a/res/217%20(iii)/bitext|/documents/A/RES/217(III)/bitext",
                "/documents/A/RES/217(III)/bitext/|/documents/A/RES/217(III)/bitext",
                "/zh/documents/a/78/1/rev.1/versions/en|/zh/documents/A/78/1/REV.1/versions/en",
                "/documents/A/78/1/Rev.%201//versions//zh-Hant|"
                        + "/documents/A/78/1/REV.1/versions/zh-Hant",
                "/documents/a/78/1/versions/ar/publication|"
                        + "/documents/A/78/1/versions/ar/publication",
                "/documents/A/78/1*/progress|/documents/A/78/1/progress",
                "/documents/%EF%BC%A1/78/1|/documents/A/78/1",
                "/documents/A/%D9%A7%D9%A8/%D9%A1|/documents/A/78/1",
                "/documents/a/78/1/xliff|/documents/A/78/1/xliff",
                "/documents/a/78/1/review|/documents/A/78/1/review",
                "/documents/a/78/bitext/2|/documents/A/78/BITEXT/2",
                "/ar/meetings/wipo/ip/ai/ge/19/|/ar/meetings/WIPO/IP/AI/GE/19",
                "/meetings/a/versions/1|/meetings/A/VERSIONS/1",
                "/documents/sc/summary%20records|/documents/SC/SUMMARY%20RECORDS"
            })
    void sends_every_spelling_to_one_address(String path, String canonical) {
        assertEquals(Optional.of(canonical), SymbolRedirect.canonical(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents",
                "/documents/",
                "/fr/documents/",
                "/documents/A/RES/217(III)",
                "/documents/A/RES/217%28III%29",
                "/documents/%41/78/1",
                "/documents/SC/SUMMARY%20RECORDS",
                "/documents/A/78/1/bitext",
                "/documents/A/78/1/versions/zh-Hant",
                "/documents/A/78/1/versions",
                "/fr/meetings/WIPO/IP/AI/GE/19",
                "/meetings",
                "/documents/%D8%AF/1",
                "/documents/A/78/%zz",
                "/documents/..",
                "/processes/ip-and-ai",
                "/"
            })
    void leaves_alone_what_is_right_or_no_symbol(String path) {
        assertEquals(Optional.empty(), SymbolRedirect.canonical(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents/wipo/ip/ai/ge/19/inf%202/bitext/",
                "/ru/documents//a//78//corr.%203//versions/fr/",
                "/meetings/ a / 78 "
            })
    void sends_nobody_twice(String path) {
        String once = SymbolRedirect.canonical(path).orElseThrow();
        assertEquals(Optional.empty(), SymbolRedirect.canonical(once));
    }
}
