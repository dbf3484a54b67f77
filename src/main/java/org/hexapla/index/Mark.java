package org.hexapla.index;

/**
 * A stretch of a text that a query matches.
 *
 * @param start in UTF-16 units
 * @param end the place after it
 * @param term which term of the query it matches, from 0
 */
public record Mark(int start, int end, int term) {}
