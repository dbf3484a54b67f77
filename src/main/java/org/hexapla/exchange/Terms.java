package org.hexapla.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.Refused;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a file is applied.
 *
 * @param ifMatch the header {@code If-Match}: the tag of the dry run that the caller has seen, or
 *     null if whatever is here now will do
 * @param key the header {@code Idempotency-Key}, or null
 */
public record Terms(Choices choices, @Nullable EntityTags ifMatch, @Nullable String key) {
    private static final int LONGEST_KEY = 255;

    /** Whatever is here, decided later, said once. */
    public static final Terms NONE = new Terms(Choices.NONE, null, null);

    /**
     * @throws Refused if the key is empty or has more than 255 characters
     */
    public Terms {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "idempotency-key",
                    "An Idempotency-Key has 1 to 255 characters.");
        }
    }

    /**
     * The terms of one request: {@code ?take=s12,s13&keep=*}.
     *
     * @param take ids of segments to take, separated by commas; {@code *} for all that are open
     * @param keep likewise those whose present text stays and whose returned one is let go
     * @throws Refused if a segment is in both
     */
    public static Terms of(
            List<String> take,
            List<String> keep,
            @Nullable EntityTags ifMatch,
            @Nullable String key) {
        Map<String, Choice> bySegment = new HashMap<>();
        Choice others = Choice.LATER;
        for (Choice choice : List.of(Choice.TAKE, Choice.KEEP)) {
            for (String word : words(choice == Choice.TAKE ? take : keep)) {
                boolean all = word.equals("*");
                Choice before = all ? others : bySegment.put(word, choice);
                if (before != null && before != choice && before != Choice.LATER) {
                    throw new Refused(
                            Refused.Why.INVALID,
                            "two-decisions",
                            "Of " + word + " it is said to take it and to keep the present text.");
                }
                others = all ? choice : others;
            }
        }
        return new Terms(new Choices(bySegment, others), ifMatch, key);
    }

    private static List<String> words(List<String> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * @param token names what would be done now
     * @throws Refused if the caller has seen something else
     */
    void check(String token) {
        if (ifMatch != null && !ifMatch.allow(token)) {
            throw new MovedOn();
        }
    }

    /** The texts are not those any more that a decision was made on. */
    public static final class MovedOn extends Refused {
        private static final long serialVersionUID = 1L;

        MovedOn() {
            super(
                    Why.PRECONDITION,
                    "texts-moved-on",
                    "Some of these texts were changed here since you looked at what the file would"
                            + " do. Nothing was applied: look again (dryRun=true) and repeat with"
                            + " the new tag.");
        }
    }
}
