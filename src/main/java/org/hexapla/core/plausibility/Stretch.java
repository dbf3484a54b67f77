package org.hexapla.core.plausibility;

/**
 * Neighbouring paragraphs of one side.
 *
 * @param original whether they stand in the original; else in the translation
 * @param first the first of them
 * @param last the last of them; the same where it is one
 */
public record Stretch(boolean original, Place first, Place last) {}
