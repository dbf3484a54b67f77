package org.hexapla.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.hexapla.archive.kit.SegmentHistory.Brought;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BroughtBeforeTest {
    /** The text that is here came with the second delivery, unless something happened since. */
    @ParameterizedTest
    @CsvSource({
        "second, third, true, true",
        "second, first, true, false",
        "second, third, false, false",
        "another, third, true, false"
    })
    void proposesWhatIsNewerThanAllThatWasDelivered(
            String now, String brought, boolean last, boolean own) {
        Merge.Present here =
                new Merge.Present(
                        "s1",
                        "p1",
                        CodedText.of("Source."),
                        CodedText.of(now),
                        SegmentState.TRANSLATED,
                        false);
        Merge.Report report =
                Merge.report(
                        List.of(here),
                        Map.of("s1", new Merge.Sent("Source.", null)),
                        List.of(
                                new Merge.Returned(
                                        "s1",
                                        CodedText.of("Source."),
                                        CodedText.of(brought),
                                        null,
                                        null)),
                        SegmentState.TRANSLATED);
        Merge.Report told =
                new BroughtBefore(
                                Map.of("s1", new Brought(List.of("first", "second"), last)),
                                List.of(here))
                        .told(report);
        assertEquals(1, told.count(Merge.Outcome.CONFLICT));
        assertEquals(own, BroughtBefore.isOwn(told.decisions().get(0).reason()));
    }
}
