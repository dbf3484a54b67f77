package org.hexapla.core.translation;

import java.util.Locale;
import org.hexapla.core.Refused;

/** What a language version is worth: who stands behind its text. */
public enum TextStatus {
    OFFICIAL(SegmentState.FINAL),
    COURTESY(SegmentState.TRANSLATED),
    MACHINE(SegmentState.INITIAL),
    AS_RECEIVED(SegmentState.TRANSLATED);

    private final SegmentState state;

    TextStatus(SegmentState state) {
        this.state = state;
    }

    /** The state that the segments of such a text begin in. */
    public SegmentState segmentState() {
        return state;
    }

    /** The name used in addresses, JSON and the database, such as {@code as-received}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws Refused if there is no such status
     */
    public static TextStatus of(String word) {
        for (TextStatus status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw new Refused(
                Refused.Why.INVALID,
                "unknown-status",
                "A text status is one of official, courtesy, machine, as-received.");
    }
}
