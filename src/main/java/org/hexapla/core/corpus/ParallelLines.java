package org.hexapla.core.corpus;

import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;

/** Two texts whose lines are segments already. */
record ParallelLines(
        Language source, List<String> sourceLines, Language target, List<String> targetLines)
        implements ParallelText {
    static ParallelLines of(String source, Language from, String target, Language to) {
        return new ParallelLines(from, PlainText.lines(source), to, PlainText.lines(target));
    }

    @Override
    public int segments() {
        return Math.max(sourceLines.size(), targetLines.size());
    }

    @Override
    public CorpusUnit unit() {
        return CorpusUnit.LINE;
    }

    @Override
    public AlignedText aligned() {
        return new AlignedLines(
                this, new LikelihoodAligner().align(sourceLines, source, targetLines, target));
    }
}
