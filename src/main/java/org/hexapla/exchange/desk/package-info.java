/**
 * A translator's desk: the pages and addresses where kits are listed, brought back, looked at,
 * decided on and undone, and where suggestions stand beside the present texts. What they do is done
 * by {@link org.hexapla.exchange.Returns} and {@link org.hexapla.exchange.Suggestions}.
 */
@NullMarked
package org.hexapla.exchange.desk;

import org.jspecify.annotations.NullMarked;
