/**
 * Files that are packed as ZIP: inflated once, and counted, before any library sees them, and
 * packed again with some parts changed.
 */
@NullMarked
package org.hexapla.format.zip;

import org.jspecify.annotations.NullMarked;
