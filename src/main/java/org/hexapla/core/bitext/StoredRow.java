package org.hexapla.core.bitext;

import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Method;

/**
 * What is kept of a row of a translation.
 *
 * @param method how the row was paired
 * @param confidence probability that the pairing is right, 0 to 1
 * @param beads the original's segments of the row against the translation's
 */
public record StoredRow(Method method, double confidence, Alignment beads) {}
