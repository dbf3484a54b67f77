package org.hexapla.bitext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.NoSuchRevision;
import org.hexapla.archive.Revision;
import org.hexapla.archive.VersionText;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.jspecify.annotations.Nullable;

/** What was published of a document before, and what took its place. */
final class EarlierRevisions {
    private final Archive archive;

    EarlierRevisions(Archive archive) {
        this.archive = archive;
    }

    /**
     * What readers saw beside a revision of the original: of each language what was published last
     * before the next revision of the original was. What is withdrawn today is not shown.
     */
    Map<Language, Revision> seen(
            Document document, Collection<LanguageVersion> versions, int number) {
        Language hub = document.originalLanguage();
        Map<Language, Revision> seen = new LinkedHashMap<>();
        Revision shown = null;
        Instant end = null;
        List<Revision> published = published(document.symbol(), hub);
        for (Revision revision : published) {
            if (revision.number() == number) {
                shown = revision;
            } else if (shown != null && end == null) {
                end = revision.publishedAt();
            }
        }
        boolean stands =
                versions.stream()
                        .anyMatch(
                                version ->
                                        version.language().equals(hub)
                                                && version.withdrawnReason() == null);
        if (shown == null && stands && !published.isEmpty()) {
            throw new NoSuchRevision(document.symbol(), hub, number, published);
        }
        if (shown == null || !stands) {
            throw new Refused(
                    Refused.Why.NOT_FOUND,
                    "no-such-revision",
                    document.symbol() + " was not published as revision " + number + ".");
        }
        for (LanguageVersion version : versions) {
            if (version.language().equals(hub)) {
                seen.put(hub, shown);
            } else if (version.withdrawnReason() == null) {
                last(document.symbol(), version.language(), end)
                        .ifPresent(revision -> seen.put(version.language(), revision));
            }
        }
        return seen;
    }

    private Optional<Revision> last(
            DocumentSymbol symbol, Language language, @Nullable Instant end) {
        return published(symbol, language).stream()
                .filter(revision -> end == null || end.isAfter(revision.publishedAt()))
                .reduce((older, newer) -> newer);
    }

    private List<Revision> published(DocumentSymbol symbol, Language language) {
        return archive.history(symbol, language).stream()
                .filter(revision -> revision.publishedAt() != null)
                .toList();
    }

    /**
     * Where the paragraphs of a page went, and what stood at their addresses.
     *
     * @param newer the document that supersedes this one
     * @param shown the original as it is shown
     * @param number its revision
     */
    Whereabouts whereabouts(
            BitextAddress address, Optional<DocumentSymbol> newer, TextBody shown, int number) {
        DocumentSymbol symbol = address.symbol();
        Language hub = shown.language();
        Optional<Revision> present =
                address.revision()
                        .flatMap(revision -> standing(symbol, hub))
                        .filter(revision -> revision.number() > number);
        Optional<Whereabouts.Later> later =
                present.isPresent()
                        ? later(address, symbol, present)
                        : newer.flatMap(one -> later(address, one, standing(one, hub)));
        return Whereabouts.of(
                shown,
                later,
                later.flatMap(one -> body(one.address().symbol(), hub, one.revision())),
                earlier(symbol, hub, number));
    }

    private static Optional<Whereabouts.Later> later(
            BitextAddress address, DocumentSymbol symbol, Optional<Revision> revision) {
        return revision.map(
                one ->
                        new Whereabouts.Later(
                                address.standing(symbol),
                                !symbol.equals(address.symbol()),
                                one.number()));
    }

    /** What is published of a document in a language. */
    Optional<Revision> standing(DocumentSymbol symbol, Language language) {
        return archive.version(symbol, language).flatMap(LanguageVersion::published);
    }

    private Optional<TextBody> body(DocumentSymbol symbol, Language language, int revision) {
        return archive.text(symbol, language, revision).map(VersionText::body);
    }

    private List<Whereabouts.Earlier> earlier(
            DocumentSymbol symbol, Language language, int number) {
        if (number == 1) {
            return List.of();
        }
        List<Revision> published = published(symbol, language);
        List<Whereabouts.Earlier> earlier = new ArrayList<>();
        for (int i = 0; i + 1 < published.size(); i++) {
            int one = published.get(i).number();
            Instant until = published.get(i + 1).publishedAt();
            if (one < number && until != null) {
                body(symbol, language, one)
                        .ifPresent(body -> earlier.add(new Whereabouts.Earlier(one, until, body)));
            }
        }
        return earlier;
    }
}
