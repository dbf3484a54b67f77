/**
 * The domain: languages, texts, their alignment and their translation, in plain Java.
 *
 * <p>Nothing here reads a file, a clock, a database or the network, so the same input always gives
 * the same result. {@link org.hexapla.core.Refused} is the one thing every part above shares: how
 * to say no to a caller.
 */
@NullMarked
package org.hexapla.core;

import org.jspecify.annotations.NullMarked;
