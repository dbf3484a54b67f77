/**
 * What went out in kits and what came back. {@link org.hexapla.archive.kit.Kits} leads to what each
 * kit held, what happened to each segment, what was not taken and waits, and what people wrote on
 * segments; {@link org.hexapla.archive.kit.Imports} knows who took which kit and what became of
 * each file that was brought, until it is undone. A transaction is always the caller's.
 */
@NullMarked
package org.hexapla.archive.kit;

import org.jspecify.annotations.NullMarked;
