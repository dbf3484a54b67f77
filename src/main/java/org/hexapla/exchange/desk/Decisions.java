package org.hexapla.exchange.desk;

import java.util.HashMap;
import java.util.Map;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.jspecify.annotations.Nullable;

/**
 * What a program decides on the segments of a file.
 *
 * @param decisions {@code take}, {@code keep} or {@code later} by segment id
 * @param others what counts for the segments that are not named; {@code later} if null
 */
public record Decisions(Map<String, String> decisions, @Nullable String others) {
    private static final String FIELD = "decision.";
    private static final String LATER = "later";

    /**
     * The decisions of a form: a field {@code decision.} and the id for each segment. What is left
     * for later there is left to what is said of the others.
     */
    static Decisions ofForm(Map<String, String[]> fields) {
        Map<String, String> decisions = new HashMap<>();
        fields.forEach(
                (name, values) -> {
                    if (name.startsWith(FIELD) && values.length > 0) {
                        decisions.put(name.substring(FIELD.length()), values[0]);
                    }
                });
        String[] others = fields.get("others");
        decisions.values().removeIf(LATER::equals);
        return new Decisions(decisions, others == null ? null : others[0]);
    }

    /**
     * @throws org.hexapla.core.Refused if a word is not known
     */
    Choices choices() {
        Map<String, Choice> bySegment = new HashMap<>();
        decisions.forEach((segment, word) -> bySegment.put(segment, Choice.of(word)));
        return new Choices(bySegment, others == null ? Choice.LATER : Choice.of(others));
    }
}
