package org.hexapla.exchange.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static Choices of(String others) {
        return Decisions.ofForm(
                        Map.of(
                                "decision.s1", new String[] {"keep"},
                                "decision.s2", new String[] {"later"},
                                "others", new String[] {others}))
                .choices();
    }

    @Test
    void takesWhatIsLeftForLaterAsItIsSaidOfTheOthers() {
        assertEquals(new Choices(Map.of("s1", Choice.KEEP), Choice.TAKE), of("take"));
        assertEquals(new Choices(Map.of("s1", Choice.KEEP), Choice.LATER), of("later"));
    }
}
