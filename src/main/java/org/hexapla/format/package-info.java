/**
 * Files in, files out: the only place that knows what a PDF, a Word file, an HTML page or an XLIFF
 * file looks like, and the only user of the libraries that do.
 *
 * <p>What a file is, its content decides, not its name. Everything here treats a file as a
 * stranger's: sizes are counted, document types refused, time is limited, and whatever a library
 * throws becomes a refusal that says what to send instead.
 *
 * <p>Each kind of file has a package: {@code pdf} reads what was printed, {@code print} prints,
 * {@code office} (with {@code sheet} for numbers) and {@code html} read and rebuild, {@code
 * review}, {@code xliff} and {@code tmx} go out and come back. They stand on {@code okapi}, {@code
 * zip} and {@code xml}. Here are only the doors to them and what all have in common.
 */
@NullMarked
package org.hexapla.format;

import org.jspecify.annotations.NullMarked;
