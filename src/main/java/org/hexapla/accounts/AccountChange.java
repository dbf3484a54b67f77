package org.hexapla.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.web.LeftAside;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants an account to be; what is null stays as it is.
 *
 * @param roles of several the highest counts, for it includes the others
 */
@LeftAside("name")
record AccountChange(
        @Nullable List<String> roles,
        @Nullable List<Language> languages,
        @Nullable String password) {

    /**
     * The account after this change.
     *
     * @throws Refused if it is new and no role is given, or a role does not exist
     */
    Account to(String name, Optional<Account> before) {
        Role role =
                roles == null
                        ? before.map(Account::role).orElseThrow(AccountChange::roleMissing)
                        : roles.stream()
                                .map(Role::of)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(AccountChange::roleMissing);
        Set<Language> spoken =
                languages == null
                        ? before.map(Account::languages).orElse(Set.of())
                        : Set.copyOf(languages);
        return new Account(name, role, spoken);
    }

    private static Refused roleMissing() {
        return new Refused(
                Refused.Why.UNPROCESSABLE,
                "role-missing",
                "A new account needs \"roles\", such as [\"translator\"].");
    }
}
