package org.hexapla.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.StoredFile;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.web.Items;
import org.hexapla.web.Page;
import org.hexapla.web.Texts;

/**
 * Where a person hands the file of a version in, and what became of the one that was.
 *
 * @param account whoever is there to hand it in
 * @param taken what became of a file; empty before there was one
 */
public record DeliveryPage(
        Document document, List<LanguageVersion> versions, Account account, Optional<Taken> taken)
        implements Page {
    public DeliveryPage {
        versions = List.copyOf(versions);
    }

    /** A program hands files in at the address of each version; here it learns which those are. */
    @Override
    public Object data() {
        return Items.all(languages().stream().map(this::address).toList());
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document.symbol().path();
    }

    private String address(Language language) {
        return path() + "/versions/" + language;
    }

    /**
     * The languages in which the account may hand one in: nothing but the original as long as that
     * is not there, for a translation is laid beside it.
     */
    public List<Language> languages() {
        Language original = document.originalLanguage();
        List<Language> languages = new ArrayList<>(List.of(original));
        if (present(original).isPresent()) {
            Language.OFFICIAL.stream().filter(document::appliesTo).forEach(languages::add);
            versions.stream().map(LanguageVersion::language).forEach(languages::add);
        }
        return languages.stream()
                .distinct()
                .filter(language -> account.may(Role.TRANSLATOR, language))
                .sorted(Language.ORDER)
                .toList();
    }

    /** The language that is handed in next: the first in which nothing is there. */
    public Optional<Language> next() {
        return languages().stream().filter(language -> present(language).isEmpty()).findFirst();
    }

    /** The file that another one would replace. */
    public Optional<StoredFile> present(Language language) {
        return versions.stream()
                .filter(version -> version.language().equals(language))
                .findFirst()
                .flatMap(Replacing::held)
                .flatMap(revision -> revision.carrier());
    }

    /** Whether there is any file that another one could replace. */
    public boolean holdsAny() {
        return languages().stream().anyMatch(language -> present(language).isPresent());
    }

    /** What a text may be worth. */
    public List<TextStatus> statuses() {
        return List.of(TextStatus.values());
    }

    /** The key of the words for what a text is worth. */
    public String label(TextStatus status) {
        return Texts.statusKey(status.word(), false);
    }

    /** What a file of this account most likely is worth. */
    public TextStatus usual() {
        return account.may(Role.MANAGER) ? TextStatus.OFFICIAL : TextStatus.COURTESY;
    }

    /** The key of the words for what became of a file. */
    public static String outcome(Taken taken) {
        if (!taken.changed()) {
            return "delivery.there";
        }
        return taken.published() ? "delivery.published" : "delivery.working";
    }
}
