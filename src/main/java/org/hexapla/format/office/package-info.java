/**
 * Documents with structure: Word files and HTML pages as blocks of text, and Word files rebuilt
 * with other texts.
 *
 * <p>Okapi's filters take the text out and put it back; they say nothing of what a paragraph is, so
 * the parts of a Word file are walked a second time for headings, lists, notes and tables, and the
 * two are paired in order. A Word file is inflated once, and counted, before any library sees it.
 */
@NullMarked
package org.hexapla.format.office;

import org.jspecify.annotations.NullMarked;
