package org.hexapla.exchange;

import java.util.List;
import org.hexapla.core.text.Unit;

/**
 * A row of the document as a kit shows it.
 *
 * @param original the original's unit
 * @param targets the units of the target version in the row, in reading order
 * @param beads in reading order; those that only the target has are not among them
 */
record KitRow(Unit original, List<Unit> targets, List<KitBead> beads) {}
