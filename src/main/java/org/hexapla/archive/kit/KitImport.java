package org.hexapla.archive.kit;

import java.time.Instant;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A kit that came back: looked at first, then perhaps applied, then perhaps undone.
 *
 * @param sha256 names the file among the kept ones
 * @param appliedAt null while nothing of it was applied
 * @param revision the working revision that its changes are in; null where it changed nothing
 * @param counts what became of its segments; zeros before it is applied
 * @param report names the file that holds what was answered; null before it is applied
 * @param image names the file that holds what the changed rows were before; null where it changed
 *     nothing
 * @param undone null while it stands
 */
public record KitImport(
        long id,
        DocumentSymbol symbol,
        Language source,
        Language target,
        String sha256,
        @Nullable String fileName,
        Instant broughtAt,
        String broughtBy,
        @Nullable Instant appliedAt,
        @Nullable Integer revision,
        Counts counts,
        @Nullable String report,
        @Nullable String image,
        @Nullable Undone undone) {

    /** How many segments had each outcome. */
    public record Counts(
            int accepted, int unchanged, int stale, int conflict, int brokenCodes, int unknown) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /**
     * That it was taken back.
     *
     * @param restored how many segments are again as they were
     * @param left how many were left alone, for somebody has changed them since
     */
    public record Undone(Instant at, String by, int restored, int left) {}

    public boolean isApplied() {
        return appliedAt != null;
    }
}
