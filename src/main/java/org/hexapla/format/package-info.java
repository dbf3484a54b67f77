/**
 * Files in, files out: the only place that knows what a PDF, a Word file, an HTML page or an XLIFF
 * file looks like, and the only user of the libraries that do.
 *
 * <p>What a file is, its content decides, not its name. Everything here treats a file as a
 * stranger's: sizes are counted, document types refused, time is limited, and whatever a library
 * throws becomes a refusal that says what to send instead.
 */
@NullMarked
package org.hexapla.format;

import org.jspecify.annotations.NullMarked;
