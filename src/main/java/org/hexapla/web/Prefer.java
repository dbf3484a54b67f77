package org.hexapla.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a header {@code Prefer} says of time (RFC 7240): that the work may be done after the answer,
 * and how long the caller would wait for it before.
 *
 * @param async whether {@code respond-async} is named
 * @param patience as {@code wait=} names it, half a minute at most; zero where it is not named
 */
public record Prefer(boolean async, Duration patience) {
    /** The header that tells which preferences were kept to. */
    public static final String APPLIED = "Preference-Applied";

    /** The name of the header. */
    public static final String HEADER = "Prefer";

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String ASYNC = "respond-async";
    private static final String WAIT = "wait=";

    /** Reads the headers of one request; what is not understood says nothing. */
    public static Prefer of(List<String> headers) {
        boolean async = false;
        Duration patience = Duration.ZERO;
        for (String part : String.join(",", headers).split(",")) {
            String preference =
                    part.split(";", 2)[0].toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
            if (preference.equals(ASYNC)) {
                async = true;
            } else if (preference.matches("wait=\\d{1,6}") && patience.isZero()) {
                patience = Duration.ofSeconds(Long.parseLong(preference.substring(WAIT.length())));
            }
        }
        return new Prefer(async, patience.compareTo(LONGEST) > 0 ? LONGEST : patience);
    }

    /** The same as the answer tells it; empty where nothing was preferred. */
    public String applied() {
        List<String> kept = new ArrayList<>();
        if (async) {
            kept.add(ASYNC);
        }
        if (!patience.isZero()) {
            kept.add(WAIT + patience.toSeconds());
        }
        return String.join(", ", kept);
    }
}
