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
import org.hexapla.archive.Document;
import org.hexapla.archive.LanguageVersion;
import org.hexapla.archive.Meeting;
import org.hexapla.archive.Revision;
import org.hexapla.archive.Wording;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.bitext.Cell;
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
            unit.segments()
                    .forEach(
                            segment ->
                                    text.append(segment.content().asRead())
                                            .append(segment.after()));
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

    /** What is not certain about how a row's languages are paired, in words. */
    public Doubts doubts(BitextRow row) {
        return Doubts.of(row);
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
