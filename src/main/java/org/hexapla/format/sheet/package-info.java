/** The numbers of spreadsheets: which there are beside the texts, and how they are shown. */
@NullMarked
package org.hexapla.format.sheet;

import org.jspecify.annotations.NullMarked;
