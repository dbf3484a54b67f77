package org.hexapla.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {
    @Test
    void readsNumbersByTheirValue() {
        assertTrue(Anchors.of("12 345,6 and ١٢").contains("n12"));
        assertTrue(Anchors.of("20 000").contains("n20000"));
        assertEquals(Anchors.of("2.5 million"), Anchors.of("2,5 million"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234,567.50",
                "1.234.567,5",
                "1 234 567,5",
                "1\u202F234\u202F567,50",
                "1'234'567.5",
                "١٬٢٣٤٬٥٦٧٫٥"
            })
    void readsThousandsWithDecimals(String number) {
        assertEquals(Set.of("n1234567.5"), Anchors.of(number));
    }

    @Test
    void readsNoDecimalsWhereGroupsAreNone() {
        assertEquals(Set.of("n1", "n234567.5"), Anchors.of("1 234567,5"));
        assertEquals(Set.of("n2019", "n123.5"), Anchors.of("2019 123,5"));
    }

    @Test
    void readsThousandsThatArabicWritesLastGroupFirst() {
        assertEquals(Set.of("n1000"), Anchors.of("لكل 000 1 من"));
        assertEquals(Set.of("n100000"), Anchors.of("لكل 000 100 من"));
        assertEquals(Set.of("n1000000"), Anchors.of("لكل 000 000 1 من"));
        assertEquals(Set.of("n12500"), Anchors.of("لكل 500 12 من"));
        assertEquals(Set.of("n12500"), Anchors.of("لكل 12 500 من"));
        assertEquals(Set.of("n500", "n12"), Anchors.of("500 12"));
        assertEquals(Set.of("n100250"), Anchors.of("لكل 100 250 من"));
    }

    @Test
    void readsAPageOfFigures() {
        String figures =
                IntStream.range(0, 50_000)
                        .mapToObj(i -> String.valueOf(i % 97))
                        .collect(Collectors.joining(" "));
        assertEquals(97, Anchors.of(figures).size());
    }

    @Test
    void readsALetterUnderAMillionMarksInOneGo() {
        String marked = "a" + "\u0301".repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Anchors.of(marked));
    }

    @Test
    void readsOneNumberHoweverItIsWritten() {
        assertEquals(Set.of("n340000"), Anchors.of("34万"));
        assertEquals(Set.of("n340000"), Anchors.of("340,000"));
        assertEquals(Set.of("n340000"), Anchors.of("٣٤٠٬٠٠٠"));
        assertTrue(Anchors.of("1,6 млн").contains("n1600000"));
        assertTrue(Anchors.of("160万").contains("n1600000"));
    }

    @Test
    void findsAddressesAtTheBeginningOfAWordOnly() {
        assertEquals(Set.of("uhttps://un.org/a"), addresses("see (https://un.org/a for more"));
        assertEquals(Set.of(), addresses("xwww.example"));
    }

    private static Set<String> addresses(String text) {
        return Anchors.of(text).stream()
                .filter(anchor -> anchor.charAt(0) == Anchors.ADDRESS)
                .collect(Collectors.toSet());
    }
}
