/** What Okapi's filters give, as coded texts, and coded texts as what its filters write. */
@NullMarked
package org.hexapla.format.okapi;

import org.jspecify.annotations.NullMarked;
