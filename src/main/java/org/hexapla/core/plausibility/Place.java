package org.hexapla.core.plausibility;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as a person finds it again.
 *
 * @param row the id of its row in its own text
 * @param label its label, or null
 * @param number its place among the paragraphs of its text, from 1
 * @param words how it begins
 */
public record Place(String row, @Nullable String label, int number, String words) {}
