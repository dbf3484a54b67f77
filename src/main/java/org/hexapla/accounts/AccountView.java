package org.hexapla.accounts;

import java.util.Comparator;
import java.util.List;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;

/**
 * An account as it is shown: never with anything of its password.
 *
 * @param roles the one role it has; it includes the lower ones
 * @param languages in the order of their tags; empty for all
 */
public record AccountView(String name, List<Role> roles, List<Language> languages) {
    static AccountView of(Account account) {
        List<Language> spoken =
                account.languages().stream().sorted(Comparator.comparing(Language::tag)).toList();
        return new AccountView(account.name(), List.of(account.role()), spoken);
    }

    public Role role() {
        return roles.get(0);
    }
}
