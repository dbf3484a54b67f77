package org.hexapla.accounts;

import org.hexapla.web.Page;

/**
 * Where a person signs in.
 *
 * @param from the address to go on to
 * @param token what the form sends back
 * @param name what was entered before
 * @param wrong whether name and password did not match
 */
public record SignInPage(String from, String token, String name, boolean wrong) implements Page {}
