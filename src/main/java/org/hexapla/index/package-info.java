/**
 * What is published, kept so that any word of it is found at once: the only user of Hibernate
 * Search and Lucene. An entry is a row of a document in all its languages, so that a hit has its
 * partner with it. Words are folded and cut to their stems here and reach the index as they are to
 * be found, so that an embedded index and a search server answer alike and a match can be marked by
 * the rules that found it.
 */
@NullMarked
package org.hexapla.index;

import org.jspecify.annotations.NullMarked;
