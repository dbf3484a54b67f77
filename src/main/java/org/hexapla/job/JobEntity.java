package org.hexapla.job;

import static org.hexapla.platform.Json.JSON;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

@Entity(name = "Job")
@Table(name = "job")
class JobEntity {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "kind")
    String kind = "";

    @Column(name = "symbol")
    String symbol = "";

    @Column(name = "address")
    String address = "";

    @Column(name = "terms")
    String terms = "";

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "size_bytes")
    long size;

    @Column(name = "account")
    String account = "";

    @Column(name = "account_role")
    String accountRole = "";

    @Column(name = "account_languages")
    String accountLanguages = "";

    @Column(name = "needed_role")
    String neededRole = "";

    @Column(name = "language")
    @Nullable String language;

    @Column(name = "state")
    String state = "";

    @Column(name = "step")
    @Nullable String step;

    @Column(name = "step_language")
    @Nullable String stepLanguage;

    @Column(name = "progress")
    double progress;

    @Column(name = "attempt")
    int attempt;

    @Column(name = "created_at")
    OffsetDateTime createdAt = OffsetDateTime.MIN;

    @Column(name = "started_at")
    @Nullable OffsetDateTime startedAt;

    @Column(name = "ended_at")
    @Nullable OffsetDateTime endedAt;

    @Column(name = "not_before")
    OffsetDateTime notBefore = OffsetDateTime.MIN;

    @Column(name = "lease_until")
    @Nullable OffsetDateTime leaseUntil;

    @Column(name = "status")
    @Nullable Integer status;

    @Column(name = "location")
    @Nullable String location;

    @Column(name = "tag")
    @Nullable String tag;

    @Column(name = "answer")
    @Nullable String answer;

    void account(Account asked) {
        account = asked.name();
        accountRole = asked.role().word();
        accountLanguages =
                asked.languages().stream()
                        .map(Language::tag)
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private Account account() {
        Set<Language> languages =
                Arrays.stream(accountLanguages.split(","))
                        .filter(tag -> !tag.isEmpty())
                        .map(Language::new)
                        .collect(Collectors.toSet());
        return new Account(account, Role.of(accountRole), languages);
    }

    Job value() {
        return new Job(
                id,
                kind,
                new DocumentSymbol(symbol),
                address,
                terms,
                sha256,
                size,
                account(),
                Role.of(neededRole),
                language(language),
                Job.State.valueOf(state.toUpperCase(Locale.ROOT)),
                attempt,
                step == null ? null : Step.valueOf(step.toUpperCase(Locale.ROOT)),
                language(stepLanguage),
                progress,
                createdAt.toInstant(),
                instant(startedAt),
                instant(endedAt),
                answer());
    }

    private @Nullable Answer answer() {
        if (status == null || answer == null) {
            return null;
        }
        return new Answer(status, location, tag, parsed(answer));
    }

    private static JsonValue parsed(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : new Language(tag);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
