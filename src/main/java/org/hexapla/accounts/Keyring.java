package org.hexapla.accounts;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.hexapla.archive.AccountBook;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Keeps the key that signs sessions: in the database, so that it outlives a server. */
@Part
class Keyring {
    private static final String NAME = "session";
    private static final int KEY_BYTES = 32;

    private final AccountBook book;
    private volatile @Nullable Seal seal;

    @Inject
    Keyring(AccountBook book) {
        this.book = book;
    }

    Seal seal() {
        Seal known = seal;
        if (known == null) {
            known = new Seal(Base64.getDecoder().decode(key()));
            seal = known;
        }
        return known;
    }

    private String key() {
        Optional<String> kept = book.secret(NAME);
        return kept.isPresent() ? kept.get() : make();
    }

    private String make() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String content = Base64.getEncoder().encodeToString(key);
        try {
            book.keepSecret(NAME, content);
            return content;
        } catch (RuntimeException raced) {
            // Another server, or another request, kept one at the same moment: take that one.
            return book.secret(NAME).orElseThrow(() -> raced);
        }
    }
}
