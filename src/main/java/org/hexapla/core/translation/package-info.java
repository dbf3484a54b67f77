/**
 * Translation as it moves: states, kits for translators, and what a returned kit may change.
 *
 * <p>A kit holds the beads of one language pair. {@link org.hexapla.core.translation.Merge}
 * compares what was sent, what is here now and what came back, and gives each segment exactly one
 * outcome; {@link org.hexapla.core.translation.SameText} says when two texts count as the same, and
 * {@link org.hexapla.core.translation.ReturnedCodes} what became of their codes. Before that {@link
 * org.hexapla.core.translation.Placement} finds segments of files that lack our ids, {@link
 * org.hexapla.core.translation.Recutting} and {@link org.hexapla.core.translation.Reunion} join
 * what a tool cut, {@link org.hexapla.core.translation.SpelledCodes} reads codes that came back as
 * words, and what only lays the file out is taken off.
 */
@NullMarked
package org.hexapla.core.translation;

import org.jspecify.annotations.NullMarked;
