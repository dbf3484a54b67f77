package org.hexapla.core.alignment;

import java.util.List;
import org.hexapla.core.language.Language;

/**
 * Aligns by likelihood ratios: every bead is scored by how much likelier its two sides are together
 * than apart, from their lengths, the anchors they share and a lexicon learnt from the document
 * itself; a segment without a partner scores nothing, so that leaving it alone competes fairly.
 *
 * <p>Time and memory grow with the product of the two sizes up to some 1,500 by 1,500 segments, and
 * with their sum above that.
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
        return new Alignment(new Fitting(from, to).align(List.of(whole)).get(0));
    }
}
