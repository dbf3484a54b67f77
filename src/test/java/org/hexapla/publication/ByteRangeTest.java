package org.hexapla.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,      0,  0",
        "bytes=0-9,      0,  9",
        "bytes=3-,       3,  9",
        "bytes=-4,       6,  9",
        "bytes=-400,     0,  9",
        "bytes=5-400,    5,  9",
        "' bytes=9-9 ',  9,  9",
    })
    void readsOneRangeOfAFileOfTenBytes(String header, long from, long to) {
        assertEquals(Optional.of(new ByteRange(from, to)), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-3",
                "bytes=0-1,4-5",
                "bytes=a-b",
                "lines=0-1",
                "bytes 0-1",
                "bytes=99999999999999999999-",
                "",
            })
    void givesTheWholeWhereTheHeaderIsNoSingleRange(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, 10));
    }

    @Test
    void knowsARangeThatLiesBeyondTheFile() {
        for (String header : new String[] {"bytes=-0", "bytes=10-12", "bytes=10-"}) {
            Optional<ByteRange> range = ByteRange.of(header, 10);
            boolean outside = range.isPresent() && !range.get().isWithin(10);
            assertTrue(outside, header + " gives " + range);
        }
    }
}
