package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.hexapla.archive.PairedDocument;
import org.hexapla.archive.PairedDocuments;
import org.hexapla.archive.TranslationMemory;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.difference.Likeness;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SameText;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.Schemas;
import org.hexapla.format.xliff.ToolProfile;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.index.SearchIndex;
import org.hexapla.index.TestIndex;
import org.hexapla.intake.TestIntake;
import org.hexapla.search.TestFollower;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kits of one document offer from others. */
class OtherDocumentsTest {
    private static final DocumentSymbol NEW = new DocumentSymbol("X/NEW");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Language ZH = Language.CHINESE;
    private static final Language AR = Language.ARABIC;

    private static final String OPEN =
            "The Committee considered the budget of the Organization for 2019.";
    private static final String LIKE =
            "The Committee considered the budget of the Organization for 2017.";
    private static final String LIKE_FR =
            "Le Comité a examiné le budget de l'Organisation de 2017.";
    private static final String LESS =
            "The Committee considered the report of the Organization for 2016.";
    private static final String LESS_FR =
            "Le Comité a examiné le rapport de l'Organisation de 2016.";

    @TempDir Path folder;
    private TestIntake intake;
    private SearchIndex index;

    @BeforeEach
    void open() {
        intake = new TestIntake(folder.resolve("files"));
        index = TestIndex.at(folder.resolve("search"));
        intake.addDocument(NEW);
        send(NEW, EN, OPEN);
    }

    @AfterEach
    void close() {
        TestIndex.close(index);
        intake.close();
    }

    /** One numbered paragraph, which the number links with its translations. */
    private void send(DocumentSymbol symbol, Language language, String text) {
        intake.sendAnyway(symbol, language, ("4. " + text + "\n").getBytes(UTF_8));
    }

    private DocumentSymbol add(String symbol, Map<Language, String> texts, Language original) {
        DocumentSymbol other = new DocumentSymbol(symbol);
        intake.addDocument(other, original);
        send(other, original, texts.get(original));
        texts.forEach(
                (language, text) -> {
                    if (!language.equals(original)) {
                        send(other, language, text);
                    }
                });
        return other;
    }

    private DocumentSymbol add(String symbol, String english, String french) {
        return add(symbol, Map.of(EN, english, FR, french), EN);
    }

    private TranslationKit kit(Language source, Language target, boolean withWork) {
        KitOrder order = new KitOrder(source, target, UnitChoice.ALL, ToolProfile.of("matecat"));
        return intake.database()
                .inTransaction(() -> TestExchange.of(intake).kit(NEW, order, withWork));
    }

    private List<Elsewhere> offered(Language source, Language target) {
        SortedMap<String, List<Elsewhere>> all = kit(source, target, true).alongside().elsewhere();
        return all.isEmpty() ? List.of() : all.get(all.firstKey());
    }

    private String file(XliffVersion version) {
        ToolProfile tool = ToolProfile.of("matecat");
        return new String(intake.formats().xliff(kit(EN, FR, true), version, tool), UTF_8);
    }

    @Test
    void offersASimilarSentenceWithItsTranslationLikenessAndAddress() {
        add("X/1", LIKE, LIKE_FR);
        assertEquals(List.of(new Elsewhere(LIKE, LIKE_FR, 90, "X/1#p4")), offered(EN, FR));
        assertEquals(90, Likeness.hundredths(Likeness.of(LIKE, OPEN)));
    }

    @Test
    void offersTheVerySentenceFirstAndTheLikerOnesBeforeOthers() {
        add("X/1", LESS, LESS_FR);
        add("X/2", OPEN, "Le Comité a examiné le budget de l'Organisation pour 2019.");
        add("X/3", LIKE, LIKE_FR);
        assertEquals(
                List.of("100 X/2#p4", "90 X/3#p4", "80 X/1#p4"),
                offered(EN, FR).stream().map(one -> one.likeness() + " " + one.origin()).toList());
    }

    @Test
    void offersNothingThatIsHardlyLikeTheSentence() {
        add("X/1", "The Committee elected its officers for 2019.", "Le Comité a élu son bureau.");
        assertEquals(List.of(), offered(EN, FR));
    }

    @Test
    void offersThreeTranslationsAtMostAndEachOnce() {
        for (int i = 1; i <= 6; i++) {
            String year = Integer.toString(2009 + i / 2);
            add("X/" + i, LIKE.replace("2017", year), LIKE_FR.replace("2017", year));
        }
        assertEquals(
                List.of("X/6#p4", "X/5#p4", "X/3#p4"),
                offered(EN, FR).stream().map(Elsewhere::origin).toList());
    }

    @Test
    void findsSentencesOfTranslationsThroughTheirOriginal() {
        send(NEW, ZH, "委员会审议了本组织二〇一九年的预算。");
        String chinese = "委员会审议了本组织二〇一七年的预算。";
        String arabic = "نظرت اللجنة في ميزانية المنظمة لعام 2017.";
        add("X/1", Map.of(EN, LIKE, ZH, chinese, AR, arabic), EN);
        assertEquals(List.of(new Elsewhere(chinese, arabic, 94, "X/1#p4")), offered(ZH, AR));
    }

    @Test
    void findsSentencesOfATranslationIntoTheLanguageOfTheKitsSource() {
        add("X/1", Map.of(EN, LIKE, FR, LIKE_FR), FR);
        assertEquals(List.of(new Elsewhere(LIKE, LIKE_FR, 90, "X/1#p4")), offered(EN, FR));
    }

    @Test
    void findsArabicSentences() {
        send(NEW, AR, "نظرت اللجنة في ميزانية المنظمة لعام 2019.");
        String arabic = "نظرت اللجنة في ميزانية المنظمة لعام 2017.";
        add("X/1", Map.of(AR, arabic, FR, LIKE_FR), AR);
        assertEquals(List.of(new Elsewhere(arabic, LIKE_FR, 85, "X/1#p4")), offered(AR, FR));
    }

    @Test
    void offersNothingOfAWithdrawnTextAndNothingToWhoIsNotSignedIn() {
        DocumentSymbol other = add("X/1", LIKE, LIKE_FR);
        assertEquals(Map.of(), kit(EN, FR, false).alongside().elsewhere());
        intake.withdraw(other, FR);
        assertEquals(List.of(), offered(EN, FR));
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_2", "V2_0"})
    void writesFilesThatAreValidAndTheSameASecondTime(XliffVersion version) throws Exception {
        add("X/1", LIKE, LIKE_FR);
        add("X/2", LESS, LESS_FR);
        String file = file(version);
        String match =
                version == XliffVersion.V1_2
                        ? "match-quality=\"90%\" origin=\"hexapla X/1#p4\""
                        : "similarity=\"90\" origin=\"hexapla X/1#p4\"";
        int at = file.indexOf(match);
        assertTrue(at > 0, file);
        assertTrue(file.indexOf(">" + LIKE + "</source>", at) > at, file);
        Schemas.check(file.getBytes(UTF_8), version, folder);
        assertEquals(file, file(version));
        // What a kit of ours offered comes back with the file and is not kept as a tool's.
        bring(file);
        assertEquals(file, file(version));
    }

    private void bring(String file) {
        Account translator = new Account("jean", Role.TRANSLATOR, Set.of(FR));
        MergeReport report = TestExchange.bring(intake, NEW, file.getBytes(UTF_8), translator);
        assertEquals(0, report.accepted());
    }

    @Test
    void asksTheStoreAsOftenForManyDocumentsAsForFew() {
        add("X/1", LIKE, LIKE_FR);
        kit(EN, FR, true);
        int few = queries();
        for (int i = 2; i <= 8; i++) {
            add("X/" + i, LIKE.replace("2017", "201" + i), LIKE_FR.replace("2017", "201" + i));
        }
        kit(EN, FR, true);
        assertTrue(few > 0, "nothing was counted");
        assertEquals(few, queries());
    }

    private int queries() {
        return intake.database().queriesOf(() -> kit(EN, FR, true));
    }

    /** The Declaration in some pairs of languages, beside the note, looked through for each. */
    @ParameterizedTest
    @EnumSource(Pair.class)
    void findsWhatASearchThroughTheWholeMemoryFinds(Pair pair) {
        intake.addDeclaration(FR, ZH, AR);
        intake.addNote();
        List<KitUnit> edited = edited(pair.source, pair.target);
        assertFindsAll(
                edited,
                pair,
                found(edited, pair, documents().newest(pair.source, pair.target, NEW)));
    }

    /** The same where next to nothing is read but what the index names. */
    @ParameterizedTest
    @EnumSource(Pair.class)
    void findsTheSameInAnArchiveTooLargeToBeRead(Pair pair) {
        intake.addDeclaration(FR, ZH, AR);
        intake.addNote();
        add("X/LAST", Map.of(EN, "One.", FR, "Un.", ZH, "一。", AR, "واحد."), EN);
        List<KitUnit> edited = edited(pair.source, pair.target);
        TestFollower.follow(index, intake);
        PairedDocuments.Newest last = documents().newest(pair.source, pair.target, NEW, 1, 1);
        assertEquals(1, last.lots().stream().mapToInt(List::size).sum());
        assertFindsAll(edited, pair, found(edited, pair, last));
    }

    /** Of one word, of words that stand in any text, of a word many times, and of none. */
    @ParameterizedTest
    @ValueSource(strings = {"Annex", "To be or not to be", "no no no no", "…", "附件"})
    void findsShortSentencesInAnArchiveTooLargeToBeRead(String text) {
        boolean isChinese = text.startsWith("附");
        Language language = isChinese ? ZH : EN;
        add("X/1", Map.of(language, text, FR, "Ainsi"), language);
        add("X/LAST", Map.of(language, isChinese ? "另一" : "Other", FR, "Autre"), language);
        TestFollower.follow(index, intake);
        Pair pair = isChinese ? Pair.CHINESE_TO_FRENCH : Pair.ENGLISH_TO_FRENCH;
        PairedDocuments.Newest last = documents().newest(language, FR, NEW, 1, 1);
        KitUnit unit = new KitUnit("p1", UnitKind.PARAGRAPH, null, List.of(open(0, text)));
        List<Elsewhere> offered = found(List.of(unit), pair, last).getOrDefault("s0", List.of());
        boolean hasWords = !text.equals("…");
        assertEquals(
                hasWords ? List.of(new Elsewhere(text, "Ainsi", 100, "X/1#p4")) : List.of(),
                offered);
    }

    private PairedDocuments documents() {
        return intake.database().pairedDocuments();
    }

    private SortedMap<String, List<Elsewhere>> found(
            List<KitUnit> units, Pair pair, PairedDocuments.Newest newest) {
        OtherDocuments others =
                new OtherDocuments(documents(), intake.database().translationMemory(), index);
        return intake.database()
                .inTransaction(
                        () ->
                                others.of(
                                        OtherDocuments.open(units),
                                        new OtherDocuments.Pair(pair.source, pair.target),
                                        NEW,
                                        newest));
    }

    /** Compared with every sentence of the memory one after the other. */
    private void assertFindsAll(
            List<KitUnit> edited, Pair pair, SortedMap<String, List<Elsewhere>> found) {
        TranslationMemory memory = intake.database().translationMemory();
        List<TranslationMemory.Sentence> all =
                documents().newest(pair.source, pair.target, NEW).lots().stream()
                        .flatMap(lot -> memory.sentences(lot, pair.source).stream())
                        .toList();
        int alike = 0;
        for (KitUnit unit : edited) {
            for (KitSegment segment : unit.segments()) {
                List<Integer> expected = likest(segment.source().text(), all);
                List<Integer> likest =
                        found.getOrDefault(segment.id(), List.of()).stream()
                                .map(Elsewhere::likeness)
                                .toList();
                // Of sentences that are translated alike only one is offered.
                assertTrue(expected.containsAll(likest), segment.source().text());
                assertEquals(expected.isEmpty(), likest.isEmpty(), segment.source().text());
                if (!expected.isEmpty()) {
                    assertEquals(expected.get(0), likest.get(0), segment.source().text());
                    alike++;
                }
            }
        }
        assertTrue(alike > 30, alike + " of the edited sentences are like another");
    }

    enum Pair {
        ENGLISH_TO_FRENCH(EN, FR),
        ENGLISH_TO_CHINESE(EN, ZH),
        CHINESE_TO_ARABIC(ZH, AR),
        CHINESE_TO_FRENCH(ZH, FR),
        ARABIC_TO_ENGLISH(AR, EN);

        private final Language source;
        private final Language target;

        Pair(Language source, Language target) {
            this.source = source;
            this.target = target;
        }
    }

    private static List<Integer> likest(String text, List<TranslationMemory.Sentence> all) {
        return all.stream()
                .filter(one -> Likeness.of(one.text(), text) >= OtherDocuments.LEAST)
                .map(one -> likeness(one.text(), text))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static int likeness(String one, String other) {
        return SameText.folded(one).equals(SameText.folded(other))
                ? 100
                : Likeness.hundredths(Likeness.of(one, other));
    }

    /** The Declaration's sentences as somebody edited them, open. */
    private List<KitUnit> edited(Language source, Language target) {
        TranslationMemory memory = intake.database().translationMemory();
        List<KitUnit> units = new ArrayList<>();
        List<KitSegment> segments = new ArrayList<>();
        for (List<PairedDocument> lot : documents().newest(source, target, NEW).lots()) {
            for (TranslationMemory.Sentence sentence : memory.sentences(lot, source)) {
                segments.add(open(segments.size(), edited(sentence.text(), segments.size())));
            }
        }
        units.add(new KitUnit("p1", UnitKind.PARAGRAPH, null, segments));
        return units;
    }

    private static KitSegment open(int number, String text) {
        return new KitSegment(
                "s" + number, CodedText.of(text), " ", null, SegmentState.INITIAL, null, false);
    }

    /** Every fourth as it is, of the others the more left out the later they are in their turn. */
    private static String edited(String text, int number) {
        int out = text.length() * (number % 4) / 12;
        return text.substring(out);
    }
}
