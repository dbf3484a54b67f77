package org.hexapla.index;

import java.util.List;

/**
 * What one language says in a row.
 *
 * @param segments its sentences, each with the white space after it
 * @param links how they stand to the original's; none for the original itself
 */
public record PublishedCell(List<String> segments, List<Link> links) {
    /** A bead: so many segments of the original from one on, and so many of this language. */
    public record Link(int sourceStart, int sourceSize, int targetStart, int targetSize) {
        /** Whether both have a segment of the original. */
        boolean leadsTo(Link other) {
            return sourceStart < other.sourceStart + other.sourceSize
                    && other.sourceStart < sourceStart + sourceSize;
        }
    }

    public PublishedCell {
        segments = List.copyOf(segments);
        links = List.copyOf(links);
    }

    public String text() {
        return String.join("", segments);
    }
}
