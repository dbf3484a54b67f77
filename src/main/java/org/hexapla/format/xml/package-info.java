/**
 * XML from strangers and for strangers: read without following anything it asks for, written so
 * that every character comes back.
 *
 * <p>A document type declaration is refused, or passed over where a kind of file commonly has one,
 * so that there are no entities to expand and nothing to fetch.
 */
@NullMarked
package org.hexapla.format.xml;

import org.jspecify.annotations.NullMarked;
