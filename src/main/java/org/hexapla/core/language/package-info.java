/** Languages as BCP 47 tags, with their script and direction, and what a text looks like. */
@NullMarked
package org.hexapla.core.language;

import org.jspecify.annotations.NullMarked;
