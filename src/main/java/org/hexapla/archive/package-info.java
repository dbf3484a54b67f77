/**
 * What is stored: meetings, documents, language versions with their files, texts and alignments,
 * and what happened to them. What belongs to kits is in {@code kit}, which stands on this and is
 * not known here. The only user of JPA, but for the row of a job, which is the job's own. Entities
 * are rows and never leave their package; what goes out are records.
 */
@NullMarked
package org.hexapla.archive;

import org.jspecify.annotations.NullMarked;
