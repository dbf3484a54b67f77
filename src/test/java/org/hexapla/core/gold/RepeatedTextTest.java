package org.hexapla.core.gold;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
        GoldDocument repeated = repeated(document);
        double once = document.score(document.aligned(new LikelihoodAligner())).strict();
        double often = repeated.score(repeated.aligned(new LikelihoodAligner())).strict();
        assertTrue(often >= once - 0.06, once + " once, " + often + " repeated");
    }

    private static GoldDocument repeated(GoldDocument document) {
        List<String> source = new ArrayList<>();
        List<String> target = new ArrayList<>();
        List<Link> beads = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            int sources = source.size();
            int targets = target.size();
            for (Link bead : document.beads()) {
                beads.add(
                        new Link(
                                bead.sources().stream().map(i -> i + sources).toList(),
                                bead.targets().stream().map(i -> i + targets).toList()));
            }
            source.addAll(document.source());
            target.addAll(document.target());
        }
        return new GoldDocument(document.name(), source, target, beads);
    }
}
