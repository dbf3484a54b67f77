package org.hexapla.core.bitext;

import org.hexapla.core.alignment.Bead;
import org.hexapla.core.language.Language;

/** A bead and the two languages that it links. */
public record PairedBead(Language source, Language target, Bead bead) {}
