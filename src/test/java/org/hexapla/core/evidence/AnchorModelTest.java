package org.hexapla.core.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class AnchorModelTest {
    @Test
    void missesANumberMoreThatIsNearlyAllASegment() {
        AnchorModel model = model("Page 7", "As told on page 7 of the report.");
        assertTrue(model.score(0, 0) < model.score(1, 0) - 1.5);
    }

    @Test
    void isGladOfItTheMoreWhereItIsKept() {
        AnchorModel model = model("Page 16", "Page 17");
        assertTrue(model.score(0, 1) > model.score(1, 1) + 4);
    }

    private static AnchorModel model(String... source) {
        Map<String, Integer> names = new HashMap<>();
        List<String> target = List.of("C’est entendu.", "page 16", "Bien sûr.", "Très bien.");
        SegmentTraits from = new SegmentTraits(List.of(source), Language.ENGLISH, List.of(), names);
        SegmentTraits to = new SegmentTraits(target, new Language("fr"), List.of(), names);
        return new AnchorModel(from, to, names);
    }
}
