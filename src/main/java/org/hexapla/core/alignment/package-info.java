/**
 * Finds which segments of two language versions say the same thing. The way in is {@link
 * org.hexapla.core.alignment.VersionAligner} for whole versions and {@link
 * org.hexapla.core.alignment.Aligner} for two lists of segments; {@link
 * org.hexapla.core.plausibility.VersionCheck} then says whether the result looks like a translation
 * at all, and {@link org.hexapla.core.alignment.Bitext} puts versions side by side.
 *
 * <p>Lengths count Unicode code points. But for the lexicons that come with the program nothing
 * here is read from anywhere, no file, clock or database, so the same input always gives the same
 * alignment.
 */
@NullMarked
package org.hexapla.core.alignment;

import org.jspecify.annotations.NullMarked;
