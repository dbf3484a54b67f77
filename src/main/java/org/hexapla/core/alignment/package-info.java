/**
 * Finds which segments of two language versions say the same thing. The way in is {@link
 * org.hexapla.core.alignment.VersionAligner} for whole versions and {@link
 * org.hexapla.core.alignment.Aligner} for two lists of segments.
 *
 * <p>Lengths count Unicode code points. Nothing here reads a file, a clock or a database, so the
 * same input always gives the same alignment.
 */
@NullMarked
package org.hexapla.core.alignment;

import org.jspecify.annotations.NullMarked;
