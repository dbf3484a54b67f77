package org.hexapla.job;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.web.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * A work that was accepted, as it stands.
 *
 * @param terms the parameters of the request as JSON
 * @param attempt how often it was begun
 * @param step what is being done, or was when it ended; null before it is begun
 * @param progress how much of it is done, 0 to 1
 * @param startedAt when it was first begun
 * @param answer what the request would have been answered; null until it has ended
 */
public record Job(
        String id,
        String kind,
        DocumentSymbol document,
        String address,
        String terms,
        String sha256,
        long size,
        Account account,
        Role needed,
        @Nullable Language language,
        State state,
        int attempt,
        @Nullable Step step,
        @Nullable Language stepLanguage,
        double progress,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Answer answer) {

    /** The same for what its account is by now. */
    Job by(Account now) {
        return new Job(
                id,
                kind,
                document,
                address,
                terms,
                sha256,
                size,
                now,
                needed,
                language,
                state,
                attempt,
                step,
                stepLanguage,
                progress,
                createdAt,
                startedAt,
                endedAt,
                answer);
    }

    /** Where a job is in its life. */
    public enum State {
        /** It waits for its turn. */
        QUEUED,
        /** A node works on it. */
        RUNNING,
        /** It has ended as its sender hoped. */
        DONE,
        /** It has ended with a problem, and nothing of it was stored. */
        FAILED;

        /** The name used in JSON, in the database and in keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isEnd() {
            return this == DONE || this == FAILED;
        }
    }

    /** Whether an account may know of it: who brought it, who could have, and managers. */
    public boolean isSeenBy(Account one) {
        boolean couldHave = language == null ? one.may(needed) : one.may(needed, language);
        return one.name().equals(account.name()) || couldHave || one.may(Role.MANAGER);
    }

    /** The parameters of the request. */
    public <T extends Record> T terms(Class<T> type) {
        return JsonReader.read(
                new ByteArrayInputStream(terms.getBytes(StandardCharsets.UTF_8)), type);
    }

    /** Where it is looked at. */
    public String path() {
        return "/jobs/" + id;
    }
}
