/**
 * Aligns two text files that somebody sends and stores neither. The face is {@link
 * org.hexapla.alignments.Alignments}.
 *
 * <p>It is open to everybody, so all of it is bounded: how much is received, how many are received
 * at a time, and how much memory is at work.
 */
@NullMarked
package org.hexapla.alignments;

import org.jspecify.annotations.NullMarked;
