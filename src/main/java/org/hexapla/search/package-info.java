/**
 * Looks words, phrases and symbols up in all that is published and shows each hit beside its
 * partner. {@link org.hexapla.search.Follower} keeps the index as the archive is; {@code
 * PartnerWords} finds what to mark in the partner.
 */
@NullMarked
package org.hexapla.search;

import org.jspecify.annotations.NullMarked;
