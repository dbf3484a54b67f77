package org.hexapla.archive.kit;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.jspecify.annotations.Nullable;

/**
 * How it is written down what a segment of a kit held: source {@code s}, target {@code t}, its
 * codes {@code c}, state {@code n} and sub-state {@code u}. A code is its kind, its place and its
 * id: {@code OPEN 12 b1}. What was written before states were has only the texts.
 */
final class KitSnapshot {
    private static final int PARTS = 3;

    private KitSnapshot() {}

    static void write(KitSegment segment, JsonGenerator json) {
        json.writeStartObject(segment.id()).write("s", segment.source().text());
        CodedText target = segment.target();
        if (target != null) {
            json.write("t", target.text());
            write(target.codes(), json);
        }
        json.write("n", segment.state().word());
        String subState = segment.subState();
        if (subState != null) {
            json.write("u", subState);
        }
        json.writeEnd();
    }

    private static void write(List<InlineCode> codes, JsonGenerator json) {
        if (codes.isEmpty()) {
            return;
        }
        json.writeStartArray("c");
        for (InlineCode code : codes) {
            json.write(code.kind() + " " + code.position() + " " + code.id());
        }
        json.writeEnd();
    }

    static Merge.Sent sent(JsonObject written) {
        String source = written.getString("s");
        String target = written.getString("t", null);
        String state = written.getString("n", null);
        return state == null
                ? new Merge.Sent(source, target)
                : new Merge.Sent(
                        source,
                        target,
                        codes(written.getJsonArray("c")),
                        SegmentState.of(state),
                        written.getString("u", null));
    }

    private static List<InlineCode> codes(@Nullable JsonArray written) {
        if (written == null) {
            return List.of();
        }
        List<InlineCode> codes = new ArrayList<>();
        for (JsonString one : written.getValuesAs(JsonString.class)) {
            String[] parts = one.getString().split(" ", PARTS);
            codes.add(
                    new InlineCode(
                            parts[2],
                            InlineCode.Kind.valueOf(parts[0]),
                            "",
                            Integer.parseInt(parts[1]),
                            ""));
        }
        return codes;
    }
}
