package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;

/** Two lists of lines, aligned; the beads count lines from 0. */
record AlignedLines(ParallelLines texts, Alignment alignment) implements AlignedText {
    @Override
    public List<String> warnings() {
        return LanguageWarning.of(
                texts.source(), texts.sourceLines(), texts.target(), texts.targetLines());
    }

    @Override
    public Iterator<TextBead> beads() {
        return alignment.beads().stream().map(this::withTexts).iterator();
    }

    @Override
    public int size() {
        return alignment.beads().size();
    }

    private TextBead withTexts(Bead bead) {
        return new TextBead(
                joined(texts.sourceLines(), bead.source(), texts.source()),
                joined(texts.targetLines(), bead.target(), texts.target()),
                bead);
    }

    private static String joined(List<String> lines, Span span, Language language) {
        String gap = language.isUnspaced() ? "" : " ";
        return String.join(gap, lines.subList(span.start(), span.end()));
    }

    @Override
    public void writeJson(JsonOut json, double least) throws IOException {
        String source = texts.source().tag();
        String target = texts.target().tag();
        json.object();
        json.head(this);
        json.name("segments").object();
        json.name(source).value(texts.sourceLines().size());
        json.name(target).value(texts.targetLines().size());
        json.end();
        json.name("beads").lines();
        for (Bead bead : alignment.beads()) {
            if (bead.confidence() >= least) {
                json.bead(bead, source, target);
            }
        }
        json.end().end();
    }
}
