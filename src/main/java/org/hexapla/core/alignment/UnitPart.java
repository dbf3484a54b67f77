package org.hexapla.core.alignment;

/**
 * A translated unit, or the part of it that lies in one row.
 *
 * @param unit index of the unit in its version
 * @param segments which of its segments
 */
public record UnitPart(int unit, Span segments) {}
