/**
 * XLIFF, the file that translators work in: kits written in versions 1.2, 2.0 and 2.1, and whatever
 * comes back read without belief.
 *
 * <p>A kit's sentences stand under their permanent ids, one translation unit (1.2) or one segment
 * (2.x) for each bead, grouped by row. Reading never takes a suggestion for a translation, and
 * keeps the states as the file words them; what each tool means by them, and what it is given, is
 * looked up in {@code profiles.properties}. What a tool wrote for itself is held as {@link
 * org.hexapla.format.xliff.Riders} and put again where it stood.
 */
@NullMarked
package org.hexapla.format.xliff;

import org.jspecify.annotations.NullMarked;
