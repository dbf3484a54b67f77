package org.hexapla.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, or only its month or year where no more is known.
 *
 * @param first the first day that it may be
 * @param known what of it is known
 */
record PartialDate(LocalDate first, Known known) {
    enum Known {
        YEAR,
        MONTH,
        DAY
    }

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /**
     * Reads {@code 2020}, {@code 2020-11} or {@code 2020-11-04}.
     *
     * @throws Unusable for anything else
     */
    static PartialDate of(String text) {
        try {
            return switch (text.length()) {
                case YEAR_LENGTH -> new PartialDate(Year.parse(text).atDay(1), Known.YEAR);
                case MONTH_LENGTH -> new PartialDate(YearMonth.parse(text).atDay(1), Known.MONTH);
                default -> new PartialDate(LocalDate.parse(text), Known.DAY);
            };
        } catch (DateTimeException e) {
            throw new Unusable(
                    "date-unreadable",
                    "A date is written as 2020-11-04, or 2020-11 or 2020 where no more is known.");
        }
    }

    /**
     * @throws Unusable if one of the dates can not be read, or the second comes before the first
     */
    static void checkOrder(String date, @Nullable String until) {
        PartialDate start = of(date);
        if (until != null && of(until).last().isBefore(start.first())) {
            throw new Unusable("dates-in-disorder", "An event ends after it begins: " + date);
        }
    }

    private LocalDate last() {
        return switch (known) {
            case DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }
}
