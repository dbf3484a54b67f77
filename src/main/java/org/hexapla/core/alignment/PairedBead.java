package org.hexapla.core.alignment;

import org.hexapla.core.language.Language;

/** A bead and the two languages that it links. */
public record PairedBead(Language source, Language target, Bead bead) {}
