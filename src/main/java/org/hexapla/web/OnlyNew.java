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

    /**
     * Holds a writer who found nothing there to that, now that it is written: somebody may have
     * come between, whose words would be lost. To be called in the transaction that writes.
     *
     * @param wasThere whether it was there when he looked
     * @param isNew whether it was not when it was written
     * @param what how to call the thing in a sentence
     * @return whether it is new
     * @throws Refused if somebody came between
     */
    public boolean written(boolean wasThere, boolean isNew, String what) {
        if (!wasThere && !isNew) {
            check(true, what);
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "changed-at-the-same-time",
                    "Somebody else changed this at the same time; read it again and repeat.");
        }
        return isNew;
    }
}
