package org.hexapla.accounts;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.hexapla.platform.Part;
import org.hexapla.platform.Starting;

/** Makes the first account at a first start and tells its password at the end of the console. */
@Part
class FirstAdmin {
    private final Accounts accounts;

    @Inject
    FirstAdmin(Accounts accounts) {
        this.accounts = accounts;
    }

    void make(@Observes @Priority(Starting.CONTENT) Starting starting) {
        accounts.ensureAdmin()
                .ifPresent(
                        password ->
                                starting.console()
                                        .sayAtTheEnd(
                                                "sign in as admin with the password "
                                                        + password
                                                        + " (shown this once)"));
    }
}
