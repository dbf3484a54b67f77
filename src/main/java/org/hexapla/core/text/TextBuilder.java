package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;

/** Turns the blocks of a file into a text: labels, permanent ids, sentences. */
public final class TextBuilder {
    private TextBuilder() {}

    /**
     * Builds the text of a version that has no earlier one to keep ids of. Blank blocks are left
     * out.
     */
    public static TextBody build(List<Block> blocks, Language language) {
        List<Unit> units = new ArrayList<>();
        for (Block block : blocks) {
            int n = units.size() + 1;
            Segment segment = new Segment("s" + n, block.text(), "");
            units.add(
                    new Unit(
                            "u" + n,
                            block.kind(),
                            null,
                            block.level(),
                            List.of(segment),
                            block.resource(),
                            false));
        }
        return new TextBody(language, units);
    }
}
