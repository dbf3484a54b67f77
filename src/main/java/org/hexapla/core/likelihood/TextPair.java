package org.hexapla.core.likelihood;

import java.util.HashMap;
import java.util.Map;

/**
 * What is read of two lists of segments before any of it is aligned.
 *
 * @param anchors what shared anchors say, and by how much missing ones usually count
 */
record TextPair(SegmentTraits source, SegmentTraits target, AnchorModel anchors) {
    static TextPair of(Fitting.Side source, Fitting.Side target) {
        Map<String, Integer> names = new HashMap<>();
        SegmentTraits from = source.traits(names);
        SegmentTraits to = target.traits(names);
        return new TextPair(from, to, new AnchorModel(from, to, names));
    }
}
