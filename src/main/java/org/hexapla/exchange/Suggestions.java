package org.hexapla.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * The texts that came back and were not taken: shows them beside the present ones, settles them.
 */
@Part
public class Suggestions {
    private final Exchange exchange;
    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final Clock clock;

    @Inject
    Suggestions(Exchange exchange, Archive archive, Catalogue catalogue, Kits kits, Clock clock) {
        this.exchange = exchange;
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.clock = clock;
    }

    /**
     * A suggestion beside the text that is here.
     *
     * @param source the source as it is here, or null if the segment is gone
     * @param oldSource what it was when this was translated, where it was changed since; else null
     * @param sourceLanguage what language that is
     * @param current the text that is here, or null if there is none
     * @param tag names the text that is here, so that a decision can be bound to it
     */
    public record Beside(
            long id,
            String row,
            String segment,
            String outcome,
            String reason,
            CodedText text,
            Provenance provenance,
            Language sourceLanguage,
            @Nullable CodedText source,
            @Nullable CodedText oldSource,
            @Nullable CodedText current,
            boolean isTakeable,
            String tag) {}

    /** What people wrote on the segments of a version, by segment, the oldest first. */
    @Transactional
    public Map<String, List<NoteBook.Note>> notes(DocumentSymbol symbol, Language language) {
        return kits.notes().notes(symbol, language, null).stream()
                .collect(Collectors.groupingBy(NoteBook.Note::segment));
    }

    /** The document whose suggestions these are. */
    @Transactional
    public Document document(DocumentSymbol symbol) {
        return catalogue.existing(symbol);
    }

    /**
     * What waits beside the texts of a version, the oldest first.
     *
     * @param segment only those of this segment, or null for all
     */
    @Transactional
    public List<Beside> of(DocumentSymbol symbol, Language language, @Nullable String segment) {
        Language original = catalogue.existing(symbol).originalLanguage();
        Map<Language, Optional<Successors>> here = new HashMap<>();
        List<Beside> found = new ArrayList<>();
        for (SuggestionBook.Waiting waiting : kits.suggestions().waiting(symbol, language)) {
            SuggestionBook.Suggestion suggestion = waiting.suggestion();
            Language source = waiting.source() == null ? original : waiting.source();
            Beside beside =
                    beside(
                            waiting,
                            source,
                            here.computeIfAbsent(source, from -> here(symbol, from, language))
                                    .map(all -> all.find(suggestion.segment()))
                                    .orElse(null));
            if (segment == null
                    || segment.equals(suggestion.segment())
                    || segment.equals(beside.segment())) {
                found.add(beside);
            }
        }
        return found;
    }

    /** A source that was withdrawn since leaves its suggestions without a place. */
    private Optional<Successors> here(DocumentSymbol symbol, Language source, Language target) {
        boolean there =
                archive.version(symbol, source).flatMap(LanguageVersion::newest).isPresent();
        return there ? Optional.of(exchange.successors(symbol, source, target)) : Optional.empty();
    }

    private static Beside beside(
            SuggestionBook.Waiting waiting, Language source, Successors.@Nullable Found found) {
        SuggestionBook.Suggestion suggestion = waiting.suggestion();
        Merge.Present now = found == null ? null : found.now();
        String then = found == null ? null : found.source();
        boolean takeable =
                now != null
                        && Choices.taken(now, suggestion.text(), null, SegmentState.TRANSLATED)
                                        .outcome()
                                == Merge.Outcome.ACCEPTED;
        return new Beside(
                waiting.id(),
                now == null ? suggestion.row() : now.row(),
                now == null ? suggestion.segment() : now.id(),
                suggestion.outcome(),
                suggestion.reason(),
                suggestion.text(),
                suggestion.provenance(),
                source,
                now == null ? null : now.source(),
                then == null ? null : CodedText.of(then),
                now == null ? null : now.target(),
                takeable,
                now == null ? "gone" : Fingerprint.of(List.of(now)));
    }

    /**
     * Takes a suggestion or drops it.
     *
     * @param choice {@code TAKE}, or {@code KEEP} to keep the present text and drop the suggestion
     * @param ifMatch the tag of the text that the decision was made on, in quotation marks, or null
     * @throws Refused if it does not wait here, the text was changed since, or can not be taken
     */
    @Transactional
    public void settle(
            DocumentSymbol symbol,
            Language language,
            long id,
            Choice choice,
            @Nullable String ifMatch,
            Account account) {
        archive.lock(symbol);
        if (!account.may(Role.TRANSLATOR, language)) {
            throw new Refused(
                    Refused.Why.FORBIDDEN,
                    "another-language",
                    "The account " + account.name() + " does not translate into " + language + ".");
        }
        SuggestionBook.Waiting waiting =
                kits.suggestions().waiting(symbol, language).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(Suggestions::noneWaiting);
        refuseMoved(symbol, language, waiting, ifMatch);
        if (choice == Choice.TAKE) {
            Language source =
                    Optional.ofNullable(waiting.source())
                            .orElseGet(() -> catalogue.existing(symbol).originalLanguage());
            exchange.take(symbol, source, language, waiting.suggestion(), account);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        kits.suggestions()
                .settle(id, choice == Choice.TAKE ? "taken" : "dropped", account.name(), now);
    }

    private void refuseMoved(
            DocumentSymbol symbol,
            Language language,
            SuggestionBook.Waiting waiting,
            @Nullable String ifMatch) {
        if (ifMatch == null) {
            return;
        }
        String tag =
                of(symbol, language, waiting.suggestion().segment()).stream()
                        .filter(one -> one.id() == waiting.id())
                        .map(Beside::tag)
                        .findFirst()
                        .orElse("");
        new Terms(Choices.NONE, ifMatch, null).check(tag);
    }

    private static Refused noneWaiting() {
        return new Refused(
                Refused.Why.NOT_FOUND,
                "no-such-suggestion",
                "No suggestion with this number waits here; it may have been settled already.");
    }
}
