package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.format.xliff.Schemas;
import org.hexapla.format.xliff.XliffVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The files of the interface texts, as whoever edits them may break them. */
class InterfaceFilesTest {
    static final List<Language> OTHERS =
            Language.OFFICIAL.stream().filter(one -> !one.equals(Language.ENGLISH)).toList();

    private static final Map<String, String> ENGLISH = InterfaceTexts.load(Language.ENGLISH);

    /** Names, and words that two languages share. */
    private static final Map<String, Set<String>> ALIKE =
            Map.of(
                    "fr",
                    Set.of(
                            "bitext.is-original",
                            "catalogue.document",
                            "catalogue.documents",
                            "inspect.notes",
                            "inspect.segments",
                            "inspect.version",
                            "kits.suggestions",
                            "nav.kits",
                            "progress.segments",
                            "remarks",
                            "search.view.concordance",
                            "suggestions.title"),
                    "es",
                    Set.of("bitext.is-original", "bitext.original", "catalogue.bytes"));

    private static final Set<String> ALIKE_EVERYWHERE =
            Set.of(
                    "nav.site",
                    "list.aside",
                    "list.between",
                    "list.next",
                    "list.labelled",
                    "said.share");

    /** Names of things, and what is typed as it is. */
    private static final Set<String> LATIN =
            Set.of(
                    ("Hexapla XLIFF TMX DOCX XML DOCTYPE MB PDF HTML UTF HTTP Basic Word BCP"
                                    + " Trados memoQ Content-Type Accept Allow"
                                    + " PUT documents meetings processes file"
                                    + " docx odt pptx xlsx pdf html txt accept warned dryRun true false"
                                    + " source target languages format href ref id segment unit trans-unit xliff ec sc"
                                    + " cp xml space lang state subState type subType trgLang originalData"
                                    + " startRef copyOf canCopy canReorder no firstNo skeleton xlf Start End"
                                    + " inf with language appliesTo en zh ar zh-CN zh-Hans"
                                    + " columns stacked lines official courtesy machine as-received withdrawn none"
                                    + " initial translated reviewed final"
                                    + " a A z WIPO IP AI GE INF RES III ip-and-ai")
                            .split(" "));

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+(?:-[A-Za-z]+)*");
    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 5L, 11L, 21L, 100L, 1_234L);

    @ParameterizedTest
    @FieldSource("OTHERS")
    void everyTextIsThereInTheOrderOfTheEnglish(Language language) {
        Set<String> own = InterfaceTexts.load(language).keySet();
        Set<String> missing = new TreeSet<>(ENGLISH.keySet());
        missing.removeAll(own);
        assertEquals(Set.of(), missing);
        assertTrue(
                List.copyOf(ENGLISH.keySet()).equals(List.copyOf(own)),
                () -> "not in the order of the English: " + firstApart(own));
    }

    private static String firstApart(Set<String> own) {
        var expected = ENGLISH.keySet().iterator();
        return own.stream()
                .filter(key -> !expected.hasNext() || !expected.next().equals(key))
                .findFirst()
                .orElse("too few");
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void everyTextIsMadeFromTheEnglishThatIsThereNow(Language language) throws Exception {
        Path file = Path.of("translations/interface/" + language.tag() + ".xlf");
        try (var xliff = Files.newInputStream(file)) {
            Map<String, String> sources = InterfaceTexts.read(xliff, "source");
            Set<String> old = new TreeSet<>();
            sources.forEach(
                    (key, source) -> {
                        if (!source.equals(ENGLISH.get(key))) {
                            old.add(key);
                        }
                    });
            assertEquals(Set.of(), old);
        }
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void everyTextHasThePlacesOfTheEnglish(Language language) {
        Map<String, String> wrong = new TreeMap<>();
        InterfaceTexts.load(language)
                .forEach(
                        (key, text) -> {
                            Set<String> own = places(text);
                            if (!own.equals(placesOfEnglish(key))) {
                                wrong.put(key, text);
                            }
                        });
        // What is said about a command of programs is one sentence in the other languages.
        wrong.remove("said.work-under-way");
        assertEquals(Map.of(), wrong);
    }

    private static Set<String> placesOfEnglish(String key) {
        String english = ENGLISH.get(key);
        if (!key.startsWith(InterfaceTexts.SENTENCE)) {
            return places(english);
        }
        return Sentence.of(key, english).places().stream()
                .map(place -> String.valueOf(place.number()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                places.add(pattern.getSubstring(part));
            }
        }
        return places;
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void everyNumberAgreesInAllTheFormsOfTheLanguage(Language language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords().stream()
                        // Millions in French and Spanish, which no page counts.
                        .filter(form -> !form.equals("many") || hasManyOften(language))
                        .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> wrong = new TreeMap<>();
        InterfaceTexts.load(language)
                .forEach(
                        (key, text) -> {
                            for (Set<String> own : pluralForms(text)) {
                                if (!own.containsAll(forms)) {
                                    wrong.put(key, own.toString());
                                }
                            }
                        });
        assertEquals(Map.of(), wrong, "forms of " + language + ": " + forms);
    }

    private static boolean hasManyOften(Language language) {
        return !language.equals(Language.FRENCH) && !language.equals(Language.SPANISH);
    }

    private static List<Set<String>> pluralForms(String message) {
        MessagePattern pattern = new MessagePattern(message);
        List<Set<String>> all = new java.util.ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                for (int at = i; at < pattern.getLimitPartIndex(i); at++) {
                    MessagePattern.Part inner = pattern.getPart(at);
                    if (inner.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(inner));
                    }
                }
                all.add(forms);
            }
        }
        return all;
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void noTextIsTheEnglishExceptOnPurpose(Language language) {
        Set<String> alike = new TreeSet<>();
        InterfaceTexts.load(language)
                .forEach(
                        (key, text) -> {
                            if (text.equals(ENGLISH.get(key))) {
                                alike.add(key);
                            }
                        });
        alike.removeAll(ALIKE_EVERYWHERE);
        alike.removeAll(ALIKE.getOrDefault(language.tag(), Set.of()));
        assertEquals(Set.of(), alike);
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void noEnglishStaysAmongOtherLetters(Language language) {
        boolean latin = language.equals(Language.FRENCH) || language.equals(Language.SPANISH);
        Map<String, String> wrong = new TreeMap<>();
        for (var text :
                latin
                        ? Stream.<Map.Entry<String, String>>empty().toList()
                        : List.copyOf(InterfaceTexts.load(language).entrySet())) {
            forms(text.getValue(), language)
                    .flatMap(said -> LATIN_WORD.matcher(said).results())
                    .map(MatchResult::group)
                    .filter(word -> !LATIN.contains(word))
                    .forEach(word -> wrong.put(text.getKey(), word));
        }
        assertEquals(Map.of(), wrong);
    }

    /** A text with some numbers in its places. */
    private static Stream<String> forms(String message, Language language) {
        ULocale locale = ULocale.forLocale(language.conventions());
        return NUMBERS.stream()
                .map(
                        number ->
                                new MessageFormat(message, locale)
                                        .format(new Object[] {number, number, number, number}));
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void everyTextIsPointedAsItsLanguageIs(Language language) {
        Pattern foreign =
                switch (language.tag()) {
                    case "fr" ->
                            Pattern.compile("'|\"|[^\\s\\u00a0]:(?![/\\d])| [:;?!»](?![a-z])|« ");
                    case "es" -> Pattern.compile("\"|\\u201c|[^¿]*\\?$");
                    case "ru" -> Pattern.compile("\"|\\u201c|[^+] - ");
                    case "zh" -> Pattern.compile("\\p{IsHan}[,;:!?.]|[,;:!?]\\p{IsHan}|\"");
                    case "ar" -> Pattern.compile("\\p{IsArabic}\\s?[,;?](?![a-z])|\"");
                    default -> Pattern.compile("(?!)");
                };
        Map<String, String> wrong = new TreeMap<>();
        InterfaceTexts.load(language)
                .forEach(
                        (key, text) ->
                                forms(text, language)
                                        .filter(said -> foreign.matcher(withoutCode(said)).find())
                                        .forEach(said -> wrong.put(key, said)));
        wrong.keySet()
                .removeIf(key -> language.equals(Language.SPANISH) && wrong.get(key).contains("¿"));
        assertEquals(Map.of(), wrong);
    }

    /** Attributes are written as in a file. */
    private static String withoutCode(String said) {
        return said.replaceAll("\\w+=(\"\\w+\")?|xml:\\w+", "");
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void everyFileIsValidXliff(Language language, @TempDir Path folder) throws Exception {
        byte[] file =
                Files.readAllBytes(Path.of("translations/interface/" + language.tag() + ".xlf"));
        Schemas.check(file, XliffVersion.V2_1, folder);
    }

    @Test
    void noticesAPlaceThatIsLost() {
        assertEquals(Set.of("0", "1"), places("{0, plural, one {# of {1}} other {{1}}}"));
    }
}
