package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.TextBuilder;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
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
    void numbersTheNotesOfANewTextAfterAllTheRest() {
        Block picture = new Block(UnitKind.NOTE, 0, null, CodedText.of("A map."), null);
        List<Block> blocks =
                List.of(Block.paragraph("See it. There."), picture, Block.paragraph("Done."));
        TextBody read = TextBuilder.build(blocks, Language.ENGLISH);
        TextBody nothing = new TextBody(Language.ENGLISH, List.of());
        TextBody named = new Succession(nothing, Set.of(), 1).name(read);
        assertEquals(read, named);
        assertEquals(
                List.of("s1", "s2", "s4", "s3"),
                named.segments().stream().map(Segment::id).toList());
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

    @Test
    void findsAnEditedParagraphByItsWordsWhereAnotherOneWasPutInBeforeIt() {
        TextBody before = text("1. The Committee met in Geneva twice.", "2. Nobody spoke.");
        TextBody revised =
                text(
                        "1. Fish were praised.",
                        "2. The Committee met in Geneva once.",
                        "3. Nobody spoke.");
        List<Unit> heirs = new Succession(before, Set.of("p1", "p2"), 3).named(revised).heirs();
        assertNull(heirs.get(0));
        assertEquals(before.units().get(0), heirs.get(1));
        assertEquals(before.units().get(1), heirs.get(2));
    }

    @Test
    void keepsTheRowOfAParagraphWithoutANumberThatWasEdited() {
        TextBody before = text("The Committee met in Geneva twice.", "It adopted its agenda.");
        TextBody revised = text("The Committee met in Geneva once.", "It adopted its agenda.");
        TextBody named = new Succession(before, Set.copyOf(ids(before)), 3).name(revised);
        assertEquals(ids(before), ids(named));
        assertEquals("s3", named.units().get(0).segments().get(0).id());
    }

    @Test
    void followsASentenceIntoAnotherParagraph() {
        TextBody before = text("1. The Committee met. The Secretariat thanked its hosts.");
        TextBody revised = text("1. The Committee met.", "2. The Secretariat thanked its hosts.");
        TextBody named = new Succession(before, Set.of("p1"), 3).name(revised);
        assertEquals("s2", named.units().get(1).segments().get(0).id());
        assertEquals("p2", named.units().get(1).id());
    }

    @Test
    void givesEachIdOnce() {
        TextBody before = text("The same is said here again.", "The same is said here again.");
        TextBody revised =
                text(
                        "The same is said here again.",
                        "The same is said here again.",
                        "The same is said here again.");
        TextBody named = new Succession(before, Set.copyOf(ids(before)), 3).name(revised);
        assertEquals(3, Set.copyOf(ids(named)).size());
    }
}
