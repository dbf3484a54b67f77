package org.hexapla.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bytes by what they hold: SHA-256 (FIPS 180-4), in lower-case hexadecimal digits. */
public final class Sha256 {
    private final MessageDigest digest = digest();

    /** The 64 digits of bytes that are all here. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The same of a text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What bytes that come one after the other are given to. */
    public MessageDigest taking() {
        return digest;
    }

    /** The 64 digits of all that was taken; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
