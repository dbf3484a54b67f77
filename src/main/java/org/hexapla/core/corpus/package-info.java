/**
 * Aligns two texts as whole files, for people who build corpora: plain text in, beads out as TSV,
 * TMX or JSON. The way in is {@link org.hexapla.core.corpus.ParallelText}; translation memories of
 * anything else are written by {@link org.hexapla.core.corpus.Tmx} too.
 *
 * <p>Nothing is stored and no file is opened: whoever calls hands over bytes or text and a writer.
 */
@NullMarked
package org.hexapla.core.corpus;

import org.jspecify.annotations.NullMarked;
