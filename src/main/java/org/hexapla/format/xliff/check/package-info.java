/**
 * What is wrong with an XLIFF file, by the rules of its own version. The way in is {@link
 * org.hexapla.format.xliff.check.XliffInspector}.
 *
 * <p>What may stand where is data, {@code xliff1.rules} and {@code xliff2.rules}, written after the
 * prose of the specifications; what goes beyond that, such as which code belongs to which, is code.
 * A file is read in one pass with one unit at a time in memory; nothing that it names is fetched.
 */
@NullMarked
package org.hexapla.format.xliff.check;

import org.jspecify.annotations.NullMarked;
