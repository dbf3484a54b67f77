package org.hexapla.core.evidence;

import java.util.Map;

/**
 * What is read of two lists of segments before any of it is aligned.
 *
 * @param anchors what shared anchors say, and by how much missing ones usually count
 */
public record TextPair(SegmentTraits source, SegmentTraits target, AnchorModel anchors) {
    /**
     * @param names the number of each anchor, as both sides were read with
     */
    public static TextPair of(
            SegmentTraits source, SegmentTraits target, Map<String, Integer> names) {
        return new TextPair(source, target, new AnchorModel(source, target, names));
    }
}
