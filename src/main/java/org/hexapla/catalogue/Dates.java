package org.hexapla.catalogue;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Pattern;
import org.hexapla.core.language.Language;
import org.jspecify.annotations.Nullable;

/** Writes dates for people, in a language, as precisely as they are known. */
public final class Dates {
    private static final PartialDate.Known DAY = PartialDate.Known.DAY;

    /** A 1 that is a day: before a month or a dash, and not the end of another number. */
    private static final Pattern FIRST_DAY =
            Pattern.compile("(?<!\\d)1(?=[\\h–-]*(?:\\d{1,2}\\h)?\\p{L})");

    private final ULocale locale;

    private Dates(Language language) {
        this.locale = ULocale.forLocale(language.conventions());
    }

    public static Dates in(Language language) {
        return new Dates(language);
    }

    /** The day of an instant, by universal time. */
    public String day(Instant instant) {
        return say(new PartialDate(instant.atOffset(ZoneOffset.UTC).toLocalDate(), DAY));
    }

    public String day(LocalDate day) {
        return say(new PartialDate(day, DAY));
    }

    public String span(LocalDate first, @Nullable LocalDate last) {
        return say(new PartialDate(first, DAY), last == null ? null : new PartialDate(last, DAY));
    }

    /** Dates as they are kept: ISO 8601, a month or a year alone where no more is known. */
    public String span(String date, @Nullable String until) {
        return say(PartialDate.of(date), until == null ? null : PartialDate.of(until));
    }

    private String say(PartialDate start, @Nullable PartialDate end) {
        if (end == null || end.equals(start)) {
            return say(start);
        }
        if (end.known() != start.known()) {
            return say(start) + between() + say(end);
        }
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton(start), locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return asPrinted(format.format(new DateInterval(millis(start), millis(end))));
    }

    /** What stands between two dates that are not known to the same day or month. */
    private String between() {
        return locale.getLanguage().equals("zh") ? "至" : " – ";
    }

    /**
     * As official documents print dates: the first of a month is an ordinal in French, and no comma
     * comes before the year in Arabic, in a span as in a single date.
     */
    private String asPrinted(String date) {
        return switch (locale.getLanguage()) {
            case "fr" -> FIRST_DAY.matcher(date).replaceAll("1er");
            case "ar" -> date.replace("،", "");
            default -> date;
        };
    }

    private String say(PartialDate date) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton(date), locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return asPrinted(format.format(new Date(millis(date))));
    }

    private static String skeleton(PartialDate date) {
        return switch (date.known()) {
            case DAY -> DateFormat.YEAR_MONTH_DAY;
            case MONTH -> DateFormat.YEAR_MONTH;
            case YEAR -> DateFormat.YEAR;
        };
    }

    private static long millis(PartialDate date) {
        return date.first().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
