/**
 * What speaks for a bead: how long its sides are, which anchors they share, how its sentences were
 * cut, what the words say and how common such beads are. {@link org.hexapla.core.evidence.TextPair}
 * is what is read of two texts, {@link org.hexapla.core.evidence.Models} what they taught so far,
 * {@link org.hexapla.core.evidence.Evidence} the two made ready for weighing many beads.
 *
 * <p>Whatever speaks for or against is the natural logarithm of a ratio of likelihoods, the two
 * sides together against the two apart. Lengths count Unicode code points without white space. It
 * knows {@code core.lexicon} and {@code core.alignment}, and nothing of how beads are searched for.
 */
@NullMarked
package org.hexapla.core.evidence;

import org.jspecify.annotations.NullMarked;
