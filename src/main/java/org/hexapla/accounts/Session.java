package org.hexapla.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a session cookie says: who, until when. Its signature also covers the hash of the password,
 * so that a new password ends the sessions of the old one.
 *
 * @param token the whole cookie value: name, end and signature
 */
record Session(String name, Instant ends, String token) {
    private static final String PURPOSE = "session";
    private static final String FORM = "form";

    static Session begin(String name, String passwordHash, Instant ends, Seal seal) {
        String said = encoded(name) + "." + ends.getEpochSecond();
        return new Session(name, ends, said + "." + seal.of(PURPOSE, said + "." + passwordHash));
    }

    /** Reads a cookie without believing it; empty if it was never one of ours. */
    static Optional<Session> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        try {
            byte[] name = Base64.getUrlDecoder().decode(parts[0]);
            Instant ends = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return Optional.of(new Session(new String(name, StandardCharsets.UTF_8), ends, token));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean holds(String passwordHash, Instant now, Seal seal) {
        int dot = token.lastIndexOf('.');
        String said = token.substring(0, dot);
        return now.isBefore(ends)
                && seal.fits(token.substring(dot + 1), PURPOSE, said + "." + passwordHash);
    }

    /** What forms of this session send back. */
    String formToken(Seal seal) {
        return seal.of(FORM, token);
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
