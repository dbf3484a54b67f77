package org.hexapla.accounts;

import java.util.List;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.web.Page;

/** One account, with the form that changes it. */
public record AccountPage(AccountView account) implements Page {
    @Override
    public Object data() {
        return account;
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Language> languages() {
        return Language.OFFICIAL;
    }
}
