/**
 * Where sentences end. The way in is {@link org.hexapla.core.sentence.Sentences}; the rules are
 * those of {@code sentences.srx} beside it.
 *
 * <p>Only behind a stop are rules asked, and most of them are lists of words: those are walked as
 * one tree, and of the others few are left once the two characters on either side have been looked
 * at. Offsets count UTF-16 code units. It knows strings, and no units and segments.
 */
@NullMarked
package org.hexapla.core.sentence;

import org.jspecify.annotations.NullMarked;
