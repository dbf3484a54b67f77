/**
 * PDFs that are read. The way in is {@link org.hexapla.format.pdf.PdfFile}: {@link
 * org.hexapla.format.pdf.Page} puts the {@link org.hexapla.format.pdf.Glyph}s of a page into {@link
 * org.hexapla.format.pdf.Run}s and {@link org.hexapla.format.pdf.Row}s in the order of reading
 * ({@link org.hexapla.format.pdf.Columns}, {@link org.hexapla.format.pdf.ReadingOrder}), tells by
 * their {@link org.hexapla.format.pdf.Spacing} where a paragraph ends and by {@link
 * org.hexapla.format.pdf.SmallPrint} what are notes, {@link org.hexapla.format.pdf.Drawing} notes
 * the rules and bullets between which they stand, {@link org.hexapla.format.pdf.Table} makes cells
 * of rules that cross and {@link org.hexapla.format.pdf.RuledRows} of rules that only run across.
 * What recurs at the edges of pages is left out ({@link org.hexapla.format.pdf.RunningTitles}); the
 * lines that remain, with their looks, are what {@link org.hexapla.core.rebuilding.PrintedText}
 * makes a text of.
 */
@NullMarked
package org.hexapla.format.pdf;

import org.jspecify.annotations.NullMarked;
