package org.hexapla.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;

/**
 * The condition of {@code If-Match} (RFC 9110, sections 8.8.3 and 13.1.1), by which a writer says
 * which states it knows.
 *
 * @param value {@code *}, or tags with commas between them; see {@link Conditions} for a header of
 *     several lines
 */
public record EntityTags(String value) {
    private static final String ANY = "*";

    /** One of the list, which may be empty, up to the comma or the end. */
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "\\G[ \\t]*(?:(?<weak>W/)?\"(?<tag>[\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\")?[ \\t]*"
                            + "(?<end>,|$)");

    /** What a proxy adds to a tag when it compresses what it hands on. */
    private static final Pattern COMPRESSED = Pattern.compile("-(?:gzip|br|zstd|deflate)$");

    /**
     * @throws Refused if it is neither
     */
    public EntityTags {
        value = value.strip();
        if (!value.equals(ANY) && !isList(value)) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "bad-entity-tags",
                    "If-Match takes * or tags in quotation marks, with commas between them.");
        }
    }

    private static boolean isList(String value) {
        Matcher element = ELEMENT.matcher(value);
        boolean hasTag = false;
        while (element.find()) {
            hasTag |= element.group("tag") != null;
            if (element.group("end").isEmpty()) {
                return hasTag;
            }
        }
        return false;
    }

    /** The condition that one tag is right, given without quotation marks. */
    public static EntityTags of(String tag) {
        return new EntityTags("\"" + tag + "\"");
    }

    /**
     * Holds whoever writes a thing to his condition. To be called in the transaction that writes,
     * when nobody else can write it any more.
     *
     * @param present what a program gets of the thing now; empty where it is not there
     * @param what how to call it at the beginning of a sentence
     * @throws Refused if it is none of the states that the writer knows
     */
    public void demand(Optional<? extends Page> present, String what) {
        if (present.isEmpty()) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "nothing-to-replace",
                    what
                            + " is not there yet, so If-Match can be true of nothing. Send it"
                            + " without If-Match.");
        }
        if (!allow(JsonBody.tag(present.get()))) {
            throw new Refused(
                    Refused.Why.PRECONDITION,
                    "changed-meanwhile",
                    what
                            + " is not any more what the tag in If-Match is of. Look at its JSON"
                            + " again, and repeat with its ETag.");
        }
    }

    /**
     * Whether somebody who knows one of these states, or does not mind which, may write. Tags are
     * compared strongly, so a weak one never fits.
     *
     * @param tag the strong tag of what is there, without quotation marks
     */
    public boolean allow(String tag) {
        boolean allowed = value.equals(ANY);
        Matcher element = ELEMENT.matcher(value);
        while (!allowed && element.find()) {
            String known = element.group("tag");
            allowed =
                    known != null
                            && element.group("weak") == null
                            && COMPRESSED.matcher(known).replaceFirst("").equals(tag);
        }
        return allowed;
    }
}
