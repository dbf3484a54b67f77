package org.hexapla.web;

import java.util.Optional;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;

/**
 * Who is asking, and how. Resources take it by their constructor; it answers for the request at
 * hand.
 */
public interface Visitor {
    /**
     * The language of the interface: from the path, else the choice made before, else asked for.
     */
    Language language();

    /** The path of the address as it is cited: without the language, beginning with a slash. */
    String path();

    /** The query of the address without its question mark; empty if there is none. */
    String query();

    /** Whether a page is wanted: the path names a language, or {@code Accept} prefers HTML. */
    boolean wantsPage();

    /** Whether the path names the language of the interface. */
    boolean isUnderLanguage();

    Optional<Account> account();

    /** What a form must send back in its first field, {@code csrf}; empty when not signed in. */
    String formToken();

    /** The address of a path in the language of the interface: {@code /fr/meetings}. */
    default String at(String path) {
        return "/" + language().tag() + path;
    }

    /**
     * The account, if it may do what {@code needed} may.
     *
     * @throws Refused if nobody has signed in, or the role is too low
     */
    default Account require(Role needed) {
        Account account = account().orElseThrow(() -> unauthenticated(needed));
        requireOf(account, needed);
        return account;
    }

    /**
     * The account, if it may do what {@code needed} may to texts in {@code language}.
     *
     * @throws Refused if nobody has signed in, the role is too low or it works in other languages
     */
    default Account require(Role needed, Language language) {
        Account account = account().orElseThrow(() -> unauthenticated(needed));
        requireOf(account, needed, language);
        return account;
    }

    private static void requireOf(Account account, Role needed) {
        if (!account.may(needed)) {
            throw forbidden(
                    "This needs the role "
                            + needed.word()
                            + "; the account "
                            + account.name()
                            + " has the role "
                            + account.role().word()
                            + ".");
        }
    }

    /**
     * Holds an account to the same where its request is no longer at hand.
     *
     * @throws Refused if the role is too low or it works in other languages
     */
    static void requireOf(Account account, Role needed, Language language) {
        requireOf(account, needed);
        if (!account.may(needed, language)) {
            throw forbidden(
                    "The account " + account.name() + " does not work in " + language.tag() + ".");
        }
    }

    private static Refused unauthenticated(Role needed) {
        return new Refused(
                Refused.Why.UNAUTHENTICATED,
                "sign-in-needed",
                "This needs an account with the role "
                        + needed.word()
                        + ". Sign in, or send a name and password with HTTP Basic.");
    }

    private static Refused forbidden(String message) {
        return new Refused(Refused.Why.FORBIDDEN, "not-allowed", message);
    }
}
