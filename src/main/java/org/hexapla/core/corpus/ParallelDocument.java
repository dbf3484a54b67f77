package org.hexapla.core.corpus;

import org.hexapla.core.language.Language;
import org.hexapla.core.pairing.VersionAligner;
import org.hexapla.core.rebuilding.PrintedText;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;

/** Two printed texts, rebuilt into units and sentences. */
record ParallelDocument(TextBody original, TextBody translation) implements ParallelText {
    static ParallelDocument of(String source, Language from, String target, Language to) {
        return new ParallelDocument(body(source, from), body(target, to));
    }

    private static TextBody body(String text, Language language) {
        return TextBuilder.build(new PrintedText(text).blocks(language), language);
    }

    @Override
    public int segments() {
        return Math.max(count(original), count(translation));
    }

    private static int count(TextBody body) {
        return body.units().stream().mapToInt(unit -> unit.segments().size()).sum();
    }

    @Override
    public CorpusUnit unit() {
        return CorpusUnit.DOCUMENT;
    }

    @Override
    public Language source() {
        return original.language();
    }

    @Override
    public Language target() {
        return translation.language();
    }

    @Override
    public AlignedText aligned() {
        return AlignedDocument.of(this, VersionAligner.align(original, translation));
    }
}
