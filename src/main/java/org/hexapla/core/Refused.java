package org.hexapla.core;

/**
 * Something a caller asked for that can not be done, with a sentence that says what to do instead.
 *
 * <p>Subclasses are thrown where the fault is noticed and stand beside the face that throws them.
 * The message is shown to the caller as it is, so it holds no internals.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of refusal; the web layer gives each its HTTP status. */
    public enum Why {
        /** The request itself is wrong and will be wrong again. */
        INVALID,
        /** Nobody has signed in, or the name and password do not match. */
        UNAUTHENTICATED,
        /** The account is not allowed to do this. */
        FORBIDDEN,
        /** The thing named does not exist. */
        NOT_FOUND,
        /** The thing named existed and was withdrawn. */
        GONE,
        /** The present state of the thing does not allow it. */
        CONFLICT,
        /** The thing changed since the caller last saw it. */
        PRECONDITION,
        /** More than is taken in one request. */
        TOO_LARGE,
        /** A format that is not read here. */
        UNSUPPORTED,
        /** Well formed, but its content can not be used. */
        UNPROCESSABLE,
        /** Too many at once: the same request may be repeated later. */
        BUSY,
        /** Too often from this caller: the same request may be repeated later. */
        TOO_OFTEN
    }

    private final Why why;
    private final String type;

    /**
     * @param type the stable, machine-readable name of the problem, in lower case with hyphens
     * @param message one or two sentences for the caller: what is wrong and what to do
     */
    public Refused(Why why, String type, String message) {
        super(message);
        this.why = why;
        this.type = type;
    }

    /** The same, for a refusal that was found out through another exception. */
    public Refused(Why why, String type, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
        this.type = type;
    }

    public Why why() {
        return why;
    }

    public String type() {
        return type;
    }
}
