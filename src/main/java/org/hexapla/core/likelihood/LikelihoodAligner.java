package org.hexapla.core.likelihood;

import java.util.List;
import org.hexapla.core.alignment.Aligner;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;

/**
 * Aligns by likelihood ratios: every bead is scored by how much likelier its two sides are together
 * than apart, from their lengths, the anchors they share and the words of both, as far as they are
 * known from a stored lexicon or learnt from the document itself; a segment without a partner
 * scores nothing, so that leaving it alone competes fairly.
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
        Fitting.Side from = new Fitting.Side(source, sourceLanguage, List.of());
        Fitting.Side to = new Fitting.Side(target, targetLanguage, List.of());
        Window whole = new Window(new Span(0, source.size()), new Span(0, target.size()));
        return new Alignment(new Fitting(from, to, List.of()).align(List.of(whole)).get(0));
    }
}
