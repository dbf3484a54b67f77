package org.hexapla.web;

import org.hexapla.core.account.Account;

/**
 * What was found out about the caller before the request reached a resource; kept as an attribute
 * of the servlet request.
 *
 * @param formToken what forms must send back; empty where there is no cookie to misuse
 */
public record SignedIn(Account account, String formToken) {
    /** The attribute's name. */
    public static final String ATTRIBUTE = SignedIn.class.getName();

    /** The attribute that holds why the caller was refused before anything else was looked at. */
    public static final String REFUSAL = SignedIn.class.getName() + ".refusal";
}
