/**
 * What is known and learnt of the words of two languages. {@link
 * org.hexapla.core.lexicon.PairLexicon} is what earlier texts taught, kept for later ones; {@link
 * org.hexapla.core.lexicon.WordLearning} says what that and some beads teach of two lists of
 * segments; {@link org.hexapla.core.lexicon.WordLinks} marks the words that translate each other.
 *
 * <p>But for the lexicons that come with the program nothing here is read from anywhere, so the
 * same texts always teach the same. It knows the values of {@code core.alignment}, and nothing of
 * how beads are found.
 */
@NullMarked
package org.hexapla.core.lexicon;

import org.jspecify.annotations.NullMarked;
