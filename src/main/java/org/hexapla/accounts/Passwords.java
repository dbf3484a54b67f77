package org.hexapla.accounts;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;

/** Hashes passwords slowly, so that a stolen database gives none away, and checks them. */
@Part
class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 1000;
    private static final Map<String, String> STRENGTH =
            Map.of(
                    "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                    "Pbkdf2PasswordHash.Iterations", "210000",
                    "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                    "Pbkdf2PasswordHash.KeySizeBytes", "32");

    /** The hash of no password: checking against it costs what a real check costs. */
    private static final String NOBODY =
            "PBKDF2WithHmacSHA512:210000:AAAAAAAAAAAAAAAAAAAAAA==:"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Pbkdf2PasswordHash hash;

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        this.hash = hash;
        hash.initialize(STRENGTH);
    }

    /**
     * @throws Refused if the password is too short or too long
     */
    String hashed(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST
                || password.length() > LONGEST) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "password-length",
                    "A password has at least 8 and at most 1000 characters.");
        }
        return hash.generate(password.toCharArray());
    }

    boolean match(String password, String hashed) {
        return password.length() <= LONGEST && hash.verify(password.toCharArray(), hashed);
    }

    /** Takes as long as a check; for names that nobody has. */
    void spendTheSameTime(String password) {
        match(password, NOBODY);
    }
}
