package org.hexapla.web;

import java.util.Optional;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** The visitor of one request, read once from its line and headers. */
record RequestVisitor(
        Language language,
        String path,
        String query,
        boolean wantsPage,
        boolean isUnderLanguage,
        @Nullable SignedIn signedIn)
        implements Visitor {

    /**
     * Reads a request.
     *
     * @param path the path as it came, with the language if it has one
     */
    static RequestVisitor of(
            String path,
            @Nullable String query,
            @Nullable String accept,
            @Nullable String acceptLanguage,
            @Nullable String languageCookie,
            @Nullable SignedIn signedIn) {
        Optional<Language> named = InterfaceLanguage.ofPath(path);
        return new RequestVisitor(
                named.orElseGet(() -> InterfaceLanguage.chosen(languageCookie, acceptLanguage)),
                InterfaceLanguage.bare(path),
                query == null ? "" : query,
                named.isPresent() || (accept != null && Accepted.of(accept).prefersPage()),
                named.isPresent(),
                signedIn);
    }

    @Override
    public Optional<Account> account() {
        return Optional.ofNullable(signedIn).map(SignedIn::account);
    }

    @Override
    public String formToken() {
        return signedIn == null ? "" : signedIn.formToken();
    }
}
