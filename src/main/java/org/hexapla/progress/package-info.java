/**
 * How far the translations of documents have come, in words and segments of the originals, and what
 * is expected when.
 */
@NullMarked
package org.hexapla.progress;

import org.jspecify.annotations.NullMarked;
