package org.hexapla.core.likelihood;

import java.util.Arrays;
import java.util.List;
import org.hexapla.core.alignment.Aligner;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;

/**
 * Aligns by likelihood ratios: every bead is scored by how much likelier its two sides are together
 * than apart, from their lengths, the anchors they share and the words of both, as far as they are
 * known from a stored lexicon or learnt from the document itself; a segment without a partner
 * scores nothing, so that leaving it alone competes fairly.
 *
 * <p>A segment of blanks alone says nothing: it stands beside one of the other text or alone, or in
 * the bead that goes on behind it.
 *
 * <p>Time and memory grow little faster than the number of segments: only a band around a coarse
 * path is searched.
 */
public final class LikelihoodAligner implements Aligner {
    @Override
    public Alignment align(
            List<String> source,
            Language sourceLanguage,
            List<String> target,
            Language targetLanguage) {
        int[] sources = BlankSegments.spoken(source);
        int[] targets = BlankSegments.spoken(target);
        Fitting.Side from = side(source, sources, sourceLanguage);
        Fitting.Side to = side(target, targets, targetLanguage);
        Window whole = new Window(new Span(0, sources.length), new Span(0, targets.length));
        List<Bead> beads = new Fitting(from, to, List.of()).align(List.of(whole)).get(0);
        return new Alignment(
                BlankSegments.restored(beads, sources, source.size(), targets, target.size()));
    }

    private static Fitting.Side side(List<String> segments, int[] spoken, Language language) {
        List<String> texts = Arrays.stream(spoken).mapToObj(segments::get).toList();
        return new Fitting.Side(texts, language, List.of());
    }
}
