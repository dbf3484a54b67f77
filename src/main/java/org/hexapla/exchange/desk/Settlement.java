package org.hexapla.exchange.desk;

import org.jspecify.annotations.Nullable;

/**
 * What a program wants of a suggestion.
 *
 * @param decision {@code take} or {@code drop}
 * @param segment the sentence that it is taken for, where its own is gone
 */
record Settlement(String decision, @Nullable String segment) {}
