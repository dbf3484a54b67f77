package org.hexapla.archive;

import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A document that two languages have.
 *
 * @param source the newest revision in the one language
 * @param target that in the other
 * @param from the revision whose beads link the source with the original; null if it is that
 * @param into the revision whose beads link the target with the original; null if it is that
 * @param sentences how many there are about
 */
public record PairedDocument(
        DocumentSymbol symbol,
        long source,
        long target,
        @Nullable Long from,
        @Nullable Long into,
        int sentences) {}
