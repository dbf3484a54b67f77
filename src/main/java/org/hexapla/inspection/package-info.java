/**
 * What an XLIFF file holds and what is wrong with it, told to anybody who sends one. The way in is
 * {@link org.hexapla.inspection.Inspections}. Nothing is stored and nobody is asked who he is, so
 * everything is bounded: the size of a file, how long it may take to arrive and to be read, how
 * many are looked at at once.
 */
@NullMarked
package org.hexapla.inspection;

import org.jspecify.annotations.NullMarked;
