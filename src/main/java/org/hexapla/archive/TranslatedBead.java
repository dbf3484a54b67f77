package org.hexapla.archive;

import org.hexapla.core.alignment.Bead;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * A bead with what is known of its target side.
 *
 * @param bead counts the segments of its row from 0, the original's as source
 * @param subState what further the state says, or null
 * @param locked whether a kit may not change it
 * @param provenance who last changed text or state
 */
public record TranslatedBead(
        Bead bead,
        SegmentState state,
        @Nullable String subState,
        boolean locked,
        Provenance provenance) {}
