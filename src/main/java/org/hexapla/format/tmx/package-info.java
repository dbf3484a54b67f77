/**
 * Translation memories that people bring, as TMX of any version. The way in is {@link
 * org.hexapla.format.tmx.TmxFile}; writing them needs no parser and stands in the core.
 *
 * <p>A document type is allowed here, since common tools write one, and never looked at.
 */
@NullMarked
package org.hexapla.format.tmx;

import org.jspecify.annotations.NullMarked;
