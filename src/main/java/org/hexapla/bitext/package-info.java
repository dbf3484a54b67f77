/**
 * The paired-language view: any two to six languages of a document, row by row, as a page, as JSON
 * and as a translation memory. The way in is {@link org.hexapla.bitext.Bitexts}, which reads texts
 * from the archive and lets the core put them side by side. How they stand, and which, is in the
 * address ({@link org.hexapla.bitext.BitextAddress}); {@link org.hexapla.bitext.PublishedBitexts}
 * tells when a page that was rendered before may be given out again.
 */
@NullMarked
package org.hexapla.bitext;

import org.jspecify.annotations.NullMarked;
