package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.hexapla.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "br, gzip;q=0.5",
                "*",
                "identity;q=1, *;q=0.1",
                "*;q=0,gzip"
            })
    void takesGzip(String header) {
        assertTrue(Accepted.gzip(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                "gzip;q=0",
                "gzip; q=0.000",
                "*;q=0",
                "gzip;q=0, *",
                "br",
                "gzipped",
                "gzip;q=abc",
                "identity"
            })
    void takesNoGzip(String header) {
        assertFalse(Accepted.gzip(header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*;q=0.2",
                "APPLICATION/JSON;charset=utf-8, */*;q=0.1",
                "application/pdf, */*",
                "application/json;q=0.1, application/*;q=0"
            })
    void asksForDataAlone(String header) {
        assertTrue(Accepted.onlyData(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/html",
                "text/*, */*;q=0.1",
                "application/json, text/html;q=0.1",
                "application/json;q=0, */*",
                "*/*;q=0",
                "application/pdf",
                "json"
            })
    void mayAskForSomethingElse(String header) {
        assertFalse(Accepted.onlyData(header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept|text/html;q=abc|false",
                "Accept|text|false",
                "Accept|;|false",
                "Accept|text/html, */*;q=|false",
                "Accept|text/html;q=2,application/json|false",
                "Accept|text/html,,*/*|true",
                "Accept|text/html;level=1;q=0.4, *; q=.2, */*; q=.2|true",
                "Accept|application/signed-exchange;v=b3;q=0.7|true",
                "Accept|application/xml;charset=\"utf-8\"|true",
                "Accept-Language|ru;q=2|false",
                "Accept-Language|fr;q=abc,ru|false",
                "Accept-Language|garbage;;q=x|false",
                "Accept-Language|ru_RU,zh-Hant-TW;q=0.9,*;q=0.1|true",
                "Accept-Language|de-1996, en; q=1.0|true",
            })
    void knowsThePreferencesThatTheServerWouldTripOver(String name, String sent, boolean readable) {
        assertEquals(readable, ReadableHeaders.isReadable(name, sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:9080",
                "hexapla_app:80",
                "[::1]:9080",
                "192.0.2.1",
                "xn--mgbh0fb.example.",
                "example.org:"
            })
    void takesAHost(String host) {
        assertTrue(ReadableHeaders.isHost(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"><script>/@evil",
                "a/b",
                "a@b",
                "a b",
                "a:b",
                "a:999999",
                "[a",
                "a#b",
                "a?b",
                "%00"
            })
    void takesNothingElseForAHost(String host) {
        assertFalse(ReadableHeaders.isHost(host));
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/documents/T/1, /documents/T/1",
        "http://evil.example/en/search?q=%22a%22&x=1#row, /en/search?q=%22a%22&x=1#row",
        "http://evil.example, /",
        "http://evil.example//other.example/, /other.example/",
        "/documents/A, /documents/A",
    })
    void leadsToNoOtherServer(URI location, String own) {
        assertEquals(own, location(Optional.empty()).own(location));
        assertEquals(
                "https://example.org" + own,
                location(Optional.of("https://example.org")).own(location));
    }

    private static OwnLocation location(Optional<String> publicUrl) {
        return new OwnLocation(
                new Settings(Path.of("."), "", 1, publicUrl, true, Optional.empty()));
    }

    @Test
    void comparesTagsWeakly() {
        assertEquals("\"a\",\"b\"", Conditions.strong("W/\"a\", W/\"b\""));
        assertEquals("\"xW/\", *", Conditions.strong("\"xW/\", *"));
    }
}
