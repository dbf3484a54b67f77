package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Revision;
import org.hexapla.archive.Tally;
import org.hexapla.archive.VersionText;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;

/**
 * The texts that a view of a document is made of.
 *
 * @param languages those asked for, in that order
 * @param versions all language versions of the document
 * @param seen the revision of each language that may be seen, whether or not it was asked for
 * @param texts the texts of the languages asked for that there are, and the original's
 */
record Shown(
        Document document,
        Languages languages,
        Map<Language, LanguageVersion> versions,
        Map<Language, Revision> seen,
        Map<Language, VersionText> texts) {
    /** The language that all others are aligned with. */
    Language hub() {
        return document.originalLanguage();
    }

    List<BitextRow> rows() {
        return ShownRows.of(languages, hub(), texts);
    }

    /** The languages that may be seen too and were not asked for. */
    List<Language> others() {
        return seen.keySet().stream()
                .filter(language -> !languages.list().contains(language))
                .sorted(Language.ORDER)
                .toList();
    }

    /** How the languages stand, in the order asked for. */
    List<BitextPage.Column> columns() {
        Language original = hub();
        Tally whole = whole(versions.values(), original);
        List<BitextPage.Column> columns = new ArrayList<>();
        for (Language language : languages.list()) {
            columns.add(
                    new BitextPage.Column(
                            language,
                            language.equals(original),
                            document.appliesTo(language),
                            Optional.ofNullable(seen.get(language)),
                            Optional.ofNullable(versions.get(language)),
                            Optional.ofNullable(seen.get(language))
                                    .filter(revision -> revision.publishedAt() == null)
                                    .isPresent(),
                            seen.containsKey(language)
                                    ? Optional.empty()
                                    : Optional.ofNullable(versions.get(language))
                                            .filter(version -> version.working().isPresent())
                                            .map(version -> version.tally().percentOf(whole)),
                            seen.containsKey(language)
                                    ? Optional.empty()
                                    : Optional.ofNullable(document.due().get(language))));
        }
        return columns;
    }

    /** What there is to translate, whether or not anybody has begun it. */
    static Tally whole(Collection<LanguageVersion> versions, Language original) {
        return versions.stream()
                .filter(version -> version.language().equals(original))
                .map(LanguageVersion::tally)
                .findFirst()
                .orElse(Tally.NOTHING);
    }
}
