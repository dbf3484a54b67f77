package org.hexapla.web;

import org.hexapla.core.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 describes it.
 *
 * @param type a stable name for programs, such as {@code urn:hexapla:problem:already-held}
 * @param title the kind of problem, the same for every problem of a status
 * @param detail what is wrong here and what to do, for people
 * @param instance the path that was asked for, or the number of the incident
 */
public record Problem(
        String type, String title, int status, @Nullable String detail, String instance) {
    /** The media type of a problem in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String NAMES = "urn:hexapla:problem:";

    static Problem of(Refused refused, String instance) {
        int status = status(refused.why());
        return new Problem(
                NAMES + refused.type(), title(status), status, refused.getMessage(), instance);
    }

    static Problem of(int status, String type, @Nullable String detail, String instance) {
        return new Problem(NAMES + type, title(status), status, detail, instance);
    }

    /** A problem of which no more is known than its status. */
    static Problem of(int status, @Nullable String detail, String instance) {
        return new Problem("about:blank", title(status), status, detail, instance);
    }

    /** Whether it has that stable name. */
    boolean is(String name) {
        return type.equals(NAMES + name);
    }

    static int status(Refused.Why why) {
        return switch (why) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case PRECONDITION -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case UNPROCESSABLE -> 422;
            case TOO_OFTEN -> 429;
            case BUSY -> 503;
        };
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Sign in first";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Not possible at this address";
            case 406 -> "Not available in this format";
            case 409 -> "In conflict with the present state";
            case 410 -> "Withdrawn";
            case 412 -> "Changed in the meantime";
            case 413 -> "Too large";
            case 415 -> "Format not read here";
            case 416 -> "Range not in the file";
            case 422 -> "Content can not be used";
            case 428 -> "A condition is needed";
            case 429 -> "Too many attempts";
            case 503 -> "Busy";
            default -> status < 500 ? "Refused" : "Something failed here";
        };
    }
}
