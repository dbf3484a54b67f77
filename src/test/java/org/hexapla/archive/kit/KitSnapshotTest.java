package org.hexapla.archive.kit;

import static org.hexapla.platform.Json.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.junit.jupiter.api.Test;

class KitSnapshotTest {
    private static final CodedText SOURCE = CodedText.of("The committee met.");

    private static Merge.Sent again(KitSegment segment) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            KitSnapshot.write(segment, json);
            json.writeEnd();
        }
        return KitSnapshot.sent(read(text.toString()).getJsonObject(segment.id()));
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void keepsTextPlacesOfCodesAndState() {
        CodedText target =
                new CodedText(
                        "Le comité.",
                        List.of(
                                new InlineCode("b 1", InlineCode.Kind.OPEN, "bold", 3, ""),
                                new InlineCode("b 1", InlineCode.Kind.CLOSE, "bold", 9, "")));
        Merge.Sent sent =
                again(
                        new KitSegment(
                                "s1",
                                SOURCE,
                                " ",
                                target,
                                SegmentState.REVIEWED,
                                "hexapla:mt",
                                false));
        assertEquals("Le comité.", sent.target());
        assertTrue(sent.isText(target));
        assertFalse(sent.isText(CodedText.of("Le comité.")));
        assertEquals(SegmentState.REVIEWED, sent.state());
        assertEquals("hexapla:mt", sent.subState());
    }

    @Test
    void keepsThatNothingWasTranslated() {
        KitSegment open = new KitSegment("s1", SOURCE, "", null, SegmentState.INITIAL, null, false);
        assertEquals(
                new Merge.Sent(SOURCE.text(), null, List.of(), SegmentState.INITIAL, null),
                again(open));
    }

    @Test
    void readsWhatWasWrittenBeforeStatesWere() {
        assertEquals(
                new Merge.Sent("One.", "Un."),
                KitSnapshot.sent(read("{\"s\":\"One.\",\"t\":\"Un.\"}")));
        assertEquals(new Merge.Sent("One.", null), KitSnapshot.sent(read("{\"s\":\"One.\"}")));
    }
}
