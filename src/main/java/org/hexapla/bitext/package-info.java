/**
 * The paired-language view: any two to six languages of a document, row by row, as a page, as JSON
 * and as a translation memory. The way in is {@link org.hexapla.bitext.Bitexts}, which reads texts
 * from the archive and lets the core put them side by side.
 */
@NullMarked
package org.hexapla.bitext;

import org.jspecify.annotations.NullMarked;
