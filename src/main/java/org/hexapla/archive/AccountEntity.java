package org.hexapla.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;

/** The row of an account. */
@Entity(name = "Account")
@Table(name = "account")
class AccountEntity {
    @Id private String name = "";

    @Column(name = "password_hash")
    private String passwordHash = "";

    private String role = "";

    @Column(name = "changed_at")
    private OffsetDateTime changedAt = OffsetDateTime.MIN;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_language", joinColumns = @JoinColumn(name = "name"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    AccountEntity() {}

    AccountEntity(String name) {
        this.name = name;
    }

    void take(Account account, String hash, Instant now) {
        passwordHash = hash;
        role = account.role().word();
        changedAt = now.atOffset(ZoneOffset.UTC);
        languages = account.languages().stream().map(Language::tag).collect(Collectors.toSet());
    }

    AccountBook.Entry entry() {
        Set<Language> spoken = languages.stream().map(Language::new).collect(Collectors.toSet());
        return new AccountBook.Entry(new Account(name, Role.of(role), spoken), passwordHash);
    }
}
