/**
 * The table for revisers without a translation tool: a Word file of two texts, a status and a
 * comment for each row, written, and read when it comes back from whatever office program.
 */
@NullMarked
package org.hexapla.format.review;

import org.jspecify.annotations.NullMarked;
