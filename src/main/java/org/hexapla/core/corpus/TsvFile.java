package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.Iterator;
import org.hexapla.core.alignment.Span;

/** Beads as tab-separated values, one a line, without a heading; see {@link CorpusFormat#TSV}. */
final class TsvFile {
    private TsvFile() {}

    static void write(AlignedText aligned, double least, Appendable out) throws IOException {
        boolean lines = aligned.texts().unit() == CorpusUnit.LINE;
        for (Iterator<TextBead> beads = aligned.beads(least).iterator(); beads.hasNext(); ) {
            TextBead bead = beads.next();
            if (lines) {
                indices(bead.bead().source(), out).append('\t');
                indices(bead.bead().target(), out).append('\t');
            } else {
                out.append(Characters.folded(bead.source())).append('\t');
                out.append(Characters.folded(bead.target())).append('\t');
            }
            out.append(Double.toString(TextBead.rounded(bead.bead().confidence()))).append('\n');
        }
    }

    private static Appendable indices(Span span, Appendable out) throws IOException {
        for (int i = span.start(); i < span.end(); i++) {
            out.append(i > span.start() ? "," : "").append(Integer.toString(i));
        }
        return out;
    }
}
