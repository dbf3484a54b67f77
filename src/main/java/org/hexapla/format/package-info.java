/**
 * Files in, files out: the only place that knows what a PDF, a Word file, an HTML page or an XLIFF
 * file looks like, and the only user of the libraries that do.
 *
 * <p>What a file is, its content decides, not its name. Everything here treats a file as a
 * stranger's: sizes are counted, document types refused, time is limited, and whatever a library
 * throws becomes a refusal that says what to send instead.
 *
 * <p>PDFs are read in this package itself, from {@link org.hexapla.format.PdfFile} on: what is
 * printed on a page becomes lines with their looks and the cells of tables, which {@link
 * org.hexapla.core.text.PrintedText} makes a text of. Those that are made are made in {@code pdf}.
 */
@NullMarked
package org.hexapla.format;

import org.jspecify.annotations.NullMarked;
