/**
 * Says whether what was taken in as a translation looks like one: {@link
 * org.hexapla.core.plausibility.VersionCheck} compares the rows that {@link
 * org.hexapla.core.alignment.VersionAligner} paired and gives its doubts as {@link
 * org.hexapla.core.plausibility.Finding}s.
 */
@NullMarked
package org.hexapla.core.plausibility;

import org.jspecify.annotations.NullMarked;
