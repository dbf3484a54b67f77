package org.hexapla.core.text;

import org.hexapla.core.Refused;

/**
 * The symbol of a document, the same for all its language versions. Two symbols are equal when
 * their canonical forms are.
 *
 * @param value the canonical form: upper case, single slashes, modifiers as {@code REV.1}, such as
 *     {@code WIPO/IP/AI/GE/19/INF/2} or {@code A/RES/217(III)}
 */
public record DocumentSymbol(String value) implements Comparable<DocumentSymbol> {
    /**
     * Takes any spelling and keeps the canonical one.
     *
     * @throws Refused if it can not be a symbol
     */
    public DocumentSymbol {
        value = value.strip().toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public int compareTo(DocumentSymbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
