package org.hexapla.core.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextGoldTest {
    private static final TextGold GOLD =
            new TextGold(
                    List.of("The first sentence.", "A second one follows it.", "So it ends."),
                    List.of("La première phrase.", "Une deuxième la suit.", "Fin."),
                    List.of(Link.parse("0\t0"), Link.parse("1\t1"), Link.parse("2\t2")));

    @Test
    void findsGoldWhateverTheWhiteSpace() {
        TextGold.Result result =
                GOLD.judged(
                        List.of(
                                "The first sen tence.\tLa première  phrase.",
                                "A second one follows it.\tUne deuxième la suit.",
                                "So it ends.\tFin."));
        assertEquals(1.0, result.score().strict());
        assertEquals(1.0, result.kept().value());
        assertEquals(0.0, result.junk().value());
    }

    @Test
    void countsLettersOfNoSegmentAsJunk() {
        TextGold.Result result =
                GOLD.judged(
                        List.of(
                                "WIPO/IP/77\t",
                                "The first sentence.\tLa première phrase.",
                                "A second one follows it.\tUne deuxième la suit.",
                                "So it ends.\tFin."));
        assertEquals(new Score.Share(10, 95), result.junk());
        assertEquals(1.0, result.score().strict());
    }

    @Test
    void givesASegmentToTheBeadThatHoldsMostOfIt() {
        TextGold.Result result =
                GOLD.judged(
                        List.of(
                                "The first sentence. A sec\tLa première phrase.",
                                "ond one follows it. So it ends.\tUne deuxième la suit. Fin."));
        assertEquals(new Score.Share(1, 3), result.score().strictRecall());
        assertEquals(new Score.Share(3, 3), result.score().laxRecall());
    }

    @Test
    void missesWhatWasLost() {
        TextGold.Result result = GOLD.judged(List.of("So it ends.\tFin."));
        assertEquals(new Score.Share(1, 3), result.score().strictRecall());
    }
}
