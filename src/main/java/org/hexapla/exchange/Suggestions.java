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
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SuggestionBook;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.platform.Part;
import org.hexapla.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * The texts that came back and were not taken: shows them beside the present ones, settles them.
 */
@Part
public class Suggestions {
    /** So many texts without a sentence are shown with places; the others wait their turn. */
    private static final int MOST_PLACED = 20;

    private final Acceptance acceptance;
    private final PairTexts texts;
    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final Clock clock;

    @Inject
    Suggestions(
            Acceptance acceptance,
            PairTexts texts,
            Archive archive,
            Catalogue catalogue,
            Kits kits,
            Clock clock) {
        this.acceptance = acceptance;
        this.texts = texts;
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.clock = clock;
    }

    /**
     * A suggestion beside the text that is here.
     *
     * @param sourceLanguage the language that it was translated from
     * @param here the segment that it is for, which may have another id by now; null if that is
     *     gone
     * @param oldSource what the source was when this was translated, where it was changed or taken
     *     out since; else null
     * @param places where a text belongs perhaps whose segment is gone; none for other texts
     */
    public record Beside(
            long id,
            Language sourceLanguage,
            SuggestionBook.Suggestion suggestion,
            @Nullable Place here,
            @Nullable CodedText oldSource,
            boolean isTakeable,
            List<Place> places) {
        public Beside {
            places = List.copyOf(places);
        }

        /** The id of the row; of one that is gone, the one that it had. */
        public String row() {
            return here == null ? suggestion.row() : here.row();
        }

        /** The id of the segment; of one that is gone, the one that it had. */
        public String segment() {
            return here == null ? suggestion.segment() : here.segment();
        }

        /** The source as it is here, or null if the segment is gone. */
        public @Nullable CodedText source() {
            return here == null ? null : here.source();
        }

        /** The text that is here, or null if there is none. */
        public @Nullable CodedText current() {
            return here == null ? null : here.current();
        }

        /** Names the text that is here, so that a decision can be bound to it. */
        public String tag() {
            return here == null ? "gone" : here.tag();
        }
    }

    /**
     * A segment that a text may be put at.
     *
     * @param current the text that is here, or null if there is none
     * @param tag names it, as with {@link Beside#tag}
     */
    public record Place(
            String segment, String row, CodedText source, @Nullable CodedText current, String tag) {
        private static Place of(Merge.Present now) {
            return new Place(now.id(), now.row(), now.source(), now.target(), stateOf(now));
        }
    }

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
        Language original = texts.original(symbol);
        Map<Language, Optional<Successors>> here = new HashMap<>();
        List<Beside> found = new ArrayList<>();
        int placed = 0;
        for (SuggestionBook.Waiting waiting : kits.suggestions().waiting(symbol, language)) {
            SuggestionBook.Suggestion suggestion = waiting.suggestion();
            Language source = waiting.source() == null ? original : waiting.source();
            Optional<Successors> all =
                    here.computeIfAbsent(source, from -> here(symbol, from, language));
            Beside beside =
                    beside(
                            waiting,
                            source,
                            all.map(one -> one.find(suggestion.segment())).orElse(null));
            if (beside.source() == null && all.isPresent() && placed++ < MOST_PLACED) {
                beside = withPlaces(beside, all.get());
            }
            if (segment == null
                    || segment.equals(suggestion.segment())
                    || segment.equals(beside.segment())) {
                found.add(beside);
            }
        }
        return found;
    }

    /** A text whose sentence was taken out, with what that was and where the text may belong. */
    private static Beside withPlaces(Beside gone, Successors here) {
        String was = here.was(gone.segment());
        return new Beside(
                gone.id(),
                gone.sourceLanguage(),
                gone.suggestion(),
                null,
                was == null ? null : CodedText.of(was),
                false,
                here.places(was).stream().map(Place::of).toList());
    }

    private static String stateOf(Merge.Present now) {
        return Fingerprint.of(List.of(now));
    }

    /** A source that was withdrawn since leaves its suggestions without a place. */
    private Optional<Successors> here(DocumentSymbol symbol, Language source, Language target) {
        boolean there =
                archive.version(symbol, source).flatMap(LanguageVersion::newest).isPresent();
        return there
                ? Optional.of(
                        new Successors(
                                archive, symbol, texts.present(symbol, source, target, true)))
                : Optional.empty();
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
                source,
                suggestion,
                now == null ? null : Place.of(now),
                then == null ? null : CodedText.of(then),
                takeable,
                List.of());
    }

    /**
     * Takes a suggestion or drops it.
     *
     * @param choice {@code TAKE}, or {@code KEEP} to keep the present text and drop the suggestion
     * @param at the segment that it is taken for, where that is another than it was made for; else
     *     null
     * @param ifMatch the tag of the text that the decision was made on, or null
     * @throws Refused if it does not wait here, the text was changed since, or can not be taken
     */
    @Transactional
    public void settle(
            DocumentSymbol symbol,
            Language language,
            long id,
            Choice choice,
            @Nullable String at,
            @Nullable EntityTags ifMatch,
            Account account) {
        archive.lock(symbol);
        account.requireTranslator(language);
        SuggestionBook.Waiting waiting =
                kits.suggestions().waiting(symbol, language).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(Suggestions::noneWaiting);
        Language source =
                Optional.ofNullable(waiting.source()).orElseGet(() -> texts.original(symbol));
        if (at == null) {
            refuseMoved(symbol, language, waiting, ifMatch);
        } else {
            Merge.Present now = texts.present(symbol, source, language, true).byId().get(at);
            if (now == null) {
                throw Acceptance.noSuchPlace();
            }
            new Terms(Choices.NONE, ifMatch, null).check(stateOf(now));
        }
        if (choice == Choice.TAKE) {
            acceptance.take(symbol, source, language, waiting.suggestion(), at, account);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        kits.suggestions()
                .settle(id, choice == Choice.TAKE ? "taken" : "dropped", account.name(), now);
    }

    private void refuseMoved(
            DocumentSymbol symbol,
            Language language,
            SuggestionBook.Waiting waiting,
            @Nullable EntityTags ifMatch) {
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
