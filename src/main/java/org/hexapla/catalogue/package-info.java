/**
 * What there is: processes, meetings and documents, each with a page, and the first page of all.
 * Texts are not shown here, only where they can be read, how far they have come and when they are
 * expected.
 */
@NullMarked
package org.hexapla.catalogue;

import org.jspecify.annotations.NullMarked;
