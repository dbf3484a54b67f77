package org.hexapla.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.DocumentFilter;
import org.hexapla.archive.HeldVersions;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Lineage;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;
import org.jspecify.annotations.Nullable;

/** The documents with what there is of them in each language. */
@Part
public class Documents {
    private static final int PART = 50;

    private final Catalogue catalogue;
    private final Archive archive;
    private final HeldVersions heldVersions;
    private final Lineage lineage;

    @Inject
    Documents(Catalogue catalogue, Archive archive, HeldVersions heldVersions, Lineage lineage) {
        this.catalogue = catalogue;
        this.archive = archive;
        this.heldVersions = heldVersions;
        this.lineage = lineage;
    }

    /**
     * The next part of the documents that a filter lets through, by symbol.
     *
     * @param after the symbol that the part before ended with, if any
     * @param withWork whether the reader may see what is not published
     */
    @Transactional
    public DocumentsPage list(DocumentFilter filter, @Nullable String after, boolean withWork) {
        List<Document> found = catalogue.documents(filter, after, PART + 1);
        List<Document> part = found.subList(0, Math.min(PART, found.size()));
        Map<DocumentSymbol, List<LanguageVersion>> versions =
                archive.versions(part.stream().map(Document::symbol).toList());
        List<Entry> entries =
                part.stream()
                        .map(
                                document ->
                                        Entry.of(
                                                document,
                                                versions.getOrDefault(document.symbol(), List.of()),
                                                withWork))
                        .toList();
        Optional<DocumentSymbol> last =
                found.size() > PART ? Optional.of(part.get(PART - 1).symbol()) : Optional.empty();
        return new DocumentsPage(filter, entries, last);
    }

    /**
     * One document with its versions and relations.
     *
     * @param account who asks; an account sees what is not published, and what is held in the
     *     languages that it translates into
     * @throws Refused if there is no such document
     */
    @Transactional
    public DocumentPage page(DocumentSymbol symbol, Optional<Account> account) {
        boolean withWork = account.isPresent();
        Document document = catalogue.existing(symbol);
        List<LanguageVersion> versions = archive.versions(symbol);
        return new DocumentPage(
                Entry.of(document, versions, withWork),
                versions,
                Optional.ofNullable(document.meeting()).flatMap(catalogue::meeting),
                relations(symbol),
                archive.origins(symbol),
                withWork,
                account.map(reader -> held(symbol, reader)).orElse(List.of()));
    }

    private Relations relations(DocumentSymbol symbol) {
        return new Relations(
                symbol,
                lineage.modifiers(symbol),
                lineage.superseding(symbol),
                lineage.superseded(symbol));
    }

    private List<DocumentPage.Held> held(DocumentSymbol symbol, Account account) {
        return heldVersions.of(symbol).stream()
                .filter(held -> held.isSeenBy(account))
                .map(
                        held ->
                                new DocumentPage.Held(
                                        held, account.may(held.decider(), held.language())))
                .toList();
    }

    /**
     * Says when a document is expected in a language.
     *
     * @param date the day, or null to take back what was said
     * @throws Refused if there is no such document, it is not meant for the language, or the day is
     *     to be new and is not
     */
    @Transactional
    public void expect(
            DocumentSymbol symbol, Language language, @Nullable LocalDate date, OnlyNew onlyNew) {
        archive.lock(symbol);
        Document document = catalogue.existing(symbol);
        document.requireAppliesTo(language);
        Map<Language, LocalDate> due = new HashMap<>(document.due());
        onlyNew.check(due.containsKey(language), "A day for " + symbol + " in " + language);
        if (date == null) {
            due.remove(language);
        } else {
            refusePublished(symbol, language);
            due.put(language, date);
        }
        catalogue.put(document.withDue(due));
    }

    private void refusePublished(DocumentSymbol symbol, Language language) {
        if (archive.version(symbol, language).flatMap(LanguageVersion::published).isPresent()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "already-published",
                    symbol + " is published in " + language + ": there is nothing to expect.");
        }
    }

    /**
     * Adds a document or changes it.
     *
     * @param spelled its symbol as somebody spells it
     * @return whether it is new
     * @throws Refused if its meeting is not known, the change can not be made, or it is to be new
     *     and is not
     */
    @Transactional
    public boolean put(String spelled, DocumentChange change, OnlyNew onlyNew) {
        DocumentSymbol symbol = new DocumentSymbol(spelled);
        Optional<Document> before = catalogue.document(symbol);
        onlyNew.check(before.isPresent(), "The document " + symbol);
        boolean isNew = catalogue.put(change.to(spelled, before));
        return onlyNew.written(before.isPresent(), isNew, "The document " + symbol);
    }

    /**
     * Adds a document for a person.
     *
     * @param spelled its symbol as somebody spells it
     * @throws Refused if there is one of that symbol, its meeting is not known, or it can not be
     *     made
     */
    @Transactional
    public void add(String spelled, DocumentChange change) {
        if (catalogue.document(new DocumentSymbol(spelled)).isPresent()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "document-is-there",
                    "There is a document with this symbol already, and nothing was changed. Look"
                            + " it up, or give another symbol.");
        }
        put(spelled, change, new OnlyNew(true));
    }

    /**
     * The same for a writer who says which states he knows.
     *
     * @param ifMatch null if any state will do
     * @param account his, since what he got of the document hangs on it
     * @throws Refused also if the document is in none of these states
     */
    @Transactional
    public boolean put(
            String spelled,
            DocumentChange change,
            OnlyNew onlyNew,
            @Nullable EntityTags ifMatch,
            Account account) {
        DocumentSymbol symbol = new DocumentSymbol(spelled);
        if (ifMatch != null) {
            Optional<Document> present = catalogue.document(symbol);
            present.ifPresent(document -> archive.lock(symbol));
            ifMatch.demand(
                    present.map(document -> page(symbol, Optional.of(account))),
                    "The document " + symbol);
        }
        return put(spelled, change, onlyNew);
    }
}
