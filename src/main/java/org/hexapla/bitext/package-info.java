/**
 * The paired-language view: any two to six languages of a document, row by row, as a page, as JSON,
 * as a translation memory and as a file to keep. The way in is {@link org.hexapla.bitext.Bitexts},
 * which finds the texts that somebody may see in the archive and lets the core put them side by
 * side; {@link org.hexapla.bitext.Corrections} puts right what a person says is paired wrongly. How
 * rows stand, and which, is in the address ({@link org.hexapla.bitext.BitextAddress}); {@link
 * org.hexapla.bitext.PublishedBitexts} tells when a page that was rendered before may be given out
 * again. What an address held before, and where a paragraph went since, {@link
 * org.hexapla.bitext.Whereabouts} has.
 */
@NullMarked
package org.hexapla.bitext;

import org.jspecify.annotations.NullMarked;
