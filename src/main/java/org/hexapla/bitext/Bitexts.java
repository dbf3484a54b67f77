package org.hexapla.bitext;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Lineage;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Revision;
import org.hexapla.archive.Tally;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/** Puts language versions of a document side by side. */
@Part
public class Bitexts {
    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final Lineage lineage;
    private final EarlierRevisions earlier;
    private final ShownTexts texts;

    @Inject
    Bitexts(Archive archive, Catalogue catalogue, Kits kits, Lineage lineage) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.lineage = lineage;
        earlier = new EarlierRevisions(archive);
        texts = new ShownTexts(archive, catalogue, earlier);
    }

    /**
     * The rows in the languages asked for, in that order. A language that the document does not
     * have stays silent in every row.
     *
     * @param asked the languages; where none are given, the original and one more
     * @param preferred the language to show beside the original where none are given
     * @param view how they stand to each other
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if there is no such document, or its original is not published
     */
    @Transactional
    public BitextPage page(
            DocumentSymbol symbol,
            Optional<Languages> asked,
            Language preferred,
            View view,
            boolean withWork) {
        Shown shown = texts.present(symbol, asked, preferred, withWork);
        BitextAddress address =
                new BitextAddress(symbol, shown.languages(), view, withWork, Optional.empty());
        return page(shown, address, withWork ? notes(symbol, shown) : Map.of());
    }

    /**
     * The rows as they were published before: that revision of the original, and beside it what was
     * published in the other languages until the next one.
     *
     * @param revision its number
     * @throws Refused if there is no such revision, it was never published, or was withdrawn
     */
    @Transactional
    public BitextPage earlier(
            DocumentSymbol symbol,
            int revision,
            Optional<Languages> asked,
            Language preferred,
            View view) {
        Shown shown = texts.earlier(symbol, revision, asked, preferred);
        BitextAddress address =
                new BitextAddress(symbol, shown.languages(), view, false, Optional.of(revision));
        return page(shown, address, Map.of());
    }

    private BitextPage page(
            Shown shown, BitextAddress address, Map<Language, List<NoteBook.Note>> notes) {
        DocumentSymbol symbol = address.symbol();
        Language hub = shown.hub();
        Optional<DocumentSymbol> newer = lineage.superseding(symbol);
        return new BitextPage(
                shown.document(),
                meeting(shown.document()),
                address,
                shown.columns(),
                shown.rows(),
                new SegmentStates(shown.texts(), hub),
                shown.others(),
                new SegmentNotes(shown.texts(), hub, notes),
                earlier.whereabouts(
                        address,
                        newer,
                        shown.texts().get(hub).body(),
                        shown.seen().get(hub).number()),
                newer,
                lineage.corrigenda(symbol).stream()
                        .filter(
                                corrigendum ->
                                        shown.languages().list().stream()
                                                .anyMatch(corrigendum::appliesTo))
                        .toList());
    }

    /** Names all that a page of published texts is made from, without reading the texts. */
    @Transactional
    public Optional<String> state(DocumentSymbol symbol) {
        Optional<Document> document = catalogue.document(symbol);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder state = new StringBuilder(document.get().toString());
        List<LanguageVersion> versions = archive.versions(symbol);
        Tally whole = Shown.whole(versions, document.get().originalLanguage());
        for (LanguageVersion version : versions) {
            state.append(version.language())
                    .append(' ')
                    .append(version.note())
                    .append(version.notes());
            version.published().ifPresent(revision -> state.append(revision));
            if (version.published().isEmpty() && version.working().isPresent()) {
                state.append(version.tally().percentOf(whole));
            }
        }
        Optional<DocumentSymbol> newer = lineage.superseding(symbol);
        newer.ifPresent(one -> state.append(one).append(standing(one, document.get())));
        return Optional.of(state.append(lineage.corrigenda(symbol)).toString());
    }

    private Optional<Revision> standing(DocumentSymbol newer, Document document) {
        return earlier.standing(newer, document.originalLanguage());
    }

    private Map<Language, List<NoteBook.Note>> notes(DocumentSymbol symbol, Shown shown) {
        Map<Language, List<NoteBook.Note>> notes = new LinkedHashMap<>();
        for (Language language : shown.languages().list()) {
            if (shown.texts().containsKey(language)) {
                notes.put(language, kits.notes().notes(symbol, language, null));
            }
        }
        return notes;
    }

    /**
     * What the languages asked for say alike, as a translation memory from the first of them.
     *
     * @param least what a link has to have of confidence to be in it, 0 to 1
     * @param withWork whether unpublished texts may be seen
     * @throws Refused if only one language is asked for, there is no such document, or it is not
     *     there in the first language and one more
     */
    @Transactional
    public BitextMemory memory(
            DocumentSymbol symbol, Languages languages, double least, boolean withWork) {
        refuseOne(languages);
        Language source = languages.list().get(0);
        return memory(texts.present(symbol, Optional.of(languages), source, withWork), least);
    }

    /**
     * The same of what was published before, as {@link #earlier} has it.
     *
     * @param revision its number
     * @throws Refused likewise, and if there is no such revision
     */
    @Transactional
    public BitextMemory earlierMemory(
            DocumentSymbol symbol, int revision, Languages languages, double least) {
        refuseOne(languages);
        Language source = languages.list().get(0);
        return memory(texts.earlier(symbol, revision, Optional.of(languages), source), least);
    }

    private static void refuseOne(Languages languages) {
        if (languages.list().size() < 2) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "languages-count",
                    "A translation memory has two to six languages: ?languages=en,zh.");
        }
    }

    private BitextMemory memory(Shown shown, double least) {
        Languages languages = shown.languages();
        Language source = languages.list().get(0);
        long there = languages.list().stream().filter(shown.seen()::containsKey).count();
        if (!shown.seen().containsKey(source) || there < 2) {
            throw new Refused(
                    Refused.Why.NOT_FOUND,
                    "no-text-yet",
                    shown.document().symbol()
                            + " is not published in "
                            + source
                            + " and another of "
                            + languages
                            + " yet.");
        }
        Language hub = shown.hub();
        return new BitextMemory(
                shown.document(),
                languages,
                shown.rows(),
                new SegmentStates(shown.texts(), hub),
                new SegmentTimes(shown.texts(), shown.seen(), hub),
                shown.seen(),
                least);
    }

    private Optional<Meeting> meeting(Document document) {
        return Optional.ofNullable(document.meeting()).flatMap(catalogue::meeting);
    }
}
