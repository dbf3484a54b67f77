package org.hexapla.core.gold;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.hexapla.core.likelihood.LikelihoodAligner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that say the same again and again, as forms, accounts and yearly reports do: a segment has
 * as many good answers as there are copies, and only its place tells which one is meant.
 */
class RepeatedTextTest {
    private static final int COPIES = 12;

    private static Stream<GoldDocument> documents() {
        return GoldDocument.inResource("sdg-n2.tsv.gz").stream()
                .filter(document -> document.pair().contains("en"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pairsEachCopyWithItsOwn(GoldDocument document) {
        GoldDocument repeated = document.repeated(COPIES);
        double once = document.score(document.aligned(new LikelihoodAligner())).strict();
        double often = repeated.score(repeated.aligned(new LikelihoodAligner())).strict();
        assertTrue(often >= once - 0.06, once + " once, " + often + " repeated");
    }
}
