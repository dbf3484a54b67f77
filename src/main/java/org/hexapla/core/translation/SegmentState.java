package org.hexapla.core.translation;

import java.util.Locale;
import org.hexapla.core.account.Role;

/** How far the translation of a segment has come, in the words of XLIFF 2. */
public enum SegmentState {
    INITIAL,
    TRANSLATED,
    REVIEWED,
    FINAL;

    /** The name used in JSON, XLIFF 2 and the database: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SegmentState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The lower of this state and {@code highest}. */
    public SegmentState atMost(SegmentState highest) {
        return compareTo(highest) <= 0 ? this : highest;
    }

    /** The highest state that somebody with that role may give. */
    public static SegmentState highestOf(Role role) {
        return switch (role) {
            case READER -> INITIAL;
            case TRANSLATOR -> TRANSLATED;
            case REVISER -> REVIEWED;
            case MANAGER, ADMIN -> FINAL;
        };
    }
}
