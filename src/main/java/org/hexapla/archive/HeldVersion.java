package org.hexapla.archive;

import java.time.Instant;
import java.util.List;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in and looked wrong, a translation beside its original or an original beside the
 * one that it replaces, until a person accepts or drops it.
 *
 * @param draft whether it was to become the working revision instead of being published
 * @param replaces the hash of the file that it was to replace, or null
 * @param findings what is odd about it
 */
public record HeldVersion(
        DocumentSymbol symbol,
        Language language,
        StoredFile file,
        TextStatus status,
        boolean draft,
        @Nullable String replaces,
        List<Finding> findings,
        Instant heldAt,
        String heldBy) {
    public HeldVersion {
        findings = List.copyOf(findings);
    }

    /** Whether an account may know of it: whoever translates into its language. */
    public boolean isSeenBy(Account account) {
        return account.may(Role.TRANSLATOR, language);
    }

    /** The role that accepts or drops it, the same that sends such a file. */
    public Role decider() {
        return status == TextStatus.OFFICIAL ? Role.MANAGER : Role.TRANSLATOR;
    }
}
