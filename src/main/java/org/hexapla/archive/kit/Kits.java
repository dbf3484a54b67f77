package org.hexapla.archive;

import static org.hexapla.platform.Json.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** The kits that went out, what changed through those that came back, and what was not taken. */
@Part
public class Kits {
    private static final int MOST_COMPARED = 50;

    private final EntityManager entities;

    @Inject
    Kits(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A kit as it went out.
     *
     * @param sent what each segment held, by segment id
     * @param tool the name of the profile that it was made for
     */
    public record SentKit(
            String id,
            DocumentSymbol symbol,
            Language source,
            Language target,
            int sourceRevision,
            Map<String, Merge.Sent> sent,
            String tool) {}

    /**
     * Remembers a kit; one that is known already is left as it is.
     *
     * @param tool the name of the profile that it was made for
     * @param units which part of the document it holds, in one word
     */
    public void remember(TranslationKit kit, String tool, String units, Instant now) {
        if (isKnown(kit.id())) {
            return;
        }
        KitEntity row = new KitEntity();
        row.id = kit.id();
        row.symbol = kit.symbol().value();
        row.source = kit.source().tag();
        row.target = kit.target().tag();
        row.sourceRevision = kit.sourceRevision();
        row.madeAt = now.atOffset(ZoneOffset.UTC);
        row.tool = tool;
        row.units = units;
        row.snapshot = snapshot(kit);
        entities.persist(row);
    }

    private static String snapshot(TranslationKit kit) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (TranslationKit.KitUnit unit : kit.units()) {
                for (TranslationKit.KitSegment segment : unit.segments()) {
                    KitSnapshot.write(segment, json);
                }
            }
            json.writeEnd();
        }
        return text.toString();
    }

    /** Whether a kit is known, without looking at what it holds. */
    public boolean isKnown(String id) {
        return !entities.createQuery("select k.id from Kit k where k.id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    public Optional<SentKit> find(String id) {
        return Optional.ofNullable(entities.find(KitEntity.class, id)).map(Kits::sent);
    }

    private static SentKit sent(KitEntity row) {
        Map<String, Merge.Sent> segments = new LinkedHashMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(row.snapshot))) {
            reader.readObject()
                    .forEach((id, one) -> segments.put(id, KitSnapshot.sent(one.asJsonObject())));
        }
        return new SentKit(
                row.id,
                new DocumentSymbol(row.symbol),
                new Language(row.source),
                new Language(row.target),
                row.sourceRevision,
                segments,
                row.tool);
    }

    /**
     * The translations that went out with every kit of a pair that held their segment, by segment
     * id; where kits held different ones, or there are too many kits to look at, there is none. Of
     * a translation that went out with different states, the state is not known.
     */
    public Map<String, Merge.Sent> alwaysSent(
            DocumentSymbol symbol, Language source, Language target) {
        List<KitEntity> all =
                entities.createQuery(
                                "select k from Kit k where k.symbol = :symbol and k.source ="
                                        + " :source and k.target = :target order by k.madeAt",
                                KitEntity.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("source", source.tag())
                        .setParameter("target", target.tag())
                        .setMaxResults(MOST_COMPARED + 1)
                        .getResultList();
        Map<String, Merge.Sent> always = new HashMap<>();
        Set<String> different = new HashSet<>();
        for (KitEntity kit : all) {
            sent(kit)
                    .sent()
                    .forEach(
                            (id, one) -> {
                                Merge.Sent before = always.putIfAbsent(id, one);
                                if (before != null && !before.isSameText(one)) {
                                    different.add(id);
                                } else if (before != null && !before.equals(one)) {
                                    always.put(id, before.withoutState());
                                }
                            });
        }
        always.keySet().removeAll(different);
        return all.size() > MOST_COMPARED ? Map.of() : always;
    }

    /**
     * A segment's step from one text or state to another.
     *
     * @param segment the id of the bead's first source segment
     * @param fileName the name of the file that brought it, or null
     * @param returnedState the state and sub-state as the file worded them, before the role of
     *     whoever brought it lowered them; null where there were none
     * @param despite what had kept the text from being taken until a person decided to take it, in
     *     one word, such as {@code stale}; null where nothing had
     */
    public record Change(
            String row,
            String segment,
            Provenance provenance,
            @Nullable String fileName,
            @Nullable String oldText,
            @Nullable String newText,
            @Nullable SegmentState oldState,
            SegmentState newState,
            @Nullable String returnedState,
            @Nullable String despite) {

        /** A step that no file brought. */
        public Change(
                String row,
                String segment,
                Provenance provenance,
                @Nullable String fileName,
                @Nullable String oldText,
                @Nullable String newText,
                @Nullable SegmentState oldState,
                SegmentState newState) {
            this(
                    row,
                    segment,
                    provenance,
                    fileName,
                    oldText,
                    newText,
                    oldState,
                    newState,
                    null,
                    null);
        }
    }

    /** Writes down what changed in a working revision. */
    public void record(
            DocumentSymbol symbol, Language language, int revision, List<Change> changes) {
        long version = versionId(symbol, language);
        for (Change change : changes) {
            SegmentChangeEntity row = new SegmentChangeEntity();
            row.versionId = version;
            row.revision = revision;
            row.rowId = change.row();
            row.segmentId = change.segment();
            row.changedAt = change.provenance().when().atOffset(ZoneOffset.UTC);
            row.changedBy = change.provenance().who();
            row.way = change.provenance().way().word();
            row.sourceFile = change.provenance().file();
            row.fileName = change.fileName();
            row.oldText = change.oldText();
            row.newText = change.newText();
            row.oldState = change.oldState() == null ? null : change.oldState().word();
            row.newState = change.newState().word();
            row.returnedState = change.returnedState();
            row.despite = change.despite();
            entities.persist(row);
        }
    }

    /** What happened to the segments of a version, or to one of them, the newest first. */
    public List<Change> changes(
            DocumentSymbol symbol, Language language, @Nullable String segment, int most) {
        TypedQuery<SegmentChangeEntity> query =
                entities.createQuery(
                                "select c from SegmentChange c, LanguageVersion v where c.versionId"
                                        + " = v.id and v.symbol = :symbol and v.language ="
                                        + " :language"
                                        + (segment == null ? "" : " and c.segmentId = :segment")
                                        + " order by c.id desc",
                                SegmentChangeEntity.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag())
                        .setMaxResults(most);
        if (segment != null) {
            query.setParameter("segment", segment);
        }
        return query.getResultStream().map(Kits::change).toList();
    }

    private static Change change(SegmentChangeEntity row) {
        return new Change(
                row.rowId,
                row.segmentId,
                new Provenance(
                        row.changedBy,
                        row.changedAt.toInstant(),
                        Provenance.Way.of(row.way),
                        row.sourceFile),
                row.fileName,
                row.oldText,
                row.newText,
                row.oldState == null ? null : SegmentState.of(row.oldState),
                SegmentState.of(row.newState),
                row.returnedState,
                row.despite);
    }

    /**
     * A returned text that was not taken.
     *
     * @param outcome why not, in one word, such as {@code conflict}
     * @param reason why not, in a sentence
     */
    public record Suggestion(
            String row,
            String segment,
            String outcome,
            String reason,
            CodedText text,
            Provenance provenance) {}

    /**
     * A suggestion that nobody has taken or dropped yet.
     *
     * @param source the language that the segment's id is of; null where it is the original's
     */
    public record Waiting(long id, @Nullable Language source, Suggestion suggestion) {}

    /** Keeps texts that were not taken beside the present ones; one that is there already stays. */
    public void suggest(DocumentSymbol symbol, Language language, List<Suggestion> suggestions) {
        suggest(symbol, language, suggestions, null, null);
    }

    /**
     * The same for suggestions that an import brought.
     *
     * @param source the language that the segments' ids are of; null where it is the original's
     * @param imported the import that brought them, or null
     */
    public void suggest(
            DocumentSymbol symbol,
            Language language,
            List<Suggestion> suggestions,
            @Nullable Language source,
            @Nullable Long imported) {
        if (suggestions.isEmpty()) {
            return;
        }
        long version = versionId(symbol, language);
        Set<List<Object>> known = new HashSet<>();
        suggestions(symbol, language).forEach(other -> known.add(identity(other)));
        for (Suggestion suggestion : suggestions) {
            if (known.add(identity(suggestion))) {
                SuggestionEntity row = row(version, suggestion);
                row.source = source == null ? null : source.tag();
                row.importId = imported;
                entities.persist(row);
            }
        }
    }

    private static List<Object> identity(Suggestion suggestion) {
        return List.of(suggestion.segment(), suggestion.text());
    }

    private static SuggestionEntity row(long version, Suggestion suggestion) {
        SuggestionEntity row = new SuggestionEntity();
        row.versionId = version;
        row.rowId = suggestion.row();
        row.segmentId = suggestion.segment();
        row.outcome = suggestion.outcome();
        row.reason = suggestion.reason();
        row.content = suggestion.text().text();
        row.codes = suggestion.text().codes();
        row.offeredAt = suggestion.provenance().when().atOffset(ZoneOffset.UTC);
        row.offeredBy = suggestion.provenance().who();
        row.sourceFile = String.valueOf(suggestion.provenance().file());
        return row;
    }

    /** What waits beside the texts of a version, the oldest first. */
    public List<Suggestion> suggestions(DocumentSymbol symbol, Language language) {
        return waiting(symbol, language).stream().map(Waiting::suggestion).toList();
    }

    /** The same, each with its number. */
    public List<Waiting> waiting(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select s from Suggestion s, LanguageVersion v where s.versionId = v.id and"
                                + " s.settled is null and v.symbol = :symbol and v.language ="
                                + " :language order by s.id",
                        SuggestionEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .map(Kits::waiting)
                .toList();
    }

    private static Waiting waiting(SuggestionEntity row) {
        if (row.id == null) {
            throw new IllegalStateException("a stored row has an id");
        }
        return new Waiting(
                row.id, row.source == null ? null : new Language(row.source), suggestion(row));
    }

    /** How many suggestions wait in each language of a document. */
    public Map<Language, Integer> waiting(DocumentSymbol symbol) {
        Map<Language, Integer> counts = new LinkedHashMap<>();
        entities.createQuery(
                        "select v.language, count(s) from Suggestion s, LanguageVersion v where"
                                + " s.versionId = v.id and s.settled is null and v.symbol ="
                                + " :symbol group by v.language order by v.language",
                        Object[].class)
                .setParameter("symbol", symbol.value())
                .getResultStream()
                .forEach(
                        row ->
                                counts.put(
                                        new Language((String) row[0]),
                                        ((Number) row[1]).intValue()));
        return counts;
    }

    /**
     * Notes that a suggestion waits no more.
     *
     * @param how what became of it, in one word of at most 12 letters
     */
    public void settle(long suggestion, String how, String who, Instant now) {
        SuggestionEntity row = entities.find(SuggestionEntity.class, suggestion);
        settle(row, how, who, now);
    }

    /** The same for all that an import brought and that still wait. */
    public void settleOf(long imported, String how, String who, Instant now) {
        entities.createQuery(
                        "select s from Suggestion s where s.importId = :imported and s.settled is"
                                + " null",
                        SuggestionEntity.class)
                .setParameter("imported", imported)
                .getResultList()
                .forEach(row -> settle(row, how, who, now));
    }

    private static void settle(SuggestionEntity row, String how, String who, Instant now) {
        row.settled = how;
        row.settledBy = who;
        row.settledAt = now.atOffset(ZoneOffset.UTC);
    }

    private static Suggestion suggestion(SuggestionEntity row) {
        return new Suggestion(
                row.rowId,
                row.segmentId,
                row.outcome,
                row.reason,
                new CodedText(row.content, row.codes),
                new Provenance(
                        row.offeredBy,
                        row.offeredAt.toInstant(),
                        Provenance.Way.EXCHANGE,
                        row.sourceFile));
    }

    /**
     * What somebody wrote on a segment in a file that came back.
     *
     * @param author as the file names him, or null
     * @param when as the file says, or null
     * @param brought who brought the file, and when
     * @param fileName the name that the file came under, or null
     */
    public record Note(
            String row,
            String segment,
            String text,
            @Nullable String author,
            @Nullable Instant when,
            Provenance brought,
            @Nullable String fileName) {
        /** What it says, whichever file brought it. */
        private List<String> words() {
            return List.of(segment, text, String.valueOf(author));
        }
    }

    /** Keeps notes on the segments of a version; one that is there already stays. */
    public void note(DocumentSymbol symbol, Language language, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Set<List<String>> known = new HashSet<>();
        notes(symbol, language, null).forEach(note -> known.add(note.words()));
        for (Note note : notes) {
            if (known.add(note.words())) {
                entities.persist(row(symbol, language, note));
            }
        }
    }

    /** Those of the notes that are kept already, whichever file brought them. */
    public List<Note> known(DocumentSymbol symbol, Language language, List<Note> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Set<List<String>> known = new HashSet<>();
        notes(symbol, language, null).forEach(note -> known.add(note.words()));
        return notes.stream().filter(note -> known.contains(note.words())).toList();
    }

    private static SegmentNoteEntity row(DocumentSymbol symbol, Language language, Note note) {
        SegmentNoteEntity row = new SegmentNoteEntity();
        row.symbol = symbol.value();
        row.language = language.tag();
        row.rowId = note.row();
        row.segmentId = note.segment();
        row.content = note.text();
        row.author = note.author();
        row.notedAt = note.when() == null ? null : note.when().atOffset(ZoneOffset.UTC);
        row.broughtAt = note.brought().when().atOffset(ZoneOffset.UTC);
        row.broughtBy = note.brought().who();
        row.sourceFile = String.valueOf(note.brought().file());
        row.fileName = note.fileName();
        return row;
    }

    /** The notes on the segments of a version, or on one of them, the oldest first. */
    public List<Note> notes(DocumentSymbol symbol, Language language, @Nullable String segment) {
        TypedQuery<SegmentNoteEntity> query =
                entities.createQuery(
                                "select n from SegmentNote n where n.symbol = :symbol and"
                                        + " n.language = :language"
                                        + (segment == null ? "" : " and n.segmentId = :segment")
                                        + " order by n.id",
                                SegmentNoteEntity.class)
                        .setParameter("symbol", symbol.value())
                        .setParameter("language", language.tag());
        if (segment != null) {
            query.setParameter("segment", segment);
        }
        return query.getResultStream().map(Kits::note).toList();
    }

    private static Note note(SegmentNoteEntity row) {
        return new Note(
                row.rowId,
                row.segmentId,
                row.content,
                row.author,
                row.notedAt == null ? null : row.notedAt.toInstant(),
                new Provenance(
                        row.broughtBy,
                        row.broughtAt.toInstant(),
                        Provenance.Way.EXCHANGE,
                        row.sourceFile),
                row.fileName);
    }

    /**
     * A file that came back and was applied; its bytes are among the files.
     *
     * @param kit the kit that it names, or null
     * @param alsoHolds what it holds beyond texts, states and notes: names of elements and
     *     namespaces
     */
    public record ReturnedFile(
            @Nullable String kit,
            String sha256,
            @Nullable String fileName,
            String who,
            Instant when,
            List<String> alsoHolds) {}

    /** Remembers that a file came back; the same file again is remembered once. */
    public void returned(DocumentSymbol symbol, Language language, ReturnedFile file) {
        boolean known =
                returned(symbol, language).stream()
                        .anyMatch(other -> other.sha256().equals(file.sha256()));
        if (known) {
            return;
        }
        ReturnedFileEntity row = new ReturnedFileEntity();
        row.symbol = symbol.value();
        row.language = language.tag();
        row.kitId = file.kit();
        row.sha256 = file.sha256();
        row.fileName = file.fileName();
        row.broughtAt = file.when().atOffset(ZoneOffset.UTC);
        row.broughtBy = file.who();
        row.alsoHolds = String.join("\n", file.alsoHolds());
        entities.persist(row);
    }

    /** The files that came back for a version, the oldest first. */
    public List<ReturnedFile> returned(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select f from ReturnedFile f where f.symbol = :symbol and f.language ="
                                + " :language order by f.id",
                        ReturnedFileEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getResultStream()
                .map(Kits::returned)
                .toList();
    }

    private static ReturnedFile returned(ReturnedFileEntity row) {
        return new ReturnedFile(
                row.kitId,
                row.sha256,
                row.fileName,
                row.broughtBy,
                row.broughtAt.toInstant(),
                row.alsoHolds.lines().toList());
    }

    /**
     * The files of what tools wrote into the kits of a pair for themselves, by version of XLIFF,
     * each by its SHA-256.
     */
    public SortedMap<String, String> riders(
            DocumentSymbol symbol, Language source, Language target) {
        SortedMap<String, String> found = new TreeMap<>();
        entities.createQuery(
                        "select r from RiderFile r where r.symbol = :symbol and r.source = :source"
                                + " and r.target = :target",
                        RiderFileEntity.class)
                .setParameter("symbol", symbol.value())
                .setParameter("source", source.tag())
                .setParameter("target", target.tag())
                .getResultStream()
                .forEach(row -> found.put(row.version, row.sha256));
        return found;
    }

    /** Puts a file of what tools wrote in the place of the one that was there. */
    public void ride(
            DocumentSymbol symbol,
            Language source,
            Language target,
            String version,
            String sha256) {
        RiderFileEntity.Key key =
                new RiderFileEntity.Key(symbol.value(), source.tag(), target.tag(), version);
        RiderFileEntity row = entities.find(RiderFileEntity.class, key);
        if (row != null) {
            row.sha256 = sha256;
            return;
        }
        row = new RiderFileEntity();
        row.symbol = symbol.value();
        row.source = source.tag();
        row.target = target.tag();
        row.version = version;
        row.sha256 = sha256;
        entities.persist(row);
    }

    private long versionId(DocumentSymbol symbol, Language language) {
        return entities.createQuery(
                        "select v.id from LanguageVersion v where v.symbol = :symbol and v.language"
                                + " = :language",
                        Long.class)
                .setParameter("symbol", symbol.value())
                .setParameter("language", language.tag())
                .getSingleResult();
    }
}
