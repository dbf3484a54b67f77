package org.hexapla.web;

import org.hexapla.core.Refused;

/**
 * Whether a writer asks with {@code If-None-Match: *} to make something new and to leave alone what
 * is there (RFC 9110, section 13.1.2).
 */
public record OnlyNew(boolean asked) {
    public static final OnlyNew UNASKED = new OnlyNew(false);

    /**
     * Reads the header; also how JAX-RS reads it.
     *
     * @throws Refused for tags: no writer means "any state but this one", and a condition that is
     *     not looked at would be taken for kept
     */
    public static OnlyNew valueOf(String value) {
        if (!value.isBlank() && !value.strip().equals("*")) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "bad-entity-tags",
                    "Where something is written If-None-Match takes * alone. To write over a state"
                            + " that you know, send its tag in If-Match.");
        }
        return new OnlyNew(!value.isBlank());
    }

    /**
     * Holds a writer to what he asked. To be called in the transaction that writes.
     *
     * @param what how to call the thing in a sentence
     * @throws Refused if it is to be new and is there
     */
    public void check(boolean isThere, String what) {
        if (asked && isThere) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "not-new",
                    what
                            + " is there already, and If-None-Match: * asks to write it only if it"
                            + " is new. Look at what is there; to change it, leave the header"
                            + " out.");
        }
    }
}
