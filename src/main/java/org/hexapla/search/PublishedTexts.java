package org.hexapla.search;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.PublicationMarks;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.archive.VersionText;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.index.PublishedCell;
import org.hexapla.index.PublishedDocument;
import org.hexapla.index.PublishedRow;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** What is published, read from the archive as the index takes it. */
@Part
public class PublishedTexts {
    private final Archive archive;
    private final Catalogue catalogue;
    private final PublicationMarks marks;

    @Inject
    PublishedTexts(Archive archive, Catalogue catalogue, PublicationMarks marks) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.marks = marks;
    }

    /**
     * A document with its rows in reading order.
     *
     * @param rows none where nothing is written in it
     */
    record Text(PublishedDocument document, List<PublishedRow> rows) {}

    /**
     * Documents that may have changed.
     *
     * @param marks of those of which something is published
     */
    record Changes(Set<DocumentSymbol> symbols, Map<DocumentSymbol, String> marks) {}

    /** All documents. */
    @Transactional
    public Changes all() {
        Map<DocumentSymbol, String> all = marks.all();
        return new Changes(all.keySet(), all);
    }

    /** The documents that somebody changed since then. */
    @Transactional
    public Changes changedSince(Instant since) {
        Set<DocumentSymbol> changed = marks.changedSince(since);
        return new Changes(changed, marks.of(changed));
    }

    /** The languages in which something is published. */
    @Transactional
    public List<Language> languages() {
        return marks.languages().stream().map(Language::new).toList();
    }

    /** What readers see of a document; empty if nothing of it is published. */
    @Transactional
    public Optional<Text> read(DocumentSymbol symbol) {
        String mark = marks.of(List.of(symbol)).get(symbol);
        return mark == null ? Optional.empty() : Optional.of(text(symbol, mark));
    }

    private Text text(DocumentSymbol symbol, String mark) {
        Document document = catalogue.existing(symbol);
        Map<Language, VersionText> texts = new LinkedHashMap<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (LanguageVersion version : archive.versions(symbol)) {
            version.published()
                    .ifPresent(
                            revision -> {
                                Language language = version.language();
                                int number = revision.number();
                                archive.text(symbol, language, number)
                                        .ifPresent(text -> texts.put(language, text));
                                statuses.put(language.tag(), revision.status().word());
                            });
        }
        PublishedDocument published =
                new PublishedDocument(
                        symbol,
                        mark,
                        document.originalLanguage(),
                        statuses,
                        document.meeting() == null ? null : document.meeting().value(),
                        date(document),
                        document.kind());
        return new Text(published, rows(document.originalLanguage(), texts));
    }

    private @Nullable LocalDate date(Document document) {
        return Optional.ofNullable(document.date())
                .or(
                        () ->
                                Optional.ofNullable(document.meeting())
                                        .flatMap(catalogue::meeting)
                                        .map(Meeting::startsOn))
                .orElse(null);
    }

    private static List<PublishedRow> rows(Language original, Map<Language, VersionText> texts) {
        Map<Language, Map<String, List<Unit>>> units = new LinkedHashMap<>();
        texts.forEach((language, text) -> units.put(language, text.body().byRow()));
        Map<String, List<Unit>> originals = units.getOrDefault(original, Map.of());
        Set<String> ids = new LinkedHashSet<>(originals.keySet());
        units.values().forEach(rows -> ids.addAll(rows.keySet()));
        List<PublishedRow> rows = new ArrayList<>();
        for (String id : ids) {
            int sources = segments(originals.getOrDefault(id, List.of())).size();
            Map<Language, PublishedCell> cells = new LinkedHashMap<>();
            for (Map.Entry<Language, Map<String, List<Unit>>> version : units.entrySet()) {
                List<Unit> own = version.getValue().getOrDefault(id, List.of());
                List<String> segments = segments(own);
                if (segments.isEmpty()) {
                    continue;
                }
                Language language = version.getKey();
                List<PublishedCell.Link> links =
                        language.equals(original)
                                ? List.of()
                                : links(
                                        texts.get(language).rows().get(id),
                                        sources,
                                        segments.size());
                cells.put(language, new PublishedCell(segments, links));
            }
            if (!cells.isEmpty()) {
                rows.add(new PublishedRow(id, label(id, originals, units), cells));
            }
        }
        return rows;
    }

    /**
     * A row's label as the pages show it: the original's, be it none; of a row that the original
     * does not have, that of whichever language has it.
     */
    private static String label(
            String id,
            Map<String, List<Unit>> originals,
            Map<Language, Map<String, List<Unit>>> units) {
        Stream<List<Unit>> own =
                originals.containsKey(id)
                        ? Stream.of(originals.get(id))
                        : units.values().stream().map(rows -> rows.getOrDefault(id, List.of()));
        return own.flatMap(List::stream)
                .flatMap(unit -> unit.labelled().stream())
                .map(Label::toString)
                .findFirst()
                .orElse("");
    }

    /** The sentences of a row's units, each with the white space after it, at least one blank. */
    private static List<String> segments(List<Unit> units) {
        List<String> segments = new ArrayList<>();
        for (Unit unit : units) {
            List<Segment> own = unit.segments();
            for (int i = 0; i < own.size(); i++) {
                String after = own.get(i).after();
                boolean endsUnit = i + 1 == own.size();
                segments.add(
                        own.get(i).content().asRead()
                                + (endsUnit && after.isEmpty() ? " " : after));
            }
        }
        return segments;
    }

    /** What is stored of a row; one link of all where the original was revised since. */
    private static List<PublishedCell.Link> links(
            @Nullable TranslatedRow row, int sources, int targets) {
        if (row == null || !row.links(sources, targets)) {
            return List.of(new PublishedCell.Link(0, sources, 0, targets));
        }
        return row.beads().stream().map(TranslatedBead::bead).map(PublishedTexts::link).toList();
    }

    private static PublishedCell.Link link(Bead bead) {
        return new PublishedCell.Link(
                bead.source().start(),
                bead.source().size(),
                bead.target().start(),
                bead.target().size());
    }
}
