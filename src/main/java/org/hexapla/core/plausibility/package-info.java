/**
 * Says whether what was taken in looks like what it is said to be. Of translations {@link
 * org.hexapla.core.plausibility.VersionCheck} compares the rows that {@link
 * org.hexapla.core.pairing.VersionAligner} paired, of an original that replaces one {@link
 * org.hexapla.core.plausibility.ReplacementCheck} asks how much of the earlier text is left. Both
 * give their doubts as {@link org.hexapla.core.plausibility.Finding}s.
 */
@NullMarked
package org.hexapla.core.plausibility;

import org.jspecify.annotations.NullMarked;
