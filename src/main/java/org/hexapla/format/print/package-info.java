/**
 * Sheets as PDF, in all six scripts. The way in is {@link org.hexapla.format.print.SheetPdf}:
 * {@link org.hexapla.format.print.Setting} puts rows on pages, {@link
 * org.hexapla.format.print.Typesetter} breaks a text into lines (Unicode bidirectional algorithm,
 * UAX 14), {@link org.hexapla.format.print.Face} lets the Java platform shape the letters of a line
 * as the font asks, and {@link org.hexapla.format.print.Inlay} makes one letter of the file's own
 * font of what stands for one character, so that Arabic too can be searched and copied. {@link
 * org.hexapla.format.print.Reading} says beside what is drawn what it is, so that the file can be
 * read aloud in its order: a tree of {@link org.hexapla.format.print.Tag}s, found from the pages by
 * {@link org.hexapla.format.print.Structure}.
 *
 * <p>The fonts lie beside this package: Noto Serif, Noto Naskh Arabic and Noto Serif SC, in the
 * Open Font License (see {@code LICENSE.txt} there).
 */
@NullMarked
package org.hexapla.format.print;

import org.jspecify.annotations.NullMarked;
