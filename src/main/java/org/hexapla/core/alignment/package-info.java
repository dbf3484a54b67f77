/**
 * What an alignment is: {@link org.hexapla.core.alignment.Span}s of segments linked to {@link
 * org.hexapla.core.alignment.Bead}s, the beads of two texts to an {@link
 * org.hexapla.core.alignment.Alignment}, and the rows of two versions, each an {@link
 * org.hexapla.core.alignment.AlignedRow}. Values only; they are found by {@code core.likelihood}
 * and {@code core.pairing}.
 *
 * <p>All that stands on it may use it; it knows {@code core.language} alone.
 */
@NullMarked
package org.hexapla.core.alignment;

import org.jspecify.annotations.NullMarked;
