/**
 * Official versions for delegates: the files as they came, byte for byte, other formats rebuilt
 * from what is stored, and what managers do with versions: publish and withdraw. The way in is
 * {@link org.hexapla.publication.Publications}.
 */
@NullMarked
package org.hexapla.publication;

import org.jspecify.annotations.NullMarked;
