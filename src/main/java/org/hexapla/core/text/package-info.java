/**
 * Texts: how a document is named, and its text as units and segments.
 *
 * <p>A file's text arrives as {@linkplain org.hexapla.core.text.Block blocks}, either as the format
 * marks them or as {@code core.rebuilding} makes them of printed lines; {@link
 * org.hexapla.core.text.TextBuilder} turns blocks into a {@link org.hexapla.core.text.TextBody}:
 * units with normalised labels and permanent ids, split into sentences. Offsets count UTF-16 code
 * units, as Java strings do. Text is kept as it came, neither trimmed nor normalised.
 */
@NullMarked
package org.hexapla.core.text;

import org.jspecify.annotations.NullMarked;
