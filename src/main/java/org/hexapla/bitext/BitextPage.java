package org.hexapla.bitext;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Revision;
import org.hexapla.archive.Wording;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.BitextRow;
import org.hexapla.core.alignment.Cell;
import org.hexapla.core.alignment.PairedBead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.CitationStyle;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.web.Frame;
import org.hexapla.web.InlineMarkup;
import org.hexapla.web.Page;
import org.hexapla.web.Remark;
import org.hexapla.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document in some languages.
 *
 * @param address what is looked at
 * @param columns the languages in the order asked
 * @param others languages that the document has and that are not shown
 * @param remarks what people wrote on sentences; nothing unless unpublished texts are shown
 * @param whereabouts what the addresses of rows meant before, and where the rows went
 * @param supersededBy the newest revision of the document, if there is a newer one
 * @param corrigenda what corrects the text in a language shown
 */
public record BitextPage(
        Document document,
        Optional<Meeting> meeting,
        BitextAddress address,
        List<Column> columns,
        List<BitextRow> rows,
        SegmentStates states,
        List<Language> others,
        SegmentNotes remarks,
        Whereabouts whereabouts,
        Optional<DocumentSymbol> supersededBy,
        List<Document> corrigenda)
        implements Page {
    /** What stands for the id of a row in a text that is said of many. */
    public static final String ANY_ROW = "\uE000";

    private static final int FEWEST_ENTRIES = 3;
    private static final double CERTAIN = 0.995;
    private static final double DOUBTFUL = 0.8;

    /**
     * A language of the page.
     *
     * @param applies whether the document is meant for the language
     * @param revision what is shown, or empty where the document is not there in this language
     * @param version what is known of this version, which may have been withdrawn
     * @param work whether what is shown is not published yet
     * @param progress where nothing is shown but somebody translates: how much of it is done, in
     *     hundredths of the segments
     * @param due where nothing is shown: when it is expected, if somebody has said so
     */
    public record Column(
            Language language,
            boolean original,
            boolean applies,
            Optional<Revision> revision,
            Optional<LanguageVersion> version,
            boolean work,
            Optional<Integer> progress,
            Optional<LocalDate> due) {
        /** What a reader of a language should know about this version. */
        public Optional<Wording> note(Language reader) {
            return version.flatMap(kept -> kept.note(reader));
        }

        /** How a paragraph is cited in this language; {@link CitationStyle#patterns}. */
        public String citation() {
            return CitationStyle.of(language).patterns();
        }

        /** The word of what the text is worth, or of what it is instead. */
        public String statusWord() {
            if (work) {
                return "working";
            }
            if (!applies) {
                return "not-applicable";
            }
            return revision.map(shown -> shown.status().word()).orElse("none");
        }

        /** The key of the words for it. */
        public String statusKey() {
            return Texts.statusKey(statusWord(), original);
        }
    }

    /**
     * An entry of the table of contents.
     *
     * @param depth 1 being the highest
     */
    public record Entry(String row, int depth, Language language, String text) {}

    /**
     * A sentence on the page.
     *
     * @param id its own address; null in the languages that are paired with another
     * @param bead the number of its bead in the row, by which partners find each other
     * @param state null for what is translated, as nearly every sentence is
     * @param remarks what people wrote on it
     */
    public record Sentence(
            @Nullable String id,
            int bead,
            @Nullable String state,
            Content content,
            String after,
            List<Remark> remarks) {
        /**
         * The number of the bead as written on the page: null where it is the place of the sentence
         * in its cell, as nearly always, and empty for a sentence without a partner.
         */
        public @Nullable String beadBeside(int place) {
            if (bead == Beads.NONE) {
                return "";
            }
            return bead == place ? null : String.valueOf(bead);
        }
    }

    @Override
    public boolean isSameForGuests() {
        return !address.working();
    }

    @Override
    public Object data() {
        return new BitextData(this).data();
    }

    /** What the units of a cell say, one after the other. */
    static String text(Language language, Cell cell) {
        StringBuilder text = new StringBuilder();
        for (Unit unit : cell.units()) {
            if (text.length() > 0 && !language.isUnspaced()) {
                text.append(' ');
            }
            text.append(unit.text());
        }
        return text.toString().strip();
    }

    /** The addresses that earlier revisions had and the text shown does not have. */
    public List<String> gone() {
        Set<String> present = rows.stream().map(BitextRow::id).collect(Collectors.toSet());
        return whereabouts.held().keySet().stream().filter(row -> !present.contains(row)).toList();
    }

    /** The text that took the place of the one shown, where the rows say where they are in it. */
    public Optional<Whereabouts.Later> later() {
        return whereabouts.later();
    }

    /** What is said of where a row was and went, told without asking or only when asked. */
    public List<Whereabouts.Note> notes(BitextRow row, boolean isLoud, Frame frame) {
        return whereabouts.notes(row.id(), address, frame).stream()
                .filter(note -> note.isLoud() == isLoud)
                .toList();
    }

    public Languages languages() {
        return address.languages();
    }

    public boolean isInLines() {
        return address.view() == View.LINES;
    }

    /** The headings, each in the first language shown that has it; none where there are few. */
    public List<Entry> contents() {
        List<Entry> entries = new ArrayList<>();
        for (BitextRow row : rows) {
            if (row.kind() == UnitKind.HEADING) {
                heading(row).ifPresent(entries::add);
            }
        }
        return entries.size() < FEWEST_ENTRIES ? List.of() : entries;
    }

    private static Optional<Entry> heading(BitextRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().units().isEmpty())
                .findFirst()
                .map(
                        cell ->
                                new Entry(
                                        row.id(),
                                        Math.max(1, row.level()),
                                        cell.getKey(),
                                        text(cell.getKey(), cell.getValue())));
    }

    /** The sentences of a row line by line. */
    public List<Map<Language, List<Sentence>>> lines(BitextRow row) {
        Map<Language, List<Sentence>> sentences = new LinkedHashMap<>();
        row.cells().keySet().forEach(language -> sentences.put(language, sentences(row, language)));
        return Lines.of(sentences, Sentence::bead);
    }

    /** The rows in sections that a browser may leave undrawn while they are out of sight. */
    public List<List<BitextRow>> sections() {
        return Sections.of(rows);
    }

    /** The sentences of a language in a row; those of one bead have one number in all languages. */
    public List<Sentence> sentences(BitextRow row, Language language) {
        List<Segment> segments = row.cells().get(language).segments();
        List<Content> contents = new InlineMarkup("#fn").of(segments);
        int[] beads = Beads.of(row, language, segments.size());
        boolean isBase = language.equals(base());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            String after =
                    segment.after().isEmpty() && !language.isUnspaced() ? " " : segment.after();
            SegmentState state = states.of(language, row.id(), i);
            List<Remark> said = remarks.on(language, row.id(), i);
            sentences.add(
                    new Sentence(
                            isBase ? language.tag() + "-" + segment.id() : null,
                            beads[i],
                            state == SegmentState.INITIAL ? state.word() : null,
                            contents.get(i),
                            after,
                            said));
        }
        return sentences;
    }

    /** What people wrote on what is not translated yet, or stands in no pair any more. */
    public List<Remark> loose(BitextRow row, Language language) {
        return remarks.on(language, row.id(), SegmentNotes.LOOSE);
    }

    /** What sort of row it is, in a word; null for a paragraph, as most are. */
    public @Nullable String kind(BitextRow row) {
        return row.kind() == UnitKind.PARAGRAPH ? null : row.kind().word();
    }

    /** Whether what stands in the margin tells which row it is. */
    public boolean isNumbered(BitextRow row) {
        return mark(row).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** What stands in the margin: the row's number or letter, or a sign for its place. */
    public String mark(BitextRow row) {
        return Margin.mark(row);
    }

    /** The depth of a heading in the page, below the page's own; null for what is none. */
    public @Nullable String headingLevel(BitextRow row, Language language) {
        boolean heading = row.kind() == UnitKind.HEADING || row.kind() == UnitKind.TITLE;
        boolean silent = row.cells().get(language).units().isEmpty();
        return heading && !silent
                ? String.valueOf(Math.max(2, Math.min(6, row.level() + 1)))
                : null;
    }

    /** Whether a cell goes on with a unit that began in the row before; null if not. */
    public @Nullable String continues(BitextRow row, Language language) {
        List<Unit> units = row.cells().get(language).units();
        return !units.isEmpty() && units.get(0).continues() ? "true" : null;
    }

    /**
     * A pairing of sentences that is not certain, in words.
     *
     * @param bead the number of its sentences on the page; null where they stand alone
     * @param source the places of its sentences in their row, counted from 1; empty if none
     * @param method how they were paired, or that they were not: the key of a text
     * @param isGreat whether readers should be told without asking
     */
    public record Doubt(
            @Nullable String bead,
            Language sourceLanguage,
            List<Integer> source,
            Language targetLanguage,
            List<Integer> target,
            String method,
            double confidence,
            boolean isGreat) {
        /** Which sentences, in the language of the page: {@code English 1 ↔ French 1 and 2}. */
        public String pair(Frame frame) {
            return side(sourceLanguage, source, frame)
                    + " ↔ "
                    + side(targetLanguage, target, frame);
        }

        private static String side(Language language, List<Integer> places, Frame frame) {
            List<String> numbers = places.stream().map(frame::number).toList();
            return frame.name(language) + " " + (numbers.isEmpty() ? "–" : frame.list(numbers));
        }
    }

    /**
     * The sentence pairings of a row that are told in words whether asked or not: those that are
     * very unsure, and sentences that stand alone.
     */
    public List<Doubt> doubts(BitextRow row) {
        if (!isSaidTwice(row)) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>();
        for (PairedBead paired : row.beads()) {
            Bead bead = paired.bead();
            if (isUncertain(row, bead) && !isToldWhenAsked(bead)) {
                int number = number(row, paired);
                doubts.add(
                        new Doubt(
                                number == Beads.NONE ? null : String.valueOf(number),
                                paired.source(),
                                places(bead.source()),
                                paired.target(),
                                places(bead.target()),
                                bead.isPaired() ? "method." + bead.method().word() : "bitext.alone",
                                bead.confidence(),
                                bead.confidence() < DOUBTFUL));
            }
        }
        return doubts;
    }

    /**
     * The other pairings of a row that are not certain, for the script, which tells them in words
     * when a sentence is pointed at: {@code fr.0.2.97} says that the sentences with the number 0
     * are paired in French by the method with the place 2 in {@link #methods}, 0.97 sure. Words
     * would be most of the page: a row in six languages has five pairings and more.
     *
     * @return null if there are none
     */
    public @Nullable String pairs(BitextRow row) {
        if (!isSaidTwice(row)) {
            return null;
        }
        Map<String, Bead> least = new LinkedHashMap<>();
        for (PairedBead paired : row.beads()) {
            if (isUncertain(row, paired.bead()) && isToldWhenAsked(paired.bead())) {
                least.merge(
                        paired.target().htmlTag() + "." + number(row, paired),
                        paired.bead(),
                        (one, other) -> one.confidence() <= other.confidence() ? one : other);
            }
        }
        return least.isEmpty()
                ? null
                : least.entrySet().stream()
                        .map(each -> each.getKey() + sure(each.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String sure(Bead bead) {
        // As Frame.confidence writes it: never rounded up to certainty.
        long hundredths = Math.min(99, Math.round(bead.confidence() * 100));
        return "." + bead.method().ordinal() + "." + hundredths;
    }

    private static boolean isUncertain(BitextRow row, Bead bead) {
        return bead.confidence() < CERTAIN && !isToldByRow(row);
    }

    private static boolean isToldWhenAsked(Bead bead) {
        return bead.isPaired() && bead.confidence() >= DOUBTFUL;
    }

    private static int number(BitextRow row, PairedBead paired) {
        Span source = paired.bead().source();
        int segments = row.cells().get(paired.source()).segments().size();
        return source.isEmpty()
                ? Beads.NONE
                : Beads.of(row, paired.source(), segments)[source.start()];
    }

    /** The language that the others are paired with: the original, or else the first shown. */
    public Language base() {
        Language original = document.originalLanguage();
        return languages().list().contains(original) ? original : languages().list().get(0);
    }

    /** How pairings are found, in words, for the script; divided by bars. */
    public String methods(Frame frame) {
        return Arrays.stream(org.hexapla.core.alignment.Method.values())
                .map(method -> frame.say("method." + method.word()))
                .collect(Collectors.joining("|"));
    }

    /** Whether a row holds one pairing, of which all is said where the row's own is told. */
    private static boolean isToldByRow(BitextRow row) {
        return row.beads().size() == 1 && row.confidence() < CERTAIN;
    }

    private static boolean isSaidTwice(BitextRow row) {
        return row.cells().values().stream().filter(cell -> !cell.units().isEmpty()).count() > 1;
    }

    /** Whether it is not certain that the row's paragraphs belong together. */
    public boolean isDoubtfulItself(BitextRow row) {
        return isSaidTwice(row) && row.confidence() < CERTAIN;
    }

    /** Whether they should be told without asking. */
    public boolean isVeryDoubtful(BitextRow row) {
        boolean rowIs = isDoubtfulItself(row) && row.confidence() < DOUBTFUL;
        return rowIs || doubts(row).stream().anyMatch(Doubt::isGreat);
    }

    public String title(Language language) {
        Map<String, String> titles = document.titles();
        String original = titles.getOrDefault(document.originalLanguage().tag(), "");
        String other = titles.values().stream().findFirst().orElse(document.printed());
        return titles.getOrDefault(language.tag(), original.isEmpty() ? other : original);
    }

    /** The language that the title is shown in to a reader of {@code language}. */
    public Language titleLanguage(Language language) {
        Map<String, String> titles = document.titles();
        if (titles.containsKey(language.tag())) {
            return language;
        }
        Language original = document.originalLanguage();
        return titles.containsKey(original.tag()) || titles.isEmpty()
                ? original
                : new Language(titles.keySet().iterator().next());
    }

    /** The places of sentences as people count them, from 1. */
    private static List<Integer> places(Span span) {
        return IntStream.range(span.start() + 1, span.end() + 1).boxed().toList();
    }

    /** The key, 1 to 6, that shows or hides an official language; null for others. */
    public @Nullable String key(Language language) {
        int place = Language.OFFICIAL.indexOf(language);
        return place < 0 ? null : String.valueOf(place + 1);
    }

    public Optional<String> note(Language language) {
        Map<String, String> notes = document.notes();
        return Optional.ofNullable(notes.get(noteLanguage(language).tag()));
    }

    /** The language that the note is shown in to a reader of {@code language}. */
    public Language noteLanguage(Language language) {
        return document.notes().containsKey(language.tag()) ? language : Language.ENGLISH;
    }

    /** How many rows are numbered paragraphs or paragraphs of an article. */
    public int paragraphs() {
        return count(UnitKind.PARAGRAPH);
    }

    public int notes() {
        return count(UnitKind.FOOTNOTE);
    }

    private int count(UnitKind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }
}
