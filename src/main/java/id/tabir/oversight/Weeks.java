package id.tabir.oversight;

import id.tabir.base.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some days (UTC) in a row, counted by ISO weeks.
 *
 * @param to the last day
 */
record Weeks(LocalDate from, LocalDate to) {
    private static final int DEFAULT_WEEKS = 12;
    private static final int MOST_DAYS = 366 * 5;
    private static final int NAME_CHARS = "2026-W47".length();

    /** @throws Problem {@code invalid-request} if they are no days, the wrong way round or too far apart */
    static Weeks of(@Nullable String from, @Nullable String to) {
        LocalDate last = to == null ? today() : day(to, "to");
        LocalDate first = from == null ? monday(last).minusWeeks(DEFAULT_WEEKS - 1) : day(from, "from");
        if (first.isAfter(last)) throw Problem.invalid("from", "must not be after to");
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) throw Problem.invalid("from", "is too long before to");
        return new Weeks(first, last);
    }

    /**
     * The days of one week and some weeks before it.
     *
     * @throws Problem {@code not-found} if there is no such week, or it has not begun
     */
    static Weeks upTo(String week, int count) {
        try {
            LocalDate monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            if (monday.isAfter(today())) throw Problem.notFound();
            return new Weeks(monday.minusWeeks(count - 1), monday.plusDays(6));
        } catch (DateTimeException e) {
            throw Problem.notFound();
        }
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "must be a day such as 2026-11-22");
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    OffsetDateTime begin() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** When the last day is over. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Such as {@code 2026-W47}. */
    static String name(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, NAME_CHARS);
    }

    /** The first day of each, which is {@link #from} for the first one. */
    List<LocalDate> all() {
        return Stream.iterate(from, day -> !day.isAfter(to), day -> monday(day).plusWeeks(1))
                .toList();
    }
}
