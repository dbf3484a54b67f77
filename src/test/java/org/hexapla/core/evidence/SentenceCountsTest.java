package org.hexapla.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | The meeting rose at noon.
                    1 | The meeting rose. It had begun at ten.
                    2 | It rose. “It had begun at ten?” Nobody knew.
                    0 | J. S. Bach was born at 3.15 p.m. in the year 1685.
                    0 | See art. 7 for more … and so on.
                    1 | 会议结束了。大厅里空无一人。
                    1 | رفعت الجلسة. كانت القاعة خالية.
                    1 | Заседание закрыто. В зале никого.
                    6 | One. Two. Three. Four. Five. Six. Seven. Eight.
                    0 | ...
                    """)
    void countsTheSentencesThatEndInside(int ends, String segment) {
        assertEquals(ends, new SentenceCounts(List.of(segment)).inside(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,0", "0,2,1", "1,2,2", "0,3,3"})
    void addsThoseOfNeighbours(int start, int size, int ends) {
        List<String> segments = List.of("One. Two.", "Three.", "Four. Five. Six.");
        assertEquals(ends, new SentenceCounts(segments).inside(start, size));
    }
}
