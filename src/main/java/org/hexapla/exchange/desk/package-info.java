/**
 * A translator's desk: the pages and addresses where kits are listed, brought back, looked at,
 * decided on and undone, where suggestions stand beside the present texts, and where it is told how
 * much of a kit is new. What they do is done by {@link org.hexapla.exchange.Returns}, {@link
 * org.hexapla.exchange.Suggestions} and {@link org.hexapla.exchange.Matches}.
 */
@NullMarked
package org.hexapla.exchange.desk;

import org.jspecify.annotations.NullMarked;
