package org.hexapla.web;

import java.util.Optional;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;

/** A visitor as tests need one. */
record Guest(Language language, String path, boolean wantsPage) implements Visitor {
    @Override
    public String query() {
        return "";
    }

    @Override
    public boolean isUnderLanguage() {
        return wantsPage;
    }

    @Override
    public Optional<Account> account() {
        return Optional.empty();
    }

    @Override
    public String formToken() {
        return "";
    }
}
