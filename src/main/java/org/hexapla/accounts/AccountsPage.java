package org.hexapla.accounts;

import java.util.List;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.web.Items;
import org.hexapla.web.Page;

/** All accounts, with the form for a new one. */
public record AccountsPage(List<AccountView> accounts) implements Page {
    @Override
    public Object data() {
        return Items.all(accounts);
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Language> languages() {
        return Language.OFFICIAL;
    }
}
