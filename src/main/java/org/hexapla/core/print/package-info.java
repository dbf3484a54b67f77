/**
 * A document as it is to stand on paper: rows of one language or several, with what a reader of the
 * sheet has to know of each. {@link org.hexapla.core.print.Sheet} knows no kind of file; the files
 * are written from it elsewhere. {@link org.hexapla.core.print.Outline} says how deep its headings
 * stand.
 */
@NullMarked
package org.hexapla.core.print;

import org.jspecify.annotations.NullMarked;
