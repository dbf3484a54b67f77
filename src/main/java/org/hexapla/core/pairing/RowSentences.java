package org.hexapla.core.pairing;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.alignment.UnitPart;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.likelihood.Fitting;
import org.hexapla.core.likelihood.Window;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;

/** Aligns the sentences of many rows, each row by itself, learning from all of them together. */
final class RowSentences {
    private final TextBody original;
    private final TextBody translation;
    private final List<PairLexicon> learnt;
    private final List<String> source = new ArrayList<>();
    private final List<String> target = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();

    RowSentences(TextBody original, TextBody translation, List<PairLexicon> learnt) {
        this.learnt = learnt;
        this.original = original;
        this.translation = translation;
    }

    void add(List<Integer> sourceUnits, List<UnitPart> parts) {
        int sourceStart = source.size();
        int targetStart = target.size();
        for (int unit : sourceUnits) {
            for (Segment segment : original.units().get(unit).segments()) {
                source.add(segment.text());
            }
        }
        for (UnitPart part : parts) {
            List<Segment> segments = translation.units().get(part.unit()).segments();
            for (int i = part.segments().start(); i < part.segments().end(); i++) {
                target.add(segments.get(i).text());
            }
        }
        windows.add(
                new Window(
                        new Span(sourceStart, source.size() - sourceStart),
                        new Span(targetStart, target.size() - targetStart)));
    }

    /** For each row added its beads, counted from the row's beginning. */
    List<List<Bead>> beads() {
        Fitting fitting =
                new Fitting(
                        new Fitting.Side(source, original.language(), List.of()),
                        new Fitting.Side(target, translation.language(), List.of()),
                        learnt);
        List<List<Bead>> found = fitting.align(windows);
        for (int row = 0; row < windows.size(); row++) {
            found.set(row, windows.get(row).relative(found.get(row)));
        }
        return found;
    }
}
