package org.hexapla.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class CutModelTest {
    private static final int BEADS = 40;

    private final List<String> english = new ArrayList<>();
    private final List<String> french = new ArrayList<>();
    private final List<Bead> beads = new ArrayList<>();

    @Test
    void saysNothingBeforeAnythingIsAligned() {
        bead(List.of("When it rose,", "the hall was empty."), List.of("La salle était vide."));
        assertEquals(0, score(CutModel.first(source(), target()), beads.get(0)));
    }

    @Test
    void speaksForAPairThatHoldsBothPartsOfASentence() {
        wholeSentences("The hall was empty.", "La salle était vide.");
        for (int i = 0; i < BEADS / 10; i++) {
            bead(List.of("When it rose,", "the hall was empty."), List.of("La salle était vide."));
        }
        Bead cut = beads.get(beads.size() - 1);
        assertTrue(score(learnt(), cut) > 1, () -> "only " + score(learnt(), cut));
    }

    @Test
    void saysLittleOfSeamsWhereEverySegmentEndsLikeThat() {
        wholeSentences("recalling its report,", "rappelant son rapport,");
        bead(List.of("noting it,", "recalling it,"), List.of("notant et rappelant cela,"));
        Bead joined = beads.get(beads.size() - 1);
        assertTrue(Math.abs(score(learnt(), joined)) < 0.5, () -> "" + score(learnt(), joined));
    }

    @Test
    void speaksForTwoSegmentsBesideOneOfTwoSentences() {
        wholeSentences("The hall was empty.", "La salle était vide.");
        for (int i = 0; i < BEADS / 10; i++) {
            bead(List.of("It rose. It was noon."), List.of("Elle prit fin.", "Il était midi."));
        }
        CutModel model = learnt();
        Bead two = beads.get(beads.size() - 1);
        Bead one = new Bead(two.source(), new Span(two.target().start(), 1), Method.CONTENT, 1);
        double more = score(model, two) - score(model, one);
        assertTrue(more > 0.5, () -> "only " + more);
    }

    @Test
    void doesNotAskSentencesWhereTheyNeverAgree() {
        for (int i = 0; i < BEADS; i++) {
            bead(List.of("It rose.", "It was noon."), List.of("Elle prit fin à midi."));
        }
        double score = score(learnt(), beads.get(0));
        assertTrue(Math.abs(score) < 0.1, () -> "" + score);
    }

    @Test
    void speaksForQuestionsBesideQuestions() {
        wholeSentences("The hall was empty.", "La salle était vide.");
        for (int i = 0; i < BEADS / 4; i++) {
            bead(List.of("Who is there?"), List.of("Qui est là ?"));
        }
        Bead last = beads.get(beads.size() - 1);
        Bead crossed = new Bead(last.source(), new Span(0, 1), Method.CONTENT, 1);
        double more = score(learnt(), last) - score(learnt(), crossed);
        assertTrue(more > 1, () -> "only " + more);
    }

    @Test
    void learnsHowATextMarksSpeech() {
        wholeSentences("The hall was empty.", "La salle était vide.");
        for (int i = 0; i < BEADS / 4; i++) {
            bead(List.of("“Come in.”"), List.of("— Entrez."));
        }
        Bead speech = beads.get(beads.size() - 1);
        Bead crossed = new Bead(speech.source(), new Span(0, 1), Method.CONTENT, 1);
        double more = score(learnt(), speech) - score(learnt(), crossed);
        assertTrue(more > 1, () -> "only " + more);
    }

    @Test
    void saysNothingOfMarksThatNeverDiffer() {
        wholeSentences("The hall was empty.", "La salle était vide.");
        assertEquals(0, score(learnt(), beads.get(0)), 0.1);
    }

    private void wholeSentences(String source, String target) {
        for (int i = 0; i < BEADS; i++) {
            bead(List.of(source), List.of(target));
        }
    }

    private void bead(List<String> source, List<String> target) {
        Span from = new Span(english.size(), source.size());
        Span to = new Span(french.size(), target.size());
        english.addAll(source);
        french.addAll(target);
        beads.add(new Bead(from, to, Method.CONTENT, 1));
    }

    private CutModel learnt() {
        CutModel model = CutModel.first(source(), target());
        for (int round = 0; round < 3; round++) {
            model = model.learnt(List.of(beads));
        }
        return model;
    }

    private SegmentTraits source() {
        return traits(english, Language.ENGLISH);
    }

    private SegmentTraits target() {
        return traits(french, new Language("fr"));
    }

    private static SegmentTraits traits(List<String> segments, Language language) {
        Map<String, Integer> names = new HashMap<>();
        return new SegmentTraits(segments, language, List.of(), names);
    }

    private static double score(CutModel model, Bead bead) {
        CutModel.Sources sources = model.sources(bead.source().start(), bead.source().size());
        return model.score(sources, bead.target().start(), bead.target().size());
    }
}
