package org.hexapla.core.language;

import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;

/**
 * A language, by its BCP 47 tag in canonical case. {@code zh}, {@code zh-CN}, {@code zh-SG} and
 * {@code zh-Hans} are one language, written {@code zh}.
 *
 * @param tag the canonical tag, such as {@code en}, {@code zh}, {@code zh-Hant}, {@code pt-BR}
 */
public record Language(String tag) {
    // Before the languages, whose construction needs them.
    private static final Pattern WELL_FORMED =
            Pattern.compile("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{1,8})*");
    private static final Set<String> SIMPLIFIED =
            Set.of("zh-cn", "zh-sg", "zh-hans", "zh-hans-cn", "zh-hans-sg", "cmn", "cmn-hans");
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "ckb", "dv", "yi", "sd", "ug");
    private static final String SCRIPT = "[a-z]{2,3}-[A-Z][a-z]{3}(-.*)?";
    private static final int LONGEST = 35;

    public static final Language ARABIC = new Language("ar");
    public static final Language CHINESE = new Language("zh");
    public static final Language ENGLISH = new Language("en");
    public static final Language FRENCH = new Language("fr");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language SPANISH = new Language("es");

    /** The six official languages of the United Nations, in the English alphabetical order. */
    public static final List<Language> OFFICIAL =
            List.of(ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH);

    /** The order in which pages list languages: the official ones in theirs, others after them. */
    public static final Comparator<Language> ORDER =
            Comparator.comparing((Language language) -> !language.isOfficial())
                    .thenComparing(OFFICIAL::indexOf)
                    .thenComparing(Language::tag);

    /**
     * @throws Refused if the tag is not a well-formed BCP 47 language tag
     */
    public Language {
        if (tag.length() > LONGEST || !WELL_FORMED.matcher(tag).matches()) {
            throw illFormed();
        }
        String lower = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        tag = SIMPLIFIED.contains(lower) ? "zh" : canonical(lower);
    }

    // Locale.forLanguageTag would leave out what it does not understand: zh-CN-CN would be zh-CN.
    private static String canonical(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw illFormed();
        }
    }

    private static Refused illFormed() {
        return new Refused(
                Refused.Why.INVALID,
                "unknown-language",
                "A language is given as a BCP 47 tag, such as en, zh or ar.");
    }

    /** Whether the language is one of the six that Hexapla serves best. */
    public boolean isOfficial() {
        return OFFICIAL.contains(this);
    }

    /**
     * Whether this is the other language or the other as one country writes it, as tools that know
     * languages by country only call it: {@code fr-FR} for {@code fr}. Not so for Chinese, where
     * the country says which script.
     */
    public boolean isFormOf(Language other) {
        String region = other.tag.equals("zh") ? "" : "(-([A-Z]{2}|\\d{3}))?";
        return tag.matches(Pattern.quote(other.tag) + region);
    }

    /** The main language alone: {@code pt} of {@code pt-BR}. */
    public String primary() {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /**
     * Whether one may stand for the other where a tool knows only one of them, as {@code fr-FR} for
     * {@code fr}. Those that differ in script may not.
     */
    public boolean isClose(Language other) {
        boolean scripts =
                primary().equals("zh") || tag.matches(SCRIPT) || other.tag.matches(SCRIPT);
        return equals(other) || !scripts && primary().equals(other.primary());
    }

    /** The value of HTML's {@code dir}: {@code rtl} or {@code ltr}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether its lines run from the right. */
    public boolean isRightToLeft() {
        boolean arabicScript = tag.contains("-Arab") || tag.contains("-Hebr");
        return arabicScript || RIGHT_TO_LEFT.contains(primary());
    }

    /** The value of HTML's {@code lang}, which names the script of Chinese. */
    public String htmlTag() {
        return equals(CHINESE) ? "zh-Hans" : tag;
    }

    /** Whether words are written without spaces between them. */
    public boolean isUnspaced() {
        return Set.of("zh", "ja", "th", "lo", "km", "my").contains(primary());
    }

    /** The language's name in itself, such as {@code Français}. */
    public String ownName() {
        return switch (tag) {
            case "ar" -> "العربية";
            case "zh" -> "中文";
            case "en" -> "English";
            case "fr" -> "Français";
            case "ru" -> "Русский";
            case "es" -> "Español";
            default -> {
                Locale locale = locale();
                yield locale.getDisplayName(locale);
            }
        };
    }

    public Locale locale() {
        return Locale.forLanguageTag(htmlTag());
    }

    /**
     * The locale by which dates and numbers are written for its readers as the United Nations write
     * them: in English the day before the month, in Arabic with the digits of the symbols.
     */
    public Locale conventions() {
        return switch (tag) {
            case "en" -> Locale.UK;
            case "ar" -> Locale.forLanguageTag("ar-u-nu-latn");
            default -> locale();
        };
    }

    @Override
    public String toString() {
        return tag;
    }
}
