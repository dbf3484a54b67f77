package org.hexapla.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a program gets it.
 *
 * @param next the address of the following part; absent at the end
 */
public record Items<T>(List<T> items, @Nullable String next) {
    public Items {
        items = List.copyOf(items);
    }

    /** A list in one part. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }
}
