/**
 * Finds what is different between two texts, word by word, for people to see. The way in is {@link
 * org.hexapla.core.difference.Difference}.
 *
 * <p>Words are those of the language; where words are written without spaces each character counts
 * as one, so that a reader of Chinese sees which characters changed. Inline codes are compared too.
 * {@link org.hexapla.core.difference.Likeness} tells whether two texts are one, edited; {@link
 * org.hexapla.core.difference.LikeTexts} which of many are like one; {@link
 * org.hexapla.core.difference.CorrelationTable} where the paragraphs of one are in another.
 */
@NullMarked
package org.hexapla.core.difference;

import org.jspecify.annotations.NullMarked;
