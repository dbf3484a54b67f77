/**
 * What scripts have of their own, letter by letter: which characters are {@linkplain
 * org.hexapla.core.script.Blank blank}, which fill a square and stand without spaces ({@link
 * org.hexapla.core.script.Han}), and {@linkplain org.hexapla.core.script.Numerals numbers} as each
 * of them writes them.
 *
 * <p>It knows nothing of languages and texts, so that all that reads a text may ask it.
 */
@NullMarked
package org.hexapla.core.script;

import org.jspecify.annotations.NullMarked;
