package org.hexapla.web;

import java.util.Arrays;

/**
 * The header {@code If-Match} (RFC 9110, section 13.1.1), by which a writer says which state it
 * knows.
 *
 * @param value its value as it came
 */
public record IfMatch(String value) {
    /**
     * Whether somebody who knows that state, or does not mind, may write.
     *
     * @param tag the strong tag of what is there, without quotation marks
     */
    public boolean allows(String tag) {
        return value.strip().equals("*")
                || Arrays.stream(value.split(","))
                        .anyMatch(one -> one.strip().equals("\"" + tag + "\""));
    }
}
