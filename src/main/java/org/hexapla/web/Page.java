package org.hexapla.web;

/**
 * What an address shows a person. A page is a public record; its template has the same name and
 * folder ({@code BitextPage.java}, {@code BitextPage.jte}) and gets it as {@code page}, with the
 * {@link Frame} around it as {@code frame}.
 */
public interface Page {
    /** What a program gets at the same address, written by {@link JsonWriter}: this, or a part. */
    default Object data() {
        return this;
    }

    /**
     * Whether every guest gets the same bytes at this address until something else is published, as
     * a {@link Publishing} tells.
     */
    default boolean isSameForGuests() {
        return false;
    }
}
