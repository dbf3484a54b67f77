package org.hexapla.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or will, in a process.
 *
 * @param date the day it begins, ISO 8601; a month or a year alone where no more is known
 * @param until its last day, or null
 * @param text what it is, in the words of whoever entered it
 * @param earlier the dates that were announced before this one
 */
public record ProcessEvent(
        String date, @Nullable String until, String text, List<EarlierDate> earlier) {
    public ProcessEvent {
        earlier = List.copyOf(earlier);
    }

    /**
     * A date that no longer holds.
     *
     * @param text what was announced with it, such as another place; null for nothing
     * @param since when it was changed, ISO 8601, or null where it is not known
     */
    public record EarlierDate(
            String date, @Nullable String until, @Nullable String text, @Nullable String since) {}
}
