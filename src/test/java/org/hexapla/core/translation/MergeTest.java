package org.hexapla.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.core.translation.Merge.Present;
import org.hexapla.core.translation.Merge.Returned;
import org.hexapla.core.translation.Merge.Sent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String SOURCE = "The meeting rose.";
    private static final String OLD = "La réunion est levée.";
    private static final String NEW = "La séance est levée.";

    private static @Nullable CodedText text(@Nullable String text) {
        return text == null ? null : CodedText.of(text);
    }

    private static Present present(@Nullable String target, SegmentState state, boolean locked) {
        return new Present("s1", "p1", CodedText.of(SOURCE), text(target), state, locked);
    }

    private static Present present(@Nullable String target) {
        return present(target, SegmentState.TRANSLATED, false);
    }

    private static Returned returned(@Nullable String target, @Nullable SegmentState state) {
        return new Returned("s1", CodedText.of(SOURCE), text(target), state, null);
    }

    private static Decision decide(
            Present present, @Nullable Sent sent, Returned returned, SegmentState cap) {
        Map<String, Sent> kit = sent == null ? Map.of() : Map.of("s1", sent);
        Merge.Report report = Merge.report(List.of(present), kit, List.of(returned), cap);
        assertEquals(1, report.decisions().size());
        return report.decisions().get(0);
    }

    private static Decision decide(Present present, @Nullable Sent sent, Returned returned) {
        return decide(present, sent, returned, SegmentState.FINAL);
    }

    private static CodedText coded(String text, InlineCode... codes) {
        return new CodedText(text, List.of(codes));
    }

    private static InlineCode open(String id, int position) {
        return new InlineCode(id, InlineCode.Kind.OPEN, "bold", position, "");
    }

    private static InlineCode close(String id, int position) {
        return new InlineCode(id, InlineCode.Kind.CLOSE, "bold", position, "");
    }

    private static Decision decideCoded(
            CodedText source, @Nullable CodedText here, CodedText back) {
        return decide(
                new Present("s1", "p1", source, here, SegmentState.TRANSLATED, false),
                new Sent(source.text(), here == null ? null : here.text()),
                new Returned("s1", source, back, null, null));
    }

    @Test
    void takesANewText() {
        Decision decision =
                decide(present(OLD), new Sent(SOURCE, OLD), returned(NEW, SegmentState.REVIEWED));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(CodedText.of(NEW), decision.text());
        assertEquals(CodedText.of(OLD), decision.current());
        assertEquals(SegmentState.REVIEWED, decision.state());
        assertEquals("p1", decision.row());
    }

    @Test
    void takesAFirstTextAndCallsItTranslatedWhereTheFileHasNoState() {
        Decision decision =
                decide(
                        present(null, SegmentState.INITIAL, false),
                        new Sent(SOURCE, null),
                        returned(NEW, null));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(SegmentState.TRANSLATED, decision.state());
    }

    @Test
    void changesNothingWhereTheTextCameBackAsItWent() {
        Decision decision = decide(present(OLD), new Sent(SOURCE, OLD), returned(OLD, null));
        assertEquals(Outcome.UNCHANGED, decision.outcome());
    }

    @Test
    void keepsTheNewerTextWhereTheOldOneCameBackUntouched() {
        Decision decision = decide(present(NEW), new Sent(SOURCE, OLD), returned(OLD, null));
        assertEquals(Outcome.UNCHANGED, decision.outcome());
        assertTrue(decision.reason().contains("newer"), decision.reason());
    }

    @Test
    void refusesAsStaleWhatWasTranslatedFromAnotherSource() {
        Decision decision =
                decide(present(OLD), new Sent("The meeting began.", OLD), returned(NEW, null));
        assertEquals(Outcome.STALE, decision.outcome());
        assertEquals(SegmentState.TRANSLATED, decision.state());
    }

    @Test
    void comparesTheFilesOwnSourceWhereTheKitIsNotKnown() {
        Returned other = new Returned("s1", CodedText.of("Another one."), text(NEW), null, null);
        assertEquals(Outcome.STALE, decide(present(OLD), null, other).outcome());
        Present open = present(null, SegmentState.INITIAL, false);
        assertEquals(Outcome.ACCEPTED, decide(open, null, returned(NEW, null)).outcome());
    }

    @Test
    void takesNoTextForNewerWhereItIsNotKnownWhatWasSent() {
        Decision decision = decide(present(OLD), null, returned(NEW, null));
        assertEquals(Outcome.CONFLICT, decision.outcome());
        assertTrue(decision.reason().contains("not known"), decision.reason());
    }

    @Test
    void takesACorrectionToTheWordingOfTheSource() {
        for (SegmentState state : new SegmentState[] {null, SegmentState.TRANSLATED}) {
            Decision decision =
                    decide(present(OLD), new Sent(SOURCE, OLD), returned(SOURCE, state));
            assertEquals(Outcome.ACCEPTED, decision.outcome());
            assertEquals(CodedText.of(SOURCE), decision.text());
        }
        Returned emptied = returned(SOURCE, SegmentState.INITIAL);
        assertEquals(
                Outcome.UNCHANGED, decide(present(OLD), new Sent(SOURCE, OLD), emptied).outcome());
    }

    private static Sent sent(String target, SegmentState state) {
        return new Sent(SOURCE, target, List.of(), state, null);
    }

    private static Present rejected(String target) {
        return new Present(
                "s1",
                "p1",
                CodedText.of(SOURCE),
                text(target),
                SegmentState.TRANSLATED,
                "hexapla:rejected",
                false);
    }

    @Test
    void doesNotSignOffAgainWhatWasRejectedSince() {
        Decision decision =
                decide(
                        rejected(OLD),
                        sent(OLD, SegmentState.REVIEWED),
                        returned(OLD, SegmentState.REVIEWED));
        assertEquals(Outcome.UNCHANGED, decision.outcome());
    }

    @Test
    void asksWhereOneSignsOffWhatAnotherRejectedSince() {
        Sent then = sent(OLD, SegmentState.TRANSLATED);
        assertEquals(
                Outcome.CONFLICT,
                decide(rejected(OLD), then, returned(OLD, SegmentState.REVIEWED)).outcome());
        assertEquals(
                Outcome.CONFLICT,
                decide(rejected(OLD), null, returned(OLD, SegmentState.REVIEWED)).outcome());
    }

    @Test
    void findsAConflictWhereTheTextWasSignedOffSince() {
        Decision decision =
                decide(
                        present(OLD, SegmentState.FINAL, false),
                        sent(OLD, SegmentState.TRANSLATED),
                        returned(NEW, SegmentState.TRANSLATED));
        assertEquals(Outcome.CONFLICT, decision.outcome());
        assertTrue(decision.reason().contains("final"), decision.reason());
        assertEquals(SegmentState.FINAL, decision.state());
    }

    @Test
    void findsAConflictWhereTheTextWasRejectedSince() {
        Decision decision =
                decide(
                        rejected(OLD),
                        sent(OLD, SegmentState.TRANSLATED),
                        returned(NEW, SegmentState.TRANSLATED));
        assertEquals(Outcome.CONFLICT, decision.outcome());
        assertTrue(decision.reason().contains("lowered"), decision.reason());
    }

    @Test
    void takesAChangeOfWhatWasSignedOffWhenItWasSent() {
        Decision decision =
                decide(
                        present(OLD, SegmentState.FINAL, false),
                        sent(OLD, SegmentState.FINAL),
                        returned(NEW, SegmentState.TRANSLATED));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(SegmentState.TRANSLATED, decision.state());
    }

    private static Decision decidePlaced(CodedText then, CodedText here, CodedText back) {
        return decide(
                new Present(
                        "s1",
                        "p1",
                        coded("one two", open("1", 0), close("1", 3)),
                        here,
                        SegmentState.TRANSLATED,
                        false),
                new Sent("one two", then.text(), then.codes(), SegmentState.TRANSLATED, null),
                new Returned("s1", CodedText.of("one two"), back, null, null));
    }

    @Test
    void keepsTheNewerPlacesOfCodes() {
        CodedText then = coded("un deux", open("1", 0), close("1", 2));
        CodedText here = coded("un deux", open("1", 3), close("1", 7));
        assertEquals(Outcome.UNCHANGED, decidePlaced(then, here, then).outcome());
        CodedText edited = coded("une deux", open("1", 0), close("1", 3));
        assertEquals(Outcome.CONFLICT, decidePlaced(then, here, edited).outcome());
        assertEquals(Outcome.ACCEPTED, decidePlaced(then, then, edited).outcome());
    }

    @Test
    void findsCodesInTheirPlacesUnderAnyNormalForm() {
        CodedText composed = coded("\u00E9t\u00E9 deux", open("1", 4), close("1", 8));
        CodedText decomposed = coded("e\u0301te\u0301 deux", open("1", 6), close("1", 10));
        assertEquals(Outcome.UNCHANGED, decidePlaced(decomposed, decomposed, composed).outcome());
    }

    @Test
    void doesNotBelieveAFileWhatACodeDoes() {
        CodedText source = coded("one two", open("1", 0), close("1", 3));
        CodedText back =
                coded(
                        "un deux",
                        new InlineCode("1", InlineCode.Kind.OPEN, "other", 0, "x"),
                        new InlineCode("1", InlineCode.Kind.CLOSE, "link", 2, ""));
        Decision decision = decideCoded(source, null, back);
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(coded("un deux", open("1", 0), close("1", 2)), decision.text());
    }

    @Test
    void leavesACodeOfTheTranslationWhatItIs() {
        CodedText source = coded("one two", open("1", 0), close("1", 3));
        CodedText here =
                coded(
                        "un deux",
                        new InlineCode("1", InlineCode.Kind.OPEN, "italic", 0, ""),
                        new InlineCode("1", InlineCode.Kind.CLOSE, "italic", 2, ""));
        CodedText back = new CodedText("un trois", here.codes());
        assertEquals(back, decideCoded(source, here, back).text());
    }

    @Test
    void refusesACodeThatClosesBeforeItOpens() {
        CodedText source = coded("one two", open("1", 0), close("1", 3));
        Decision decision =
                decideCoded(source, null, coded("un deux", close("1", 0), open("1", 2)));
        assertEquals(Outcome.BROKEN_CODES, decision.outcome());
        assertTrue(decision.reason().contains("before"), decision.reason());
    }

    private static Merge.Report report(Present present, @Nullable Sent sent, Returned... returned) {
        return Merge.report(
                List.of(present),
                sent == null ? Map.of() : Map.of("s1", sent),
                List.of(returned),
                SegmentState.FINAL);
    }

    @Test
    void takesNeitherOfTwoTextsForOneSegment() {
        Merge.Report report =
                report(
                        present(OLD),
                        new Sent(SOURCE, OLD),
                        returned(OLD, null),
                        returned(NEW, null));
        assertEquals(
                List.of(Outcome.UNCHANGED, Outcome.CONFLICT),
                report.decisions().stream().map(Decision::outcome).toList());
    }

    @Test
    void takesATextThatStandsTwiceOnce() {
        Merge.Report report =
                report(
                        present(OLD),
                        new Sent(SOURCE, OLD),
                        returned(NEW, null),
                        returned(NEW, null));
        assertEquals(1, report.count(Outcome.ACCEPTED));
        assertEquals(1, report.count(Outcome.UNCHANGED));
    }

    @Test
    void takesOneOfTwoTextsWhereAllAreToBeTaken() {
        Returned other = returned("La s\u00E9ance est close.", null);
        Returned first = returned(NEW, null);
        Merge.Report report = report(present(OLD), new Sent(SOURCE, OLD), first, other);
        Merge.Report decided =
                new Choices(Map.of(), Choice.TAKE)
                        .applied(
                                report,
                                List.of(present(OLD)),
                                List.of(first, other),
                                SegmentState.FINAL);
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.CONFLICT),
                decided.decisions().stream().map(Decision::outcome).toList());
    }

    @Test
    void doesNotCallASourceStaleForItsWhiteSpace() {
        Decision decision =
                decide(
                        present(OLD),
                        new Sent(SOURCE, OLD),
                        new Returned(
                                "s1",
                                CodedText.of("The\n   meeting rose. "),
                                text(NEW),
                                null,
                                null));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
    }

    @Test
    void findsAConflictWhereSomebodyChangedTheTextMeanwhile() {
        Decision decision =
                decide(present("La séance est close."), new Sent(SOURCE, OLD), returned(NEW, null));
        assertEquals(Outcome.CONFLICT, decision.outcome());
        assertEquals(CodedText.of("La séance est close."), decision.current());
    }

    @Test
    void findsAConflictWhereSomebodyTranslatedItFirst() {
        assertEquals(
                Outcome.CONFLICT,
                decide(present(OLD), new Sent(SOURCE, null), returned(NEW, null)).outcome());
    }

    @Test
    void findsAConflictWhereTheTextIsLocked() {
        Decision decision =
                decide(
                        present(OLD, SegmentState.FINAL, true),
                        new Sent(SOURCE, OLD),
                        returned(NEW, null));
        assertEquals(Outcome.CONFLICT, decision.outcome());
        assertTrue(decision.reason().contains("locked"), decision.reason());
    }

    @Test
    void leavesTheStateOfALockedTextAlone() {
        Decision decision =
                decide(
                        present(OLD, SegmentState.TRANSLATED, true),
                        new Sent(SOURCE, OLD),
                        returned(OLD, SegmentState.FINAL));
        assertEquals(Outcome.UNCHANGED, decision.outcome());
        assertEquals(SegmentState.TRANSLATED, decision.state());
    }

    @Test
    void doesNotKnowASegmentThatIsNotHere() {
        Decision decision =
                decide(
                        present(OLD),
                        null,
                        new Returned("s99", CodedText.of(SOURCE), text(NEW), null, null));
        assertEquals(Outcome.UNKNOWN, decision.outcome());
        assertNull(decision.row());
    }

    @Test
    void comparesUnderNormalFormCAndKeepsTheTextAsItCame() {
        String composed = "Levée.";
        String decomposed = "Leve\u0301e.";
        assertEquals(
                Outcome.UNCHANGED,
                decide(present(composed), new Sent(SOURCE, composed), returned(decomposed, null))
                        .outcome());
        Decision taken = decide(present(OLD), new Sent(SOURCE, OLD), returned(decomposed, null));
        assertEquals(CodedText.of(decomposed), taken.text());
    }

    @Test
    void neverDeletesATextForAnAbsentOrEmptyTarget() {
        for (String nothing : new String[] {null, "", "  ", "\u00A0", "\u3000", "\u200B\uFEFF"}) {
            Decision decision =
                    decide(
                            present(OLD),
                            new Sent(SOURCE, OLD),
                            returned(nothing, SegmentState.FINAL));
            assertEquals(Outcome.UNCHANGED, decision.outcome(), "target: " + nothing);
            assertEquals(SegmentState.TRANSLATED, decision.state());
        }
    }

    @Test
    void doesNotTakeTheSourceForATranslationUnlessTheFileSaysSo() {
        Present open = present(null, SegmentState.INITIAL, false);
        Sent sent = new Sent(SOURCE, null);
        assertEquals(Outcome.UNCHANGED, decide(open, sent, returned(SOURCE, null)).outcome());
        assertEquals(
                Outcome.UNCHANGED,
                decide(open, sent, returned(SOURCE, SegmentState.INITIAL)).outcome());
        assertEquals(
                Outcome.ACCEPTED,
                decide(open, sent, returned(SOURCE, SegmentState.TRANSLATED)).outcome());
    }

    @Test
    void takesNumbersThatAreTheSameInBothLanguages() {
        Decision decision =
                decide(
                        new Present(
                                "s1",
                                "p1",
                                CodedText.of("2019/2020"),
                                null,
                                SegmentState.INITIAL,
                                false),
                        new Sent("2019/2020", null),
                        new Returned(
                                "s1", CodedText.of("2019/2020"), text("2019/2020"), null, null));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
    }

    @Test
    void raisesNoStateBeyondWhatTheRoleMayGive() {
        Decision changed =
                decide(
                        present(OLD),
                        new Sent(SOURCE, OLD),
                        returned(NEW, SegmentState.FINAL),
                        SegmentState.REVIEWED);
        assertEquals(SegmentState.REVIEWED, changed.state());
        Decision same =
                decide(
                        present(OLD),
                        new Sent(SOURCE, OLD),
                        returned(OLD, SegmentState.FINAL),
                        SegmentState.TRANSLATED);
        assertEquals(Outcome.UNCHANGED, same.outcome());
    }

    @Test
    void takesAStateThatMovedOnWithoutAnotherText() {
        Decision decision =
                decide(present(OLD), new Sent(SOURCE, OLD), returned(OLD, SegmentState.FINAL));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(SegmentState.FINAL, decision.state());
    }

    @Test
    void takesNoStateBack() {
        Decision decision =
                decide(
                        present(OLD, SegmentState.FINAL, false),
                        new Sent(SOURCE, OLD),
                        returned(OLD, SegmentState.TRANSLATED));
        assertEquals(Outcome.UNCHANGED, decision.outcome());
        assertEquals(SegmentState.FINAL, decision.state());
    }

    @Test
    void makesNothingFinalWhoseSourceChanged() {
        Decision decision =
                decide(
                        present(OLD),
                        new Sent("The meeting began.", OLD),
                        returned(OLD, SegmentState.FINAL));
        assertEquals(Outcome.UNCHANGED, decision.outcome());
    }

    @Test
    void takesACodeThatOnlyMoved() {
        CodedText source = coded("one two", open("1", 0), close("1", 3));
        CodedText here = coded("un deux", open("1", 0), close("1", 2));
        CodedText back = coded("un deux", open("1", 3), close("1", 7));
        Decision decision = decideCoded(source, here, back);
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(back, decision.text());
    }

    @Test
    void refusesATextThatLostItsFootnoteMark() {
        CodedText source = coded("A text.", InlineCode.note("1", "6", 7));
        Decision decision = decideCoded(source, null, CodedText.of("Un texte."));
        assertEquals(Outcome.BROKEN_CODES, decision.outcome());
        assertTrue(decision.reason().contains("6"), decision.reason());
    }

    @Test
    void asksOnlyForTheMarksThatTheTextHereHas() {
        CodedText source = coded("A text.", InlineCode.note("1", "6", 7));
        Decision decision =
                decideCoded(source, CodedText.of("Un texte."), CodedText.of("Le texte."));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
    }

    @Test
    void refusesCodesThatAreNewOrDoubledOrHalfOpen() {
        CodedText source = coded("one two", open("1", 0), close("1", 3));
        List<CodedText> broken =
                List.of(
                        coded("un deux", open("9", 0), close("9", 2)),
                        coded("un deux", open("1", 0), close("1", 2), open("1", 3), close("1", 7)),
                        coded("un deux", open("1", 0)),
                        coded("un deux", close("1", 2)));
        for (CodedText back : broken) {
            Decision decision = decideCoded(source, null, back);
            assertEquals(Outcome.BROKEN_CODES, decision.outcome(), back.toString());
            assertTrue(!decision.reason().isEmpty());
        }
    }

    @Test
    void letsATranslatorLeaveEmphasisOut() {
        CodedText source = coded("one two", open("1", 0), close("1", 3));
        assertEquals(
                Outcome.ACCEPTED, decideCoded(source, null, CodedText.of("un deux")).outcome());
    }

    @Test
    void countsEveryOutcome() {
        Merge.Report report =
                Merge.report(
                        List.of(present(OLD)),
                        Map.of("s1", new Sent(SOURCE, OLD)),
                        List.of(
                                returned(NEW, null),
                                returned(null, null),
                                new Returned("x", CodedText.EMPTY, null, null, null)),
                        SegmentState.FINAL);
        assertEquals(1, report.count(Outcome.ACCEPTED));
        assertEquals(1, report.count(Outcome.UNCHANGED));
        assertEquals(1, report.count(Outcome.UNKNOWN));
        assertEquals(0, report.count(Outcome.CONFLICT));
        assertEquals("brokenCodes", Outcome.BROKEN_CODES.word());
    }

    private static final String INDENT = "\n            ";

    private static Decision decideLaidOut(String target) {
        return decide(
                present(OLD, SegmentState.FINAL, false),
                new Sent(SOURCE, OLD, List.of(), SegmentState.FINAL, null),
                returned(target, null));
    }

    @Test
    void takesTheLayoutOfTheFileForNoChange() {
        for (String target :
                List.of(
                        INDENT + OLD + "\n          ",
                        OLD.replace(" ", INDENT),
                        OLD + " ",
                        "\uFEFF" + OLD,
                        "\u200B" + OLD + "\u200B")) {
            Decision decision = decideLaidOut(target);
            assertEquals(Outcome.UNCHANGED, decision.outcome(), target);
        }
    }

    @Test
    void takesANewTextWithoutTheLayoutOfTheFile() {
        assertEquals(CodedText.of(NEW), decideLaidOut(INDENT + NEW + "\n").text());
        assertEquals(CodedText.of(NEW), decideLaidOut(NEW.replace(" ", INDENT)).text());
    }

    @Test
    void keepsALineBreakAndBlanksThatSomebodyWrote() {
        String broken = NEW.replace("est", "\nest");
        assertEquals(CodedText.of(broken), decideLaidOut(broken).text());
        assertEquals(CodedText.of(NEW + " "), decideLaidOut(NEW + " ").text());
        assertEquals(Outcome.ACCEPTED, decideLaidOut("\u200F" + OLD).outcome());
    }

    @Test
    void keepsCodesInTheirPlacesWhereTheFileIsLaidOut() {
        CodedText source = coded(SOURCE, open("1", 4), close("1", 11));
        CodedText here = coded(OLD, open("1", 3), close("1", 10));
        CodedText back = coded("\n  La réunion\n  est levée.\n", open("1", 6), close("1", 13));
        assertEquals(Outcome.UNCHANGED, decideCoded(source, here, back).outcome());
        CodedText around = coded("\n  " + NEW + "\n", open("1", 0), close("1", 3 + NEW.length()));
        assertEquals(
                coded(NEW, open("1", 0), close("1", NEW.length())),
                decideCoded(source, here, around).text());
    }

    @Test
    void removesABlankThatStoodAtTheEndOfATextHere() {
        Decision decision =
                decide(present(OLD + " "), new Sent(SOURCE, OLD + " "), returned(OLD, null));
        assertEquals(Outcome.ACCEPTED, decision.outcome());
        assertEquals(CodedText.of(OLD), decision.text());
    }

    private static final CodedText CODED = coded(SOURCE, open("1", 4), close("1", 11));

    @Test
    void readsCodesThatCameBackAsWords() {
        CodedText meant = coded(NEW, open("1", 3), close("1", 9));
        for (String spelled :
                List.of(
                        "La <g id=\"1\">séance</g> est levée.",
                        "La <g id = “1” ctype=\"bold\">séance</ g> est levée.",
                        "La <pc id=\"c1\">séance</pc> est levée.",
                        "La <bx id='1'/>séance<ex id='1'/> est levée.")) {
            Decision decision = decideCoded(CODED, null, CodedText.of(spelled));
            assertEquals(Outcome.ACCEPTED, decision.outcome(), spelled);
            assertEquals(meant, decision.text(), spelled);
            assertTrue(decision.reason().contains("came back as words"), decision.reason());
        }
    }

    @Test
    void takesNoTextInWhichCodesStandAsWordsThatNameNone() {
        for (String spelled :
                List.of("La <g id=\"7\">séance</g>.", "La <g id=\"1\">séance.", "La séance</g>.")) {
            Decision decision = decideCoded(CODED, null, CodedText.of(spelled));
            assertEquals(Outcome.BROKEN_CODES, decision.outcome(), spelled);
            assertTrue(decision.reason().contains("as words: <"), decision.reason());
        }
    }

    @Test
    void leavesWordsThatLookLikeCodesWhereTheSourceHasThemToo() {
        CodedText source = coded("Write <g> here.", open("1", 0), close("1", 5));
        CodedText back = coded("Écrivez <g> ici.", open("1", 0), close("1", 7));
        assertEquals(back, decideCoded(source, null, back).text());
    }
}
