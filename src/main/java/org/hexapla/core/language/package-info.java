/** Languages as BCP 47 tags, with their script and direction. */
@NullMarked
package org.hexapla.core.language;

import org.jspecify.annotations.NullMarked;
