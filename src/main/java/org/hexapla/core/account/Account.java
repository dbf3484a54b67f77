package org.hexapla.core.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;

/**
 * A person or a program that has been given a name here.
 *
 * @param name what it signs in with; compared exactly
 * @param languages the languages it works in; empty for all of them
 */
public record Account(String name, Role role, Set<Language> languages) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*");
    private static final int LONGEST_NAME = 80;

    /**
     * @throws Refused if the name can not be a name
     */
    public Account {
        languages = Set.copyOf(languages);
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "account-name",
                    "An account's name is one to 80 letters, digits and . _ @ + -, and begins"
                            + " with a letter or a digit.");
        }
    }

    /** Whether this account may do what {@code needed} may, in some language. */
    public boolean may(Role needed) {
        return role.includes(needed);
    }

    /**
     * Lets nobody pass who does not translate into a language.
     *
     * @throws Refused if this account does not
     */
    public void requireTranslator(Language language) {
        if (!may(Role.TRANSLATOR, language)) {
            throw new Refused(
                    Refused.Why.FORBIDDEN,
                    "another-language",
                    "The account " + name + " does not translate into " + language + ".");
        }
    }

    /** Whether this account may do what {@code needed} may, to texts in {@code language}. */
    public boolean may(Role needed, Language language) {
        return may(needed) && (languages.isEmpty() || languages.contains(language));
    }
}
