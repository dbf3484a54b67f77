package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "q=<x> q=%3Cx%3E",
                "q=a|b{c}^`\\ q=a%7Cb%7Bc%7D%5E%60%5C",
                "q=100% q=100%25",
                "q=%zz%4 q=%25zz%254",
                "q=\"议程 q=%22%E8%AE%AE%E7%A8%8B",
                "q=[1]# q=%5B1%5D%23",
            })
    void what_an_address_must_not_hold_is_encoded(String raw, String encoded) {
        assertEquals(encoded, TolerantAddress.encoded(raw));
        assertEquals(encoded, URI.create("http://localhost/?" + encoded).getRawQuery());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/documents/A/RES/217(III)", "q=%D8%A7&language=ar,zh", "a=b;c:d@e!$'*+~"})
    void what_is_well_formed_stays(String raw) {
        assertEquals(raw, TolerantAddress.encoded(raw));
    }

    @Test
    void half_a_surrogate_is_no_reason_to_fail() {
        assertEquals("q=%3F", TolerantAddress.encoded("q=\ud83d"));
    }
}
