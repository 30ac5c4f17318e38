package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event, or what is different about some instances of one.
 *
 * @param part as it is written
 * @param replaces the start of the instance that this one stands for; null: it stands for itself
 * @param andLater whether it stands for those after that as well
 * @param counts whether its times are taken
 */
record CalendarEvent(
        CalendarComponent part,
        CalendarTime start,
        EventDuration length,
        @Nullable CalendarTime replaces,
        boolean andLater,
        boolean counts) {

    /** Nothing where it has no start, as in a journal. */
    static Optional<CalendarEvent> of(
            CalendarComponent part,
            BusyRule rule,
            Function<CalendarComponent.Line, LocalTimeResolver> zones,
            LocalTimeResolver person) {
        return part.line("DTSTART").map(line -> {
            CalendarTime start = CalendarTime.of(line.value().strip(), line, zones, person);
            Optional<CalendarComponent.Line> id = part.line("RECURRENCE-ID");
            return new CalendarEvent(
                    part,
                    start,
                    EventDuration.of(part, start, zones, person),
                    id.map(of -> CalendarTime.of(of.value().strip(), of, zones, person))
                            .orElse(null),
                    id.flatMap(of -> of.parameter("RANGE"))
                            .filter("THISANDFUTURE"::equalsIgnoreCase)
                            .isPresent(),
                    rule.counts(part));
        });
    }

    /** Its own time, or that of the instance that starts then. */
    Optional<Interval> at(LocalDateTime local) {
        return counts ? length.from(local, start) : Optional.empty();
    }

    /** An instant as its clock shows it. */
    LocalDateTime local(Instant instant) {
        return start.reckoning().local(instant);
    }
}
