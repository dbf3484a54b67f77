package org.hexapla.core.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;

/** Beads as a translation memory; white space is folded, a bead without a partner left out. */
final class TmxFile {
    private TmxFile() {}

    static void write(AlignedText aligned, double least, Appendable out) throws IOException {
        Language source = aligned.texts().source();
        Language target = aligned.texts().target();
        Stream<MemoryUnit> units = aligned.beads(least).map(bead -> unit(bead, source, target));
        Tmx.write(source, Map.of(), units.iterator(), out);
    }

    private static MemoryUnit unit(TextBead bead, Language source, Language target) {
        return new MemoryUnit(
                null,
                new MemoryUnit.Link(bead.bead().method(), bead.bead().confidence()),
                Map.of(),
                List.of(variant(source, bead.source()), variant(target, bead.target())));
    }

    private static MemoryUnit.Variant variant(Language language, String text) {
        return MemoryUnit.Variant.of(language, Characters.folded(text));
    }
}
