package org.hexapla.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names values by what they hold: equal values have equal names, others do not. */
final class Fingerprint {
    private static final int LENGTH = 32;

    private Fingerprint() {}

    /** The first 32 hexadecimal digits of the SHA-256 of the values as they write themselves. */
    static String of(List<?> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
