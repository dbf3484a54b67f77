package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Provenance.Way;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/**
 * How the texts of documents that revise each other hang together: X, X/REV.1, X/REV.2.
 *
 * <p>A text that went on from one of the document before it shares ids of rows and segments with
 * it: the same id is the same sentence in both.
 */
@Part
public class Lineage {
    private static final Set<String> BY_PEOPLE =
            Set.of(Way.EXCHANGE.word(), Way.PERSON.word(), Way.UNDO.word());

    private final EntityManager entities;
    private final Archive archive;
    private final Catalogue catalogue;

    @Inject
    Lineage(EntityManager entities, Archive archive, Catalogue catalogue) {
        this.entities = entities;
        this.archive = archive;
        this.catalogue = catalogue;
    }

    /**
     * A document that modifies another one.
     *
     * @param isIssued whether it is published in some language
     */
    public record Modifier(Document document, boolean isIssued) {}

    /** A document and all its revisions that are known, the oldest first. */
    public List<DocumentSymbol> chain(DocumentSymbol symbol) {
        DocumentSymbol stem = symbol.stem();
        return entities.createQuery(
                        "select d.symbol from Document d where d.symbol = :stem or d.symbol like"
                                + " :below escape '!'",
                        String.class)
                .setParameter("stem", stem.value())
                .setParameter("below", stem.value().replaceAll("([!%_])", "!$1") + "/REV%")
                .getResultStream()
                .map(DocumentSymbol::new)
                .filter(one -> one.stem().equals(stem))
                .sorted(
                        Comparator.comparing(DocumentSymbol::revision)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The document whose text the next one of a revision goes on from: the nearest before it that
     * has a text of its own language of origin; one that was withdrawn only where no other is
     * there.
     */
    public Optional<DocumentSymbol> before(DocumentSymbol symbol) {
        if (!symbol.isRevision()) {
            return Optional.empty();
        }
        List<DocumentSymbol> chain = chain(symbol);
        List<DocumentSymbol> earlier = chain.subList(0, Math.max(0, chain.indexOf(symbol)));
        Optional<DocumentSymbol> standing = Optional.empty();
        Optional<DocumentSymbol> withdrawn = Optional.empty();
        for (DocumentSymbol one : earlier) {
            Optional<LanguageVersion> original = original(one);
            if (original.flatMap(LanguageVersion::newest).isPresent()) {
                standing = Optional.of(one);
            } else if (original.isPresent() && last(one, original.get().language()).isPresent()) {
                withdrawn = Optional.of(one);
            }
        }
        return standing.isPresent() ? standing : withdrawn;
    }

    /** The nearest document after this one that has a text of its own and is not withdrawn. */
    public Optional<DocumentSymbol> after(DocumentSymbol symbol) {
        List<DocumentSymbol> chain = chain(symbol);
        return chain.subList(chain.indexOf(symbol) + 1, chain.size()).stream()
                .filter(one -> original(one).flatMap(LanguageVersion::newest).isPresent())
                .findFirst();
    }

    /** The newest document of the chain after this one whose original is published. */
    public Optional<DocumentSymbol> superseding(DocumentSymbol symbol) {
        List<DocumentSymbol> chain = chain(symbol);
        return chain.subList(chain.indexOf(symbol) + 1, chain.size()).stream()
                .filter(one -> original(one).flatMap(LanguageVersion::published).isPresent())
                .reduce((older, newer) -> newer);
    }

    /** The documents before this one of the chain whose original is published. */
    public List<DocumentSymbol> superseded(DocumentSymbol symbol) {
        List<DocumentSymbol> chain = chain(symbol);
        return chain.subList(0, Math.max(0, chain.indexOf(symbol))).stream()
                .filter(one -> original(one).flatMap(LanguageVersion::published).isPresent())
                .toList();
    }

    /** The documents that modify this one, with whether anything of them is published. */
    public List<Modifier> modifiers(DocumentSymbol symbol) {
        List<DocumentSymbol> symbols = catalogue.modifiers(symbol);
        Map<DocumentSymbol, List<LanguageVersion>> versions = archive.versions(symbols);
        return symbols.stream()
                .map(catalogue::existing)
                .map(
                        document ->
                                new Modifier(
                                        document,
                                        versions.getOrDefault(document.symbol(), List.of()).stream()
                                                .anyMatch(one -> one.published().isPresent())))
                .toList();
    }

    /** The corrigenda of a document that are published in some language. */
    public List<Document> corrigenda(DocumentSymbol symbol) {
        return modifiers(symbol).stream()
                .filter(Modifier::isIssued)
                .map(Modifier::document)
                .filter(document -> document.symbol().isCorrigendum())
                .toList();
    }

    private Optional<LanguageVersion> original(DocumentSymbol symbol) {
        return catalogue
                .document(symbol)
                .flatMap(document -> archive.version(symbol, document.originalLanguage()));
    }

    /**
     * The text of a version to go on from: the newest, or, where it was withdrawn, the one that was
     * published last.
     */
    public Optional<VersionText> last(DocumentSymbol symbol, Language language) {
        Optional<Revision> newest =
                archive.version(symbol, language).flatMap(LanguageVersion::newest);
        Optional<Revision> last =
                newest.isPresent()
                        ? newest
                        : archive.history(symbol, language).stream()
                                .filter(revision -> revision.publishedAt() != null)
                                .reduce((older, newer) -> newer);
        return last.flatMap(revision -> archive.text(symbol, language, revision.number()));
    }

    /**
     * Says that the text of a revision went on from one of another document.
     *
     * @param origin names the revision and the other one
     */
    public void tell(DocumentSymbol symbol, Language language, Origin origin) {
        RevisionEntity from = row(origin.from(), language, origin.fromRevision());
        row(symbol, language, origin.revision()).carriedFrom = from.id;
        entities.flush();
    }

    private RevisionEntity row(DocumentSymbol symbol, Language language, int number) {
        return archive.findRevision(symbol, language, number).orElseThrow();
    }

    /**
     * Whether people have work in hand: a working revision that is more than what was carried over
     * from another document.
     */
    public boolean hasWork(DocumentSymbol symbol, Language language) {
        Optional<Revision> working =
                archive.version(symbol, language).flatMap(LanguageVersion::working);
        if (working.isEmpty()) {
            return false;
        }
        List<String> ways =
                entities.createQuery(
                                "select distinct b.way from Bead b, Revision r, LanguageVersion v"
                                        + " where b.revisionId = r.id and r.versionId = v.id and"
                                        + " v.symbol = :symbol and v.language = :language and"
                                        + " r.number = :number",
                                String.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag())
                        .setParameter("number", working.get().number())
                        .getResultList();
        boolean onlyCarried =
                working.get().carrier().isEmpty()
                        && ways.contains(Way.CARRIED.word())
                        && ways.stream().noneMatch(BY_PEOPLE::contains);
        return !onlyCarried;
    }
}
