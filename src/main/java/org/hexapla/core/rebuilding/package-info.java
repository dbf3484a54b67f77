/**
 * Makes paragraphs, headings, tables and footnotes again out of what was printed: lines that were
 * broken to fit, with page headers between them. The way in is {@link
 * org.hexapla.core.rebuilding.PrintedText}, and where the file tells, the {@linkplain
 * org.hexapla.core.rebuilding.Typography looks} of its lines. {@link
 * org.hexapla.core.rebuilding.BoldHeadings} and {@link org.hexapla.core.rebuilding.RowsOfCells} say
 * the same of files that have paragraphs but leave headings and tables to the eye.
 *
 * <p>What comes out are {@linkplain org.hexapla.core.text.Block blocks}; how they become units is
 * said in {@code core.text}, which knows nothing of lines and pages.
 */
@NullMarked
package org.hexapla.core.rebuilding;

import org.jspecify.annotations.NullMarked;
