package org.hexapla.core.text;

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

    /** The same place with another text. */
    public Segment with(CodedText newContent) {
        return new Segment(id, newContent, after);
    }
}
