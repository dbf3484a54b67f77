package org.hexapla.core.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.language.Language;

/**
 * Learns which words of two lists of segments explain each other, in both directions at once, on
 * top of what the program and earlier texts know of the two languages.
 */
public final class WordLearning {
    /** A frequent word tells no more in a long text, and one that occurs once nothing. */
    private static final WordSamples.Occurrences LEARNT = new WordSamples.Occurrences(2, 50);

    private final WordTraining forward;
    private final WordTraining backward;
    private final boolean knowsEarlierText;

    /**
     * @param learnt what earlier text taught of the two languages, beside what the program knows
     */
    public WordLearning(
            List<String> source,
            Language sourceLanguage,
            List<String> target,
            Language targetLanguage,
            List<PairLexicon> learnt) {
        List<PairLexicon> earlier = new ArrayList<>(learnt);
        SeedLexicons.of(sourceLanguage, targetLanguage).ifPresent(earlier::add);
        List<WordCounts> ofTarget = earlier.stream().map(PairLexicon::forward).toList();
        List<WordCounts> ofSource = earlier.stream().map(PairLexicon::backward).toList();
        SegmentWords from = words(source, sourceLanguage, ofSource);
        SegmentWords to = words(target, targetLanguage, ofTarget);
        ForkJoinTask<WordTraining> back =
                ForkJoinTask.adapt(() -> new WordTraining(to, from, ofSource, LEARNT)).fork();
        forward = new WordTraining(from, to, ofTarget, LEARNT);
        backward = back.join();
        knowsEarlierText = !earlier.isEmpty();
    }

    /**
     * @param known counts of earlier text that have the words of these segments as the said ones
     */
    private static SegmentWords words(
            List<String> segments, Language language, List<WordCounts> known) {
        LostSpaces spaces = LostSpaces.NONE;
        if (language.primary().equals(Language.ARABIC.primary())) {
            Set<String> words = new HashSet<>();
            known.forEach(counts -> words.addAll(counts.saidPlaces().keySet()));
            spaces = new LostSpaces(words);
        }
        return new SegmentWords(segments, spaces);
    }

    /** Whether there is anything to say before these texts are looked at. */
    public boolean knowsEarlierText() {
        return knowsEarlierText;
    }

    /**
     * What is known with what these beads teach; what others taught before is forgotten.
     *
     * @param beads they may cross each other, and each weighs its confidence
     * @param trust the part of their coverage that the lexicons may claim, 0 to 1
     */
    public Lexicons learnt(List<Bead> beads, double trust) {
        ForkJoinTask<Lexicon> back =
                ForkJoinTask.adapt(() -> backward.learnt(beads, true, trust)).fork();
        Lexicon toTarget = forward.learnt(beads, false, trust);
        return new Lexicons(toTarget, back.join());
    }
}
