package org.hexapla.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a text looks like the language it is said to be. The script comes first; the
 * commonest small words tell languages of the same script from each other, and letters that only
 * some of them have decide where the words do not. It accuses only when it is sure: a short text, a
 * mixed one, or a language it does not know passes.
 */
public final class LanguageCheck {
    private static final int FEWEST_LETTERS = 80;
    private static final int FEWEST_WORDS = 12;
    private static final int LONGEST_LOOK = 200_000;
    private static final double MOST = 0.75;

    /** Words that are common in one language and not in its neighbours. */
    private static final Map<String, Set<String>> LATIN =
            Map.of(
                    "en",
                            words(
                                    "the of and to in that is for with as by be shall are this which on from or its"),
                    "fr",
                            words(
                                    "le la les de des et du d l à en un une que qui dans est pour par sur au aux ou ce ses avec"),
                    "es",
                            words(
                                    "el la los las de del y en un una que es para por con se al su sus o como"),
                    "pt",
                            words(
                                    "o a os as do da dos das e em um uma que é para por com não ao na no nas nos se sua"),
                    "it",
                            words(
                                    "il lo la gli le di del della dei delle e in un una che è per con non al nel nella sono si"),
                    "de",
                            words(
                                    "der die das den dem des und in zu von mit ist für auf im ein eine nicht sich als auch"));

    private static final Map<String, Set<String>> CYRILLIC =
            Map.of(
                    "ru", words("и в на с по не что для от к из о как или при их его это также"),
                    "uk", words("і на з що до не та для від як за про або із його їх це також"),
                    "be", words("і ў на з што да не для ад як за пра у або яго іх гэта таксама"),
                    "bg", words("и на да от за в се е са с по не като или при за които тази си"),
                    "sr", words("и је на да се за са од или које не као о који што свако"),
                    "mk", words("и на во да се од за со е или не како кои по што тоа секој"),
                    "kk", words("және мен бен үшін бойынша бар деп осы немесе тиіс өз барлық"));

    private static final Map<String, Set<String>> ARABIC =
            Map.of(
                    "ar", words("في من على إلى أن عن التي الذي هذا هذه أو لا كل مع ما بين ذلك"),
                    "fa", words("در به از که این را است با برای آن هر یا خود می باید تا شود"),
                    "ur", words("کے کی میں سے کا کو اور ہے پر نے یہ کہ ہیں اس کر بھی جو"));

    /** Letters that a language has and the main one of its script has not. */
    private static final Map<String, String> FOREIGN_CYRILLIC =
            Map.of("uk", "іїєґ", "sr", "јљњћђџ", "mk", "ѓќѕ", "be", "ў", "kk", "әқңөұүһ");

    private static final Map<String, String> FOREIGN_ARABIC =
            Map.of("fa", "پچژگکی", "ur", "ےٹڈںھہ");

    /** Languages that are nearly alone in writing with their script. */
    private static final Map<Character.UnicodeScript, String> OWN_SCRIPT =
            Map.of(
                    Character.UnicodeScript.GREEK, "el",
                    Character.UnicodeScript.HEBREW, "he",
                    Character.UnicodeScript.HANGUL, "ko",
                    Character.UnicodeScript.THAI, "th",
                    Character.UnicodeScript.ARMENIAN, "hy",
                    Character.UnicodeScript.GEORGIAN, "ka");

    private static final Set<String> KNOWN =
            Set.of(
                    "ar", "zh", "ru", "en", "fr", "es", "uk", "be", "bg", "mk", "kk", "fa", "ur",
                    "el", "he", "ko", "th", "hy", "ka", "ja", "de", "pt", "it");

    /** Other languages whose texts are in Latin letters wherever they are printed. */
    private static final Set<String> LATIN_ONLY =
            words(
                    "nl pl cs sk sl hr hu ro sv da nb nn no fi et lv lt ca gl eu ga cy mt is sq tr vi id sw so");

    private LanguageCheck() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    /**
     * The language that a text looks like, if that surely is another one than {@code said}. Reads
     * at most the first 200,000 characters.
     */
    public static Optional<Language> looksLikeAnother(String text, Language said) {
        Optional<String> guess = guess(text);
        if (!KNOWN.contains(said.primary())) {
            return guess.filter(found -> isOfAnotherScript(found, said)).map(Language::new);
        }
        return guess.filter(found -> !found.equals(said.primary())).map(Language::new);
    }

    /** Whether no text of a language is written as the text is: all that is known of many. */
    private static boolean isOfAnotherScript(String found, Language said) {
        return LATIN_ONLY.contains(said.primary()) && !LATIN.containsKey(found);
    }

    private static Optional<String> guess(String text) {
        String look = text.length() > LONGEST_LOOK ? text.substring(0, LONGEST_LOOK) : text;
        Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
        look.codePoints()
                .filter(Character::isLetter)
                .forEach(
                        c -> scripts.merge(Character.UnicodeScript.of(c), weight(c), Integer::sum));
        int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (all < FEWEST_LETTERS) {
            return Optional.empty();
        }
        int kana =
                scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                        + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(Character.UnicodeScript.HAN, 0);
        if (10 * kana > all) {
            return kana + han >= MOST * all ? Optional.of("ja") : Optional.empty();
        }
        for (Map.Entry<Character.UnicodeScript, Integer> script : scripts.entrySet()) {
            if (script.getValue() >= MOST * all) {
                return ofScript(script.getKey(), look);
            }
        }
        return Optional.empty();
    }

    /** A Chinese character says about as much as three letters. */
    private static int weight(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN ? 3 : 1;
    }

    private static Optional<String> ofScript(Character.UnicodeScript script, String text) {
        return switch (script) {
            case HAN -> Optional.of("zh");
            case ARABIC -> byWords(text, ARABIC).or(() -> byLetters(text, "ar", FOREIGN_ARABIC));
            case CYRILLIC ->
                    byWords(text, CYRILLIC).or(() -> byLetters(text, "ru", FOREIGN_CYRILLIC));
            case LATIN -> byWords(text, LATIN);
            default -> Optional.ofNullable(OWN_SCRIPT.get(script));
        };
    }

    /**
     * The main language of a script where no letters of the others stand; nothing where some do.
     */
    private static Optional<String> byLetters(
            String text, String main, Map<String, String> foreign) {
        boolean pure = foreign.values().stream().noneMatch(letters -> hasAny(text, letters));
        return pure ? Optional.of(main) : Optional.empty();
    }

    private static boolean hasAny(String text, String letters) {
        long found =
                text.codePoints()
                        .filter(c -> letters.indexOf(Character.toLowerCase(c)) >= 0)
                        .count();
        return found * 200 > text.length();
    }

    private static Optional<String> byWords(String text, Map<String, Set<String>> languages) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            words++;
            for (Map.Entry<String, Set<String>> language : languages.entrySet()) {
                if (language.getValue().contains(word)) {
                    hits.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            if (hit.getValue() > most) {
                second = most;
                most = hit.getValue();
                best = hit.getKey();
            } else {
                second = Math.max(second, hit.getValue());
            }
        }
        boolean enough = words >= FEWEST_WORDS && most >= 6 && most > 0.15 * words;
        return enough && most > 1.3 * second ? Optional.of(best) : Optional.empty();
    }
}
