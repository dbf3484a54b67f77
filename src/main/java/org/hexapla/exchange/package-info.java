/**
 * Exchange with translators: kits go out as XLIFF or as a table in a Word file, and come back as
 * these, as memories or as tools' own files. {@link org.hexapla.exchange.Exchange} makes a kit from
 * the rows as they are and judges what comes back; {@link org.hexapla.exchange.Returns} remembers
 * it, applies what was decided and undoes it. What comes back is judged by the pure {@link
 * org.hexapla.core.translation.Merge} and put into the working revision, whole or not at all; a
 * file of somebody's is never merged into a document directly.
 */
@NullMarked
package org.hexapla.exchange;

import org.jspecify.annotations.NullMarked;
