/**
 * Finds the likeliest alignment of two lists of segments that stand in the same order. The way in
 * is {@link org.hexapla.core.likelihood.LikelihoodAligner} for two lists by themselves and {@link
 * org.hexapla.core.likelihood.Fitting} for windows into them that teach each other.
 *
 * <p>The same input always gives the same alignment, however many processors share the work. What
 * beads weigh says {@code core.evidence}; here is how the best path through them is found.
 */
@NullMarked
package org.hexapla.core.likelihood;

import org.jspecify.annotations.NullMarked;
