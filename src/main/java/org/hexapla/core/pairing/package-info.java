/**
 * Pairs the units of two language versions, paragraphs, headings and cells, to rows, and aligns the
 * sentences inside each row. The way in is {@link org.hexapla.core.pairing.VersionAligner}; {@link
 * org.hexapla.core.plausibility.VersionCheck} then says whether the result looks like a translation
 * at all.
 *
 * <p>Units go by their labels, their structure and what they say, lists that each language sorts
 * for itself by what they say alone. It knows {@code core.likelihood} and what that stands on.
 */
@NullMarked
package org.hexapla.core.pairing;

import org.jspecify.annotations.NullMarked;
