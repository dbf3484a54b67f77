/**
 * What went out in kits and what came back: what each kit held, which files were brought, what they
 * changed, what was not taken and waits, and what people wrote on segments.
 */
@NullMarked
package org.hexapla.archive.kit;

import org.jspecify.annotations.NullMarked;
