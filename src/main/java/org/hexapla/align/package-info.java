/**
 * The command that aligns text files without a server: {@code java -jar hexapla-align.jar}. Beside
 * the core it needs nothing but Java.
 */
@NullMarked
package org.hexapla.align;

import org.jspecify.annotations.NullMarked;
