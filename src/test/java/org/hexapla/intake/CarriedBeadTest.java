package org.hexapla.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.junit.jupiter.api.Test;

class CarriedBeadTest {
    private static final Provenance BY_MEI =
            new Provenance("mei", Instant.EPOCH, Provenance.Way.EXCHANGE, "f1");

    private static Segment segment(String id, String text, InlineCode... codes) {
        return new Segment(id, new CodedText(text, List.of(codes)), "");
    }

    private static Unit unit(Segment... segments) {
        return new Unit("u1", UnitKind.PARAGRAPH, null, 0, List.of(segments), null, false);
    }

    private static CarriedBead bead(Segment source, Segment target) {
        Bead bead = new Bead(new Span(0, 1), new Span(0, 1), Method.PERSON, 1);
        TranslatedBead translated =
                new TranslatedBead(bead, SegmentState.REVIEWED, "x:y", true, BY_MEI);
        TranslatedRow row = new TranslatedRow(Method.LABEL, 1, List.of(translated));
        return CarriedBead.of(unit(source), List.of(unit(target)), row).get(0);
    }

    @Test
    void aNoteThatGotAnotherNumberHasItInTheTranslationToo() {
        CarriedBead bead =
                bead(
                        segment("s1", "It met.", InlineCode.note("3", "3", 7)),
                        segment("s1", "Он собрался.", InlineCode.note("3", "3", 12)));
        List<Segment> now =
                bead.targets(List.of(segment("s1", "It met.", InlineCode.note("1", "5", 7))));
        assertEquals(List.of(InlineCode.note("1", "5", 12)), now.get(0).content().codes());
    }

    @Test
    void codesInAnotherOrderStayInIt() {
        InlineCode one = InlineCode.note("1", "1", 2);
        InlineCode two = InlineCode.note("2", "2", 5);
        CarriedBead bead =
                bead(
                        segment("s1", "AB, CD", one, two),
                        segment("s1", "DC, BA", two.at(2), one.at(5)));
        List<Segment> now = bead.targets(List.of(segment("s1", "AB, CD", one, two)));
        assertEquals(List.of(two.at(2), one.at(5)), now.get(0).content().codes());
    }

    @Test
    void keepsStateLockAndLinkAndSaysHowItCame() {
        TranslatedBead there =
                bead(segment("s1", "A"), segment("s1", "B"))
                        .at(new Span(4, 1), new Span(2, 1), Provenance.Way.CARRIED);
        assertEquals(SegmentState.REVIEWED, there.state());
        assertEquals("x:y", there.subState());
        assertTrue(there.locked());
        assertEquals(Method.PERSON, there.bead().method());
        assertEquals(
                new Provenance("mei", Instant.EPOCH, Provenance.Way.CARRIED, "f1"),
                there.provenance());
    }

    @Test
    void isNotThereWhereOneOfItsSentencesIsAnother() {
        CarriedBead bead = bead(segment("s1", "A"), segment("s1", "B"));
        assertTrue(bead.isAt(List.of(segment("s0", "Z"), segment("s1", "A")), 1));
        assertFalse(bead.isAt(List.of(segment("s0", "Z"), segment("s1", "A")), 0));
    }

    @Test
    void aRowWhosePairingNoLongerFitsIsOneStaleBead() {
        TranslatedRow row = new TranslatedRow(Method.LABEL, 1, List.of());
        List<CarriedBead> beads =
                CarriedBead.of(
                        unit(segment("s1", "A"), segment("s2", "B")),
                        List.of(unit(segment("s1", "C"))),
                        row);
        assertEquals(1, beads.size());
        assertEquals(SubState.STALE, beads.get(0).bead().subState());
    }
}
