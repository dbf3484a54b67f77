package org.hexapla.intake;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.HeldVersions;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.platform.Part;

/** Says who may hand a file in. */
@Part
public class Admission {
    private final Archive archive;
    private final HeldVersions heldVersions;

    @Inject
    Admission(Archive archive, HeldVersions heldVersions) {
        this.archive = archive;
        this.heldVersions = heldVersions;
    }

    /**
     * The role that it takes to hand a file in now: a manager's for an official one, and where it
     * would stand beside or instead of what a manager answers for, an official text that is
     * published, unless it is a draft, or one that is held.
     */
    @Transactional
    public Role needed(DocumentSymbol symbol, Language language, Terms terms) {
        boolean managed =
                terms.status() == TextStatus.OFFICIAL
                        || isOfficialHeld(symbol, language)
                        || !isDraft(terms) && isOfficialPublished(symbol, language);
        return managed ? Role.MANAGER : Role.TRANSLATOR;
    }

    /** Whether it leaves alone what is published; a rendition stands beside that. */
    private static boolean isDraft(Terms terms) {
        return terms.draft() && !terms.rendition();
    }

    private boolean isOfficialHeld(DocumentSymbol symbol, Language language) {
        return heldVersions
                .of(symbol, language)
                .filter(version -> version.status() == TextStatus.OFFICIAL)
                .isPresent();
    }

    private boolean isOfficialPublished(DocumentSymbol symbol, Language language) {
        return archive.version(symbol, language)
                .flatMap(LanguageVersion::published)
                .filter(revision -> revision.status() == TextStatus.OFFICIAL)
                .isPresent();
    }
}
