/**
 * Exchange with translators: kits go out as XLIFF and come back. The way in is {@link
 * org.hexapla.exchange.Exchange}. A kit is made from the rows as they are; what comes back is
 * judged by the pure {@link org.hexapla.core.translation.Merge} and put into the working revision,
 * whole or not at all; a file of somebody's is never merged into a document directly.
 */
@NullMarked
package org.hexapla.exchange;

import org.jspecify.annotations.NullMarked;
