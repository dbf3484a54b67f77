package org.hexapla.job;

import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A work that is asked for.
 *
 * @param kind which {@link Work} does it
 * @param document what it is done to: one work at a time, in the order in which they came
 * @param address the path of the request
 * @param terms the parameters of the request, as the work reads them again
 * @param account who asked, as it was then
 * @param needed the role that the request took, and
 * @param language the language in which, or null for any: who has it sees the job
 */
public record Order(
        String kind,
        DocumentSymbol document,
        String address,
        Record terms,
        Account account,
        Role needed,
        @Nullable Language language) {}
