package org.hexapla.format.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.format.xliff.StateWords.Written;
import org.hexapla.format.xliff.ToolProfile.Meaning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StateWordsTest {
    private static final List<String> STATES_1 =
            List.of(
                    "new",
                    "needs-translation",
                    "needs-adaptation",
                    "needs-l10n",
                    "needs-review-translation",
                    "needs-review-adaptation",
                    "needs-review-l10n",
                    "translated",
                    "signed-off",
                    "final",
                    "x-done",
                    "x-50%/done");
    private static final List<@Nullable String> QUALIFIERS =
            Arrays.asList(
                    null,
                    "exact-match",
                    "fuzzy-match",
                    "id-match",
                    "leveraged-glossary",
                    "leveraged-inherited",
                    "leveraged-mt",
                    "leveraged-repository",
                    "leveraged-tm",
                    "mt-suggestion",
                    "tm-suggestion",
                    "x-own",
                    "x-tool:own");

    private static StateWords words(String tool) {
        return ToolProfile.of(tool).states();
    }

    private static Meaning generic(String version, @Nullable String state, @Nullable String sub) {
        return words("generic").meaning(version, state, sub);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyPairOfWordsOfVersionOneComesOutAsItCameIn(String tool) {
        for (String state : STATES_1) {
            for (String qualifier : QUALIFIERS) {
                Meaning meaning = words(tool).meaning("1.2", state, qualifier);
                // A word that nobody knows stands beside the state that the text had.
                SegmentState kept =
                        Objects.requireNonNullElse(meaning.state(), SegmentState.TRANSLATED);
                Written again = words(tool).written("1.2", kept, meaning.subState());
                assertEquals(
                        Arrays.asList(state, qualifier),
                        Arrays.asList(again.state(), again.subState()),
                        meaning.toString());
            }
        }
    }

    static List<String> tools() {
        return ToolProfile.names();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyStateOfOursComesBackThroughEitherFamily(String tool) {
        List<@Nullable String> subStates =
                Arrays.asList(
                        null,
                        "hexapla:mt",
                        "hexapla:tm",
                        "hexapla:fuzzy",
                        "hexapla:stale",
                        "tool:seen");
        for (String version : List.of("1.2", "2.0", "2.1")) {
            for (SegmentState state : SegmentState.values()) {
                for (String subState : subStates) {
                    Written written = words(tool).written(version, state, subState);
                    assertEquals(
                            new Meaning(state, subState, state),
                            words(tool).meaning(version, written.state(), written.subState()),
                            version + " " + written);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "new, INITIAL",
        "needs-translation, INITIAL",
        "needs-adaptation, INITIAL",
        "needs-l10n, INITIAL",
        "translated, TRANSLATED",
        "needs-review-translation, TRANSLATED",
        "needs-review-adaptation, TRANSLATED",
        "needs-review-l10n, TRANSLATED",
        "signed-off, REVIEWED",
        "final, FINAL"
    })
    void mapsTheStatesOfVersionOne(String word, SegmentState state) {
        assertEquals(state, generic("1.2", word, null).state());
    }

    @ParameterizedTest
    @CsvSource({
        "rejected-inaccurate, hexapla:rejected",
        "rejected-grammar, hexapla:rejected-grammar",
        "rejected-length, hexapla:rejected-length",
        "rejected-spelling, hexapla:rejected-spelling"
    })
    void aRejectedTextIsTranslatedAtMostAndKeepsItsReason(String qualifier, String subState) {
        for (String state : List.of("translated", "signed-off", "final")) {
            Meaning meaning = generic("1.2", state, qualifier);
            assertEquals(SegmentState.TRANSLATED, meaning.state(), state);
        }
        Meaning meaning = generic("1.2", "needs-review-translation", qualifier);
        assertEquals(subState, meaning.subState());
        assertTrue(SubState.isRejection(meaning.subState()));
        Written again = words("generic").written("1.2", SegmentState.TRANSLATED, subState);
        assertEquals(new Written("needs-review-translation", qualifier, false), again);
    }

    @Test
    void knowsWhatOneToolMeansByAWord() {
        Meaning generic = generic("1.2", "needs-review-translation", null);
        assertFalse(SubState.isRejection(generic.subState()));
        Meaning matecat = words("matecat").meaning("1.2", "needs-review-translation", null);
        assertEquals(
                new Meaning(SegmentState.TRANSLATED, "hexapla:rejected", SegmentState.TRANSLATED),
                matecat);
    }

    @Test
    void aTransferredWordIsDroppedOnceTheStateHasMovedOn() {
        String kept = generic("1.2", "needs-l10n", "leveraged-repository").subState();
        Written later = words("generic").written("1.2", SegmentState.REVIEWED, kept);
        assertEquals(new Written("signed-off", "leveraged-repository", false), later);
    }

    @Test
    void anApprovalSaysMoreThanTheStateButDoesNotHideIt() {
        assertEquals(
                new Meaning(SegmentState.FINAL, null, SegmentState.TRANSLATED),
                generic("1.2", "approved translated", null));
        assertEquals(
                new Meaning(SegmentState.FINAL, "foreign:x-done/", null),
                generic("1.2", "approved x-done", null));
        assertEquals(
                new Written("x-done", null, true),
                words("generic").written("1.2", SegmentState.FINAL, "foreign:x-done/"));
        assertEquals(
                SegmentState.TRANSLATED,
                generic("1.2", "approved final", "rejected-length").state());
    }

    @Test
    void marksOnlyWhatIsFinalAsApproved() {
        List<Boolean> approved = new ArrayList<>();
        for (SegmentState state : SegmentState.values()) {
            approved.add(words("generic").written("1.2", state, null).approved());
        }
        assertEquals(List.of(false, false, false, true), approved);
    }

    @Test
    void doesNotKeepASubStateThatIsTooLongToBeStored() {
        assertNull(generic("2.0", "translated", "tool:" + "x".repeat(200)).subState());
        assertNull(generic("1.2", "x-" + "x".repeat(200), null).subState());
    }

    @Test
    void writesOnlySubStatesOfTheFormThatVersionTwoAsksFor() {
        List<String> odd =
                List.of("no-prefix", "a:b:c", "with space", "xlf:mine", "foreign:%zz/", "x:");
        for (String word : odd) {
            String kept = generic("2.0", "translated", word).subState();
            Written written = words("generic").written("2.0", SegmentState.TRANSLATED, kept);
            assertTrue(
                    String.valueOf(written.subState()).matches("(?!xlf:)[^\\s:]+:[^\\s:]+"),
                    written.toString());
            Written stored = words("generic").written("2.0", SegmentState.TRANSLATED, word);
            assertTrue(
                    String.valueOf(stored.subState()).matches("(?!xlf:)[^\\s:]+:[^\\s:]+"),
                    stored.toString());
            assertEquals(
                    kept,
                    generic("2.0", "translated", written.subState()).subState(),
                    "a second trip changes nothing");
        }
    }

    @Test
    void writesOnlyQualifiersThatVersionOneDefinesOrLeavesToTools() {
        for (String stored : List.of("no-prefix", "foreign:a b/c d", "foreign:%zz", "tool:x y")) {
            Written written = words("generic").written("1.2", SegmentState.INITIAL, stored);
            assertTrue(String.valueOf(written.subState()).matches("x-\\S+"), written.toString());
            assertTrue(written.state().matches("needs-translation|x-\\S+"), written.toString());
        }
    }
}
