package org.hexapla.bitext;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Lineage;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Revision;
import org.hexapla.archive.Tally;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.Refused;
import org.hexapla.core.alignment.Alignment;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.bitext.Bitext;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.StoredRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.platform.Part;

/** Puts language versions of a document side by side. */
@Part
public class Bitexts {
    private static final double UNKNOWN = 0.3;

    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final Lineage lineage;
    private final EarlierRevisions earlier;

    @Inject
    Bitexts(Archive archive, Catalogue catalogue, Kits kits, Lineage lineage) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.lineage = lineage;
        earlier = new EarlierRevisions(archive);
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
        Shown shown = shown(symbol, asked, preferred, withWork);
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
        Shown shown = shownEarlier(symbol, revision, asked, preferred);
        BitextAddress address =
                new BitextAddress(symbol, shown.languages(), view, false, Optional.of(revision));
        return page(shown, address, Map.of());
    }

    private BitextPage page(
            Shown shown, BitextAddress address, Map<Language, List<NoteBook.Note>> notes) {
        DocumentSymbol symbol = address.symbol();
        Language hub = shown.document().originalLanguage();
        Map<Language, Revision> seen = shown.seen();
        Optional<DocumentSymbol> newer = lineage.superseding(symbol);
        return new BitextPage(
                shown.document(),
                meeting(shown.document()),
                address,
                columns(shown, seen),
                rows(shown.languages(), hub, shown.texts()),
                new SegmentStates(shown.texts(), hub),
                seen.keySet().stream()
                        .filter(language -> !shown.languages().list().contains(language))
                        .sorted(Language.ORDER)
                        .toList(),
                new SegmentNotes(shown.texts(), hub, notes),
                earlier.whereabouts(
                        address, newer, shown.texts().get(hub).body(), seen.get(hub).number()),
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
        Tally whole = whole(versions, document.get().originalLanguage());
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
        return memory(shown(symbol, Optional.of(languages), source, withWork), least);
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
        return memory(shownEarlier(symbol, revision, Optional.of(languages), source), least);
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
        Language hub = shown.document().originalLanguage();
        return new BitextMemory(
                shown.document(),
                languages,
                rows(languages, hub, shown.texts()),
                new SegmentStates(shown.texts(), hub),
                new SegmentTimes(shown.texts(), shown.seen(), hub),
                shown.seen(),
                least);
    }

    /** The texts that a view is made of. */
    private record Shown(
            Document document,
            Languages languages,
            Map<Language, LanguageVersion> versions,
            Map<Language, Revision> seen,
            Map<Language, VersionText> texts) {}

    private Shown shown(
            DocumentSymbol symbol,
            Optional<Languages> asked,
            Language preferred,
            boolean withWork) {
        Document document = catalogue.existing(symbol);
        Map<Language, LanguageVersion> versions = versions(symbol);
        Map<Language, Revision> seen = new LinkedHashMap<>();
        versions.forEach(
                (language, version) ->
                        version.seen(withWork).ifPresent(revision -> seen.put(language, revision)));
        return shown(document, versions, seen, asked, preferred);
    }

    private Shown shownEarlier(
            DocumentSymbol symbol, int revision, Optional<Languages> asked, Language preferred) {
        Document document = catalogue.existing(symbol);
        Map<Language, LanguageVersion> versions = versions(symbol);
        Map<Language, Revision> seen = earlier.seen(document, versions.values(), revision);
        return shown(document, versions, seen, asked, preferred);
    }

    private Map<Language, LanguageVersion> versions(DocumentSymbol symbol) {
        Map<Language, LanguageVersion> versions = new LinkedHashMap<>();
        archive.versions(symbol).forEach(version -> versions.put(version.language(), version));
        return versions;
    }

    private Shown shown(
            Document document,
            Map<Language, LanguageVersion> versions,
            Map<Language, Revision> seen,
            Optional<Languages> asked,
            Language preferred) {
        DocumentSymbol symbol = document.symbol();
        Languages languages = asked.orElseGet(() -> usual(document, seen, preferred));
        Language hub = document.originalLanguage();
        if (!seen.containsKey(hub)) {
            throw new Refused(
                    Refused.Why.NOT_FOUND,
                    "no-text-yet",
                    symbol + " has no published text in " + languages + " yet.");
        }
        Map<Language, VersionText> texts = new HashMap<>();
        for (Language language : languages.list()) {
            if (seen.containsKey(language)) {
                texts.put(language, text(symbol, language, seen));
            }
        }
        texts.computeIfAbsent(hub, language -> text(symbol, language, seen));
        return new Shown(document, languages, versions, seen, texts);
    }

    private Optional<Meeting> meeting(Document document) {
        return Optional.ofNullable(document.meeting()).flatMap(catalogue::meeting);
    }

    private static Languages usual(
            Document document, Map<Language, Revision> seen, Language preferred) {
        Language hub = document.originalLanguage();
        List<Language> two = new ArrayList<>(List.of(hub));
        if (!preferred.equals(hub) && seen.containsKey(preferred)) {
            two.add(preferred);
        } else {
            seen.keySet().stream()
                    .filter(language -> !language.equals(hub))
                    .findFirst()
                    .ifPresent(two::add);
        }
        return new Languages(two);
    }

    private VersionText text(
            DocumentSymbol symbol, Language language, Map<Language, Revision> seen) {
        return archive.text(symbol, language, seen.get(language).number()).orElseThrow();
    }

    private static List<BitextRow> rows(
            Languages languages, Language hub, Map<Language, VersionText> texts) {
        TextBody original = texts.get(hub).body();
        Map<String, Integer> sources = new HashMap<>();
        original.units()
                .forEach(unit -> sources.merge(unit.id(), unit.segments().size(), Integer::sum));
        Map<Language, Bitext.Version> translations = new HashMap<>();
        texts.forEach(
                (language, text) -> {
                    if (!language.equals(hub)) {
                        translations.put(
                                language, new Bitext.Version(text.body(), fitting(text, sources)));
                    }
                });
        return Bitext.rows(languages, original, translations);
    }

    /**
     * The stored pairing of each row. Where the original was revised since, what is stored no
     * longer fits the row; its sentences are then shown as one pair of unknown worth.
     */
    private static Map<String, StoredRow> fitting(VersionText text, Map<String, Integer> sources) {
        Map<String, Integer> targets = new HashMap<>();
        for (Unit unit : text.body().units()) {
            targets.merge(unit.id(), unit.segments().size(), Integer::sum);
        }
        Map<String, StoredRow> rows = new HashMap<>();
        text.rows().forEach((id, row) -> rows.put(id, stored(row)));
        for (String id : union(sources, targets)) {
            int source = sources.getOrDefault(id, 0);
            int target = targets.getOrDefault(id, 0);
            StoredRow row = rows.get(id);
            boolean fits =
                    row != null
                            && row.beads().sources() == source
                            && row.beads().targets() == target;
            if (!fits && source + target > 0) {
                rows.put(id, together(source, target));
            }
        }
        return rows;
    }

    private static Set<String> union(Map<String, Integer> sources, Map<String, Integer> targets) {
        Set<String> all = new HashSet<>(sources.keySet());
        all.addAll(targets.keySet());
        return all;
    }

    private static StoredRow stored(TranslatedRow row) {
        return new StoredRow(row.method(), row.confidence(), row.alignment());
    }

    private static StoredRow together(int sources, int targets) {
        Bead bead = new Bead(new Span(0, sources), new Span(0, targets), Method.STRUCTURE, UNKNOWN);
        return new StoredRow(Method.STRUCTURE, UNKNOWN, new Alignment(List.of(bead)));
    }

    private static List<BitextPage.Column> columns(Shown shown, Map<Language, Revision> seen) {
        Language original = shown.document().originalLanguage();
        Tally whole = whole(shown.versions().values(), original);
        List<BitextPage.Column> columns = new ArrayList<>();
        for (Language language : shown.languages().list()) {
            columns.add(
                    new BitextPage.Column(
                            language,
                            language.equals(original),
                            shown.document().appliesTo(language),
                            Optional.ofNullable(seen.get(language)),
                            Optional.ofNullable(shown.versions().get(language)),
                            Optional.ofNullable(seen.get(language))
                                    .filter(revision -> revision.publishedAt() == null)
                                    .isPresent(),
                            seen.containsKey(language)
                                    ? Optional.empty()
                                    : Optional.ofNullable(shown.versions().get(language))
                                            .filter(version -> version.working().isPresent())
                                            .map(version -> version.tally().percentOf(whole)),
                            seen.containsKey(language)
                                    ? Optional.empty()
                                    : Optional.ofNullable(shown.document().due().get(language))));
        }
        return columns;
    }

    /** What there is to translate, whether or not anybody has begun it. */
    private static Tally whole(Collection<LanguageVersion> versions, Language original) {
        return versions.stream()
                .filter(version -> version.language().equals(original))
                .map(LanguageVersion::tally)
                .findFirst()
                .orElse(Tally.NOTHING);
    }
}
