package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static TextBody text(String... paragraphs) {
        List<Block> blocks = java.util.Arrays.stream(paragraphs).map(Block::paragraph).toList();
        return TextBuilder.build(blocks, Language.ENGLISH);
    }

    private static List<String> ids(TextBody body) {
        return body.units().stream().map(Unit::id).toList();
    }

    @Test
    void keepsRowsAndSegmentsOfWhatDidNotChange() {
        TextBody before = text("The Committee met in Geneva.", "It adopted its agenda.");
        TextBody revised = text("The Bureau met before.", "The Committee met in Geneva.");
        TextBody named = new Succession(before, Set.copyOf(ids(before)), 3).name(revised);
        assertEquals(before.units().get(0), named.units().get(1));
    }

    @Test
    void keepsTheRowOfALabelAndTheSentencesThatStayed() {
        TextBody before = text("1. The Committee met. It adopted its agenda.");
        TextBody revised = text("1. The Committee met. It adopted no agenda.");
        TextBody named = new Succession(before, Set.of("p1"), 3).name(revised);
        assertEquals("p1", named.units().get(0).id());
        assertEquals("s1", named.units().get(0).segments().get(0).id());
        assertEquals("s3", named.units().get(0).segments().get(1).id());
    }

    @Test
    void neverGivesTheRowOfSomethingElseAgain() {
        TextBody before = text("The Committee met in Geneva.");
        TextBody revised = text("The Committee met in Geneva.", "Nobody spoke against it.");
        Set<String> given = Set.of("u1", "u2", "u3");
        TextBody named = new Succession(before, given, 2).name(revised);
        assertFalse(given.contains(named.units().get(1).id()), ids(named).toString());
    }
}
