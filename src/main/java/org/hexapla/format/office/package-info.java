/**
 * Documents with structure: Word files, slides, sheets and open documents as blocks of text and of
 * what describes their pictures, all rebuilt with other texts; and Word files of our own for
 * readers.
 *
 * <p>Okapi's filters take the text out and put it back; they say nothing of what a paragraph is, so
 * the parts of a Word file and of an open document are walked a second time for headings, lists,
 * notes and tables, and the two are paired in order. What Okapi leaves untold of a file that it
 * wrote, the language and direction of what is not translated and the entries of a table of
 * contents, is put into its parts afterwards. An archive is inflated once, and counted, before any
 * library sees it.
 */
@NullMarked
package org.hexapla.format.office;

import org.jspecify.annotations.NullMarked;
