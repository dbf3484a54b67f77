package org.hexapla.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs words so that only who has the key can have signed them. HMAC-SHA-256, base64url. */
final class Seal {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    Seal(byte[] key) {
        this.key = key.clone();
    }

    /**
     * @param purpose keeps a signature from being used for something else
     */
    String of(String purpose, String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] sealed = mac.doFinal((purpose + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether a signature is right; takes the same time for every wrong one. */
    boolean fits(String signature, String purpose, String words) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                of(purpose, words).getBytes(StandardCharsets.UTF_8));
    }
}
