package org.hexapla.accounts;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.AccountBook;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.jspecify.annotations.Nullable;

/** The accounts: gives them, changes them, and knows who signs in. */
@Part
public class Accounts {
    static final Duration SESSION = Duration.ofHours(12);
    private static final String ADMIN = "admin";
    private static final int RANDOM_BYTES = 18;

    private final AccountBook book;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Keyring keyring;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Accounts(
            AccountBook book,
            Passwords passwords,
            Credentials credentials,
            Keyring keyring,
            Settings settings,
            Clock clock) {
        this.book = book;
        this.passwords = passwords;
        this.credentials = credentials;
        this.keyring = keyring;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes the account {@code admin} if there is no account yet.
     *
     * @return the password, if it was made at random: the only time it can be read
     */
    @Transactional
    public Optional<String> ensureAdmin() {
        if (!book.all().isEmpty()) {
            return Optional.empty();
        }
        String random = settings.adminPassword().isPresent() ? "" : randomPassword();
        Account admin = new Account(ADMIN, Role.ADMIN, Set.of());
        book.put(admin, passwords.hashed(settings.adminPassword().orElse(random)));
        return Optional.of(random).filter(password -> !password.isEmpty());
    }

    public Optional<Account> find(String name) {
        return book.find(name).map(AccountBook.Entry::account);
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return book.all();
    }

    /**
     * Gives a new account or changes one.
     *
     * @param password null to leave the password of an account that exists as it is
     * @return whether it is new
     * @throws Refused if a new account has no password, a password has the wrong length, nobody
     *     would be left to give accounts, or it is to be new and is not
     */
    @Transactional
    public boolean put(Account account, @Nullable String password, OnlyNew onlyNew) {
        Optional<AccountBook.Entry> before = book.find(account.name());
        String what = "The account " + account.name();
        onlyNew.check(before.isPresent(), what);
        if (before.isEmpty() && password == null) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "password-missing",
                    "A new account needs a password of at least 8 characters.");
        }
        if (account.role() != Role.ADMIN && isLastAdmin(account.name())) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "last-admin",
                    "The last account with the role admin keeps it; give it to another one first.");
        }
        String kept = before.map(AccountBook.Entry::passwordHash).orElse("");
        // It takes long to hash a password, long enough for another writer.
        boolean isNew = book.put(account, password == null ? kept : passwords.hashed(password));
        return onlyNew.written(before.isPresent(), isNew, what);
    }

    /**
     * The same for a writer who says which states he knows.
     *
     * @param ifMatch null if any state will do
     * @throws Refused also if the account is in none of these states
     */
    @Transactional
    public boolean put(
            Account account,
            @Nullable String password,
            OnlyNew onlyNew,
            @Nullable EntityTags ifMatch) {
        if (ifMatch != null) {
            ifMatch.demand(
                    book.locked(account.name())
                            .map(entry -> new AccountPage(AccountView.of(entry.account()))),
                    "The account " + account.name());
        }
        return put(account, password, onlyNew);
    }

    /**
     * Begins a session.
     *
     * @return empty if the name and password do not match
     * @throws Refused after too many failures
     */
    Optional<Session> signIn(String name, String password, String address) {
        return credentials
                .check(name, password, address)
                .map(
                        entry ->
                                Session.begin(
                                        name,
                                        entry.passwordHash(),
                                        clock.instant().plus(SESSION),
                                        keyring.seal()));
    }

    /** Who holds a session cookie; empty if it has ended or was never given. */
    Optional<Holder> holder(String token) {
        return Session.read(token).flatMap(this::holder);
    }

    private Optional<Holder> holder(Session session) {
        Seal seal = keyring.seal();
        return book.find(session.name())
                .filter(entry -> session.holds(entry.passwordHash(), clock.instant(), seal))
                .map(entry -> new Holder(entry.account(), session.formToken(seal)));
    }

    /** Who holds a session, and what its forms send back. */
    record Holder(Account account, String formToken) {}

    /** A token for the form of somebody who has not signed in, bound to a cookie. */
    String guestToken(String cookie) {
        return keyring.seal().of("guest", cookie);
    }

    boolean isGuestToken(String token, String cookie) {
        return keyring.seal().fits(token, "guest", cookie);
    }

    /** What a guest's cookie holds until he signs in. */
    String guestCookie() {
        return randomPassword();
    }

    private boolean isLastAdmin(String name) {
        List<String> admins =
                book.all().stream()
                        .filter(account -> account.may(Role.ADMIN))
                        .map(Account::name)
                        .toList();
        return admins.equals(List.of(name));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
