/**
 * What is stored: meetings, documents, language versions with their files, texts and alignments,
 * and what happened to them. The only user of JPA. Entities are rows and never leave the package;
 * what goes out are records.
 */
@NullMarked
package org.hexapla.archive;

import org.jspecify.annotations.NullMarked;
