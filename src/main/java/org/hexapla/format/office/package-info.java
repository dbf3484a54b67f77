/**
 * Documents with structure: Word files, slides, sheets, open documents and HTML pages as blocks of
 * text, all but the last rebuilt with other texts; and the table of a review, which is a Word file
 * of our own.
 *
 * <p>Okapi's filters take the text out and put it back; they say nothing of what a paragraph is, so
 * the parts of a Word file are walked a second time for headings, lists, notes and tables, and the
 * two are paired in order. An archive is inflated once, and counted, before any library sees it.
 */
@NullMarked
package org.hexapla.format.office;

import org.jspecify.annotations.NullMarked;
