package org.hexapla.core.text;

import java.util.List;

/**
 * A sentence of a unit.
 *
 * @param id names the segment within its language version; given once, never reused, kept through
 *     revisions
 * @param content the sentence with its codes
 * @param after the white space between this sentence and the next one of the unit, as it came
 */
public record Segment(String id, CodedText content, String after) {
    public Segment {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a segment has an id");
        }
    }

    public String text() {
        return content.text();
    }

    /** The texts of neighbouring segments with the white space between them. */
    public static CodedText joined(List<Segment> neighbours) {
        CodedText whole = CodedText.EMPTY;
        for (int i = 0; i < neighbours.size(); i++) {
            whole = whole.then(neighbours.get(i).content());
            if (i + 1 < neighbours.size()) {
                whole = whole.then(CodedText.of(neighbours.get(i).after()));
            }
        }
        return whole;
    }

    /** The same place with another text. */
    public Segment with(CodedText newContent) {
        return new Segment(id, newContent, after);
    }
}
