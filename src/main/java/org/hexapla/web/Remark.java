package org.hexapla.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on a text, as {@code remarks.jte} shows it.
 *
 * @param author as he is named, or null where nobody knows
 * @param when null where nobody knows
 */
public record Remark(String text, @Nullable String author, @Nullable Instant when) {}
