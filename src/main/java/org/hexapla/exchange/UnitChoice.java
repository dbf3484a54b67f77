package org.hexapla.exchange;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.core.Refused;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.SubState;
import org.hexapla.core.translation.TranslationKit.KitSegment;

/** Which segments of a document a kit holds. */
public enum UnitChoice {
    ALL,
    /** What still needs a translator: no text, a draft, a changed source, or sent back. */
    OPEN,
    /** What the original's revisions changed or added since the translation was made. */
    CHANGED;

    /** The name used in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refused if there is no such choice
     */
    public static UnitChoice of(String word) {
        for (UnitChoice choice : values()) {
            if (choice.word().equals(word)) {
                return choice;
            }
        }
        String all = Stream.of(values()).map(UnitChoice::word).collect(Collectors.joining(", "));
        throw new Refused(
                Refused.Why.INVALID, "unknown-units", "The units are one of " + all + ".");
    }

    /**
     * @param isNew whether its source was added since the translation was made
     */
    boolean holds(KitSegment segment, boolean isNew) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> isOpen(segment);
            case CHANGED -> segment.isStale() || isNew;
        };
    }

    private static boolean isOpen(KitSegment segment) {
        boolean waits =
                segment.target() == null
                        || segment.state() == SegmentState.INITIAL
                        || segment.isStale()
                        || SubState.isRejection(segment.subState());
        return waits && !segment.locked();
    }
}
