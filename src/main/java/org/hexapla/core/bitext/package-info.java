/**
 * Puts language versions side by side, as a reader sees them. The way in is {@link
 * org.hexapla.core.bitext.Bitext}: it makes the rows of any languages from what is kept of each
 * against the original, and composes the alignment of two that were never aligned to each other.
 *
 * <p>Where a composition leaves a doubt the texts themselves are asked, by {@code core.likelihood};
 * {@code core.pairing} it does not know.
 */
@NullMarked
package org.hexapla.core.bitext;

import org.jspecify.annotations.NullMarked;
