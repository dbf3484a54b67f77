package org.hexapla.web;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberRangeFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;

/**
 * What stands around every page: for whom, in which language, at which address. Templates say all
 * their words through it.
 *
 * @param query what the links to this page repeat of its address; empty for nothing
 * @param url the public address of the server, without a slash at its end
 */
public record Frame(Visitor visitor, String query, Texts texts, Assets assets, String url) {
    private static final String WIDE_COLON = "：";
    private static final int CONFIDENCE_DIGITS = 2;
    private static final double NEARLY_CERTAIN = 0.99;

    /** The interface text of a key; arguments fill its places in order. */
    public String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    /** A text that leads to what follows it, with the blank between them if there is one. */
    public String lead(String key, Object... arguments) {
        String text = say(key, arguments);
        return text.endsWith(WIDE_COLON) ? text : text + " ";
    }

    /** What stands between two things that are told one after the other, with its blank if any. */
    public String comma() {
        return texts.say("list.next", "", "");
    }

    public Language language() {
        return texts.language();
    }

    /** The address of a path in the language of this page. */
    public String at(String path) {
        return visitor.at(path);
    }

    /** The address to cite: without a language. */
    public String bareAddress() {
        return url + visitor.path() + query("?");
    }

    /** The address of this page in another language of the interface, public and whole. */
    public String inLanguage(Language other) {
        return url + "/" + other.tag() + visitor.path() + query("?");
    }

    /** The link of the language chooser: shows this page in another language and remembers it. */
    public String choosing(Language other) {
        String choice = "?" + LanguagePrefix.CHOICE + "=" + other.tag();
        return "/" + other.tag() + visitor.path() + choice + query("&");
    }

    /** This page's own address, for coming back to it. */
    public String here() {
        return at(visitor.path()) + query("?");
    }

    /** Where to sign in and come back to this page. */
    public String signInAddress() {
        return at("/sign-in") + "?from=" + URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    /** The name of who has signed in; empty for a guest. */
    public String accountName() {
        return visitor.account().map(Account::name).orElse("");
    }

    public List<Language> languages() {
        return Language.OFFICIAL;
    }

    /** The address of a style sheet or script by its name, such as {@code hexapla.css}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** A number as the language of the page writes it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    /** A day as the language of the page writes it. */
    public String day(LocalDate day) {
        return written(DateFormat.YEAR_MONTH_DAY, day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** A day and a time of it as the language of the page writes them, by universal time. */
    public String moment(Instant instant) {
        return written("yMMMdHm", instant);
    }

    private String written(String skeleton, Instant instant) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, texts.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant));
    }

    /** Whole hundredths as the language of the page writes them: {@code 61 %}. */
    public String percent(int hundredths) {
        return NumberFormat.getPercentInstance(texts.locale()).format(hundredths / 100.0);
    }

    /**
     * From some whole hundredths to others as the language of the page writes them: {@code 85–94
     * %}.
     */
    public String percents(int from, int to) {
        return NumberRangeFormatter.withLocale(texts.locale())
                .collapse(NumberRangeFormatter.RangeCollapse.UNIT)
                .numberFormatterBoth(NumberFormatter.with().unit(NoUnit.PERCENT))
                .formatRange(from, to)
                .toString();
    }

    /** A confidence with two digits, never rounded up to certainty: {@code 0.83}. */
    public String confidence(double confidence) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(CONFIDENCE_DIGITS);
        format.setMaximumFractionDigits(CONFIDENCE_DIGITS);
        return format.format(Math.min(confidence, NEARLY_CERTAIN));
    }

    /** Things one after the other as the language of the page joins them: {@code 1, 2 and 3}. */
    public String list(List<String> things) {
        return ListFormatter.getInstance(texts.locale()).format(things);
    }

    /** Whether whoever asks has signed in and may do what {@code needed} may. */
    public boolean may(Role needed) {
        return visitor.account().filter(account -> account.may(needed)).isPresent();
    }

    /** Whether whoever asks may do what {@code needed} may, to texts in a language. */
    public boolean may(Role needed, Language language) {
        return visitor.account().filter(account -> account.may(needed, language)).isPresent();
    }

    /** What a language is called in the language of the page, as within a sentence. */
    public String name(Language other) {
        return texts.name(other);
    }

    /** A sentence that is kept in English, such as a reason, in the language of the page. */
    public Told tell(String english) {
        return texts.tell(english);
    }

    private String query(String before) {
        return query.isEmpty() ? "" : before + query;
    }
}
