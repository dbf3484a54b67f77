/**
 * Web pages as blocks of text and of what describes their pictures, rebuilt with other texts.
 *
 * <p>Okapi's filter takes the text out and puts it back. What it does not tell, which is a heading,
 * a list with its numbers, a note, a cell of a table, hidden or not to be translated, is read from
 * the tags between.
 */
@NullMarked
package org.hexapla.format.html;

import org.jspecify.annotations.NullMarked;
