/**
 * Exchange with translators: kits go out as XLIFF or as a table in a Word file, and come back as
 * these, as memories or as tools' own files. {@link org.hexapla.exchange.Exchange} makes a kit from
 * the rows as they are, with what other documents say of the same. Of what comes back {@link
 * org.hexapla.exchange.Judge} says before what it would change, by the pure {@link
 * org.hexapla.core.translation.Merge}, and {@link org.hexapla.exchange.Acceptance} changes it;
 * {@link org.hexapla.exchange.Returns} is the way in to both, {@link
 * org.hexapla.exchange.ImportLedger} remembers, {@link org.hexapla.exchange.Looks} shows, {@link
 * org.hexapla.exchange.Undoing} takes back. {@link org.hexapla.exchange.Matches} is what helps with
 * a kit, for tools that take it from a memory beside the kit, and tells how much of a kit is new
 * ({@link org.hexapla.exchange.Analysis}). What is accepted goes into the working revision, whole
 * or not at all; a file of somebody's is never merged into a document directly.
 */
@NullMarked
package org.hexapla.exchange;

import org.jspecify.annotations.NullMarked;
