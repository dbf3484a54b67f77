package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.text.SymbolKey;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** The processes, meetings and documents that are known, without their texts. */
@Part
public class Catalogue {
    private final EntityManager entities;

    @Inject
    Catalogue(EntityManager entities) {
        this.entities = entities;
    }

    /** All processes in the order of their names. */
    public List<Process> processes() {
        return entities.createQuery("select p from Process p order by p.slug", ProcessEntity.class)
                .getResultStream()
                .map(this::process)
                .toList();
    }

    public Optional<Process> process(String slug) {
        return Optional.ofNullable(entities.find(ProcessEntity.class, slug)).map(this::process);
    }

    /** The same, kept from all other writers until the end of the transaction. */
    public Optional<Process> locked(String slug) {
        return Optional.ofNullable(
                        entities.find(ProcessEntity.class, slug, LockModeType.PESSIMISTIC_WRITE))
                .map(this::process);
    }

    private Process process(ProcessEntity row) {
        List<MeetingCode> meetings =
                entities.createQuery(
                                "select m.code from Meeting m where m.process = :slug"
                                        + " order by m.startsOn, m.code",
                                String.class)
                        .setParameter("slug", row.slug)
                        .getResultStream()
                        .map(MeetingCode::new)
                        .toList();
        return new Process(row.slug, row.titles, meetings, row.events);
    }

    /**
     * Adds a process or changes it; its meetings are those given and no others.
     *
     * @return whether it is new
     * @throws NoSuchMeeting if a meeting is not known
     */
    public boolean put(Process process) {
        ProcessEntity row = entities.find(ProcessEntity.class, process.slug());
        boolean isNew = row == null;
        if (row == null) {
            row = new ProcessEntity();
            row.slug = process.slug();
        }
        row.events = process.events();
        row.titles.clear();
        row.titles.putAll(process.titles());
        if (isNew) {
            entities.persist(row);
            entities.flush();
        }
        entities.createQuery("update Meeting m set m.process = null where m.process = :slug")
                .setParameter("slug", process.slug())
                .executeUpdate();
        for (MeetingCode code : process.meetings()) {
            MeetingEntity meeting = entities.find(MeetingEntity.class, code.value());
            if (meeting == null) {
                throw new NoSuchMeeting(code);
            }
            entities.refresh(meeting);
            meeting.process = process.slug();
        }
        entities.flush();
        return isNew;
    }

    /** All meetings, the newest first. */
    public List<Meeting> meetings() {
        return entities.createQuery(
                        "select m from Meeting m order by m.startsOn desc, m.code",
                        MeetingEntity.class)
                .getResultStream()
                .map(Catalogue::meeting)
                .toList();
    }

    public Optional<Meeting> meeting(MeetingCode code) {
        return Optional.ofNullable(entities.find(MeetingEntity.class, code.value()))
                .map(Catalogue::meeting);
    }

    /** The same, kept from all other writers until the end of the transaction. */
    public Optional<Meeting> locked(MeetingCode code) {
        return Optional.ofNullable(
                        entities.find(
                                MeetingEntity.class, code.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(Catalogue::meeting);
    }

    private static Meeting meeting(MeetingEntity row) {
        return new Meeting(
                new MeetingCode(row.code),
                row.titles,
                row.startsOn,
                row.endsOn,
                row.place,
                row.places,
                row.process);
    }

    /**
     * Adds a meeting or changes it.
     *
     * @return whether it is new
     * @throws NoSuchProcess if its process is not known
     */
    public boolean put(Meeting meeting) {
        if (meeting.process() != null
                && entities.find(ProcessEntity.class, meeting.process()) == null) {
            throw new NoSuchProcess(meeting.process());
        }
        MeetingEntity row = entities.find(MeetingEntity.class, meeting.code().value());
        boolean isNew = row == null;
        if (row == null) {
            row = new MeetingEntity();
            row.code = meeting.code().value();
        }
        row.startsOn = meeting.startsOn();
        row.endsOn = meeting.endsOn();
        row.place = meeting.place();
        row.places = meeting.places();
        row.process = meeting.process();
        row.titles.clear();
        row.titles.putAll(meeting.titles());
        if (isNew) {
            entities.persist(row);
        }
        entities.flush();
        return isNew;
    }

    public Optional<Document> document(DocumentSymbol symbol) {
        return Optional.ofNullable(entities.find(DocumentEntity.class, symbol.value()))
                .map(Catalogue::document);
    }

    /**
     * The document of a symbol.
     *
     * @throws org.hexapla.core.Refused if there is none
     */
    public Document existing(DocumentSymbol symbol) {
        return document(symbol).orElseThrow(() -> new NoSuchDocument(symbol));
    }

    /**
     * The meeting of a code.
     *
     * @throws org.hexapla.core.Refused if there is none
     */
    public Meeting existing(MeetingCode code) {
        return meeting(code).orElseThrow(() -> new NoSuchMeeting(code));
    }

    /**
     * The process of a slug.
     *
     * @throws org.hexapla.core.Refused if there is none
     */
    public Process existing(String slug) {
        return process(slug).orElseThrow(() -> new NoSuchProcess(slug));
    }

    /**
     * Documents by symbol.
     *
     * @param meeting only those of this meeting, if given
     * @param words only those whose symbol or a title holds this text, in any case, if given
     * @param after only those whose symbol comes after this one, if given
     * @param most at most so many
     */
    public List<Document> documents(
            @Nullable MeetingCode meeting,
            @Nullable String words,
            @Nullable String after,
            int most) {
        return documents(new DocumentFilter(meeting, words, null, null), after, most);
    }

    /**
     * The documents that a filter lets through, by symbol.
     *
     * @param after only those whose symbol comes after this one, if given
     * @param most at most so many
     */
    public List<Document> documents(DocumentFilter filter, @Nullable String after, int most) {
        StringBuilder query = new StringBuilder("select d from Document d where 1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        filter.add(query, parameters);
        if (after != null) {
            query.append(" and d.symbol > :after");
            parameters.put("after", after);
        }
        TypedQuery<DocumentEntity> typed =
                entities.createQuery(query + " order by d.symbol", DocumentEntity.class)
                        .setMaxResults(most);
        parameters.forEach(typed::setParameter);
        return typed.getResultStream().map(Catalogue::document).toList();
    }

    /** What was published last and still is, the newest first. */
    public List<Publication> latest(int most) {
        return entities.createQuery(
                        "select v.symbol, v.language, r.status, r.number, r.publishedAt from"
                                + " LanguageVersion v, Revision r where r.versionId = v.id and"
                                + " r.number = v.published order by r.publishedAt desc, v.symbol,"
                                + " v.language",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(Publication::of)
                .toList();
    }

    /** Documents whose symbol is {@code symbol} with a modifier after it, such as REV.1. */
    public List<DocumentSymbol> modifiers(DocumentSymbol symbol) {
        List<DocumentSymbol> found = new ArrayList<>();
        entities.createQuery(
                        "select d.symbol from Document d where d.symbol like :below escape '!'"
                                + " order by d.symbol",
                        String.class)
                .setParameter("below", symbol.value().replaceAll("([!%_])", "!$1") + "/%")
                .getResultStream()
                .map(DocumentSymbol::new)
                .filter(below -> below.parent().filter(symbol::equals).isPresent())
                .forEach(found::add);
        return found;
    }

    /** The documents whose symbols have that key, by symbol; nearly always one or none. */
    public List<DocumentSymbol> spelled(SymbolKey key) {
        return symbols("d.bare = :bare order by d.symbol", key.bare(), Integer.MAX_VALUE)
                .filter(symbol -> symbol.key().equals(key))
                .toList();
    }

    /**
     * The documents whose symbols stand next to that key, letter for letter.
     *
     * @param most how many on each side
     */
    public List<DocumentSymbol> near(SymbolKey key, int most) {
        return Stream.concat(
                        symbols("d.bare < :bare order by d.bare desc", key.bare(), most),
                        symbols("d.bare >= :bare order by d.bare", key.bare(), most))
                .toList();
    }

    private Stream<DocumentSymbol> symbols(String where, String bare, int most) {
        return entities.createQuery("select d.symbol from Document d where " + where, String.class)
                .setParameter("bare", bare)
                .setMaxResults(most)
                .getResultStream()
                .map(DocumentSymbol::new);
    }

    private static Document document(DocumentEntity row) {
        return new Document(
                new DocumentSymbol(row.symbol),
                row.printed,
                row.titles,
                row.titleDescriptive,
                row.notes,
                row.meeting == null ? null : new MeetingCode(row.meeting),
                new Language(row.originalLanguage),
                row.kind,
                row.date,
                languages(row.appliesTo),
                due(row.due));
    }

    private static Map<Language, LocalDate> due(Map<String, LocalDate> dates) {
        Map<Language, LocalDate> due = new HashMap<>();
        dates.forEach((tag, date) -> due.put(new Language(tag), date));
        return due;
    }

    private static Set<Language> languages(@Nullable String tags) {
        Set<Language> languages = new LinkedHashSet<>();
        if (tags != null) {
            Arrays.stream(tags.split(","))
                    .filter(tag -> !tag.isEmpty())
                    .map(Language::new)
                    .forEach(languages::add);
        }
        return languages;
    }

    private static @Nullable String tags(Set<Language> languages) {
        return languages.isEmpty()
                ? null
                : languages.stream()
                        .map(Language::tag)
                        .sorted()
                        .collect(Collectors.joining(",", ",", ","));
    }

    /**
     * Adds a document or changes it. The original language stays once a version is there.
     *
     * @return whether it is new
     * @throws NoSuchMeeting if its meeting is not known
     * @throws OriginalIsSet if it would get another original language and has versions already
     * @throws org.hexapla.core.Refused if it would no longer apply to a language that it is held in
     */
    public boolean put(Document document) {
        if (document.meeting() != null
                && entities.find(MeetingEntity.class, document.meeting().value()) == null) {
            throw new NoSuchMeeting(document.meeting());
        }
        DocumentEntity row = entities.find(DocumentEntity.class, document.symbol().value());
        boolean isNew = row == null;
        if (row == null) {
            row = new DocumentEntity();
            row.symbol = document.symbol().value();
            row.bare = document.symbol().key().bare();
        } else {
            refuseOtherOriginal(row, document);
            refuseWithoutHeld(document);
        }
        row.printed = document.printed();
        row.meeting = document.meeting() == null ? null : document.meeting().value();
        row.originalLanguage = document.originalLanguage().tag();
        row.kind = document.kind();
        row.date = document.date();
        row.appliesTo = tags(document.appliesTo());
        row.titleDescriptive = document.titleDescriptive();
        row.titles.clear();
        row.titles.putAll(document.titles());
        row.notes.clear();
        row.notes.putAll(document.notes());
        row.due.clear();
        for (Map.Entry<Language, LocalDate> due : document.due().entrySet()) {
            row.due.put(due.getKey().tag(), due.getValue());
        }
        if (isNew) {
            entities.persist(row);
        }
        entities.flush();
        entities.createNativeQuery(
                        "update document set changed_at = current_timestamp where symbol = ?")
                .setParameter(1, row.symbol)
                .executeUpdate();
        return isNew;
    }

    private void refuseOtherOriginal(DocumentEntity row, Document document) {
        if (row.originalLanguage.equals(document.originalLanguage().tag())) {
            return;
        }
        long versions =
                entities.createQuery(
                                "select count(v) from LanguageVersion v where v.symbol = :symbol",
                                Long.class)
                        .setParameter("symbol", row.symbol)
                        .getSingleResult();
        if (versions > 0) {
            throw new OriginalIsSet(document.symbol(), row.originalLanguage);
        }
    }

    /** What is published, worked on or held back in a language is not made meaningless. */
    private void refuseWithoutHeld(Document document) {
        for (String query :
                List.of(
                        "select v.language from LanguageVersion v where v.symbol = :symbol and"
                                + " (v.published is not null or v.working is not null)",
                        "select h.language from HeldVersion h where h.symbol = :symbol")) {
            entities.createQuery(query, String.class)
                    .setParameter("symbol", document.symbol().value())
                    .getResultStream()
                    .map(Language::new)
                    .filter(language -> !document.appliesTo(language))
                    .findFirst()
                    .ifPresent(
                            language -> {
                                throw new IsThere(document.symbol(), language);
                            });
        }
    }
}
