package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long each instance of an event lasts.
 *
 * @param days on the calendar, however long these are
 * @param exact what passes after them
 */
record EventDuration(long days, Duration exact) {
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");
    private static final EventDuration A_DAY = new EventDuration(1, Duration.ZERO);
    private static final EventDuration NONE = new EventDuration(0, Duration.ZERO);

    /** From {@code DTEND} or {@code DURATION}; without either a date lasts a day, and a time no time. */
    static EventDuration of(
            CalendarComponent event,
            CalendarTime start,
            Function<CalendarComponent.Line, LocalTimeResolver> zones,
            LocalTimeResolver person) {
        Optional<CalendarComponent.Line> end = event.line("DTEND");
        if (end.isPresent()) {
            CalendarTime until = CalendarTime.of(end.get().value().strip(), end.get(), zones, person);
            if (start.date() && until.date()) {
                return new EventDuration(ChronoUnit.DAYS.between(start.local(), until.local()), Duration.ZERO);
            }
            return new EventDuration(0, Duration.between(start.instant(), until.instant()));
        }
        if (event.line("DURATION").isPresent()) return of(event.text("DURATION"));
        return start.date() ? A_DAY : NONE;
    }

    static EventDuration of(String duration) {
        Matcher parts = DURATION.matcher(duration);
        if (!parts.matches()) throw new UnreadableCalendar("How long an event lasts cannot be read (DURATION).");
        long days = number(parts, 2) * 7 + number(parts, 3);
        Duration exact =
                Duration.ofHours(number(parts, 4)).plusMinutes(number(parts, 5)).plusSeconds(number(parts, 6));
        return parts.group(1).equals("-") ? NONE : new EventDuration(days, exact);
    }

    /** When an instance is that starts then; nothing where it ends before it starts, or at once. */
    Optional<Interval> from(LocalDateTime start, CalendarTime like) {
        Instant from = like.reckoning().instant(start);
        // A whole day ends where its last day is, though the person be elsewhere on the next.
        Instant until = days > 0
                ? like.reckoning().instant(start.plusDays(days).minusSeconds(1)).plusSeconds(1)
                : from;
        Instant end = until.plus(exact);
        return from.isBefore(end) ? Optional.of(new Interval(from, end)) : Optional.empty();
    }

    /** At least as long as any instance. */
    Duration bound() {
        return Duration.ofDays(days + 2).plus(exact.isNegative() ? Duration.ZERO : exact);
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
