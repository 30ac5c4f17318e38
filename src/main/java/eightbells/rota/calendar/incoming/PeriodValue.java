package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Times that say their end, or how long they are (RFC 5545 §3.3.9). */
final class PeriodValue {
    private PeriodValue() {}

    /** What a line has of them; one that takes no time is left out. */
    static List<Interval> of(
            CalendarComponent.Line line,
            Function<CalendarComponent.Line, LocalTimeResolver> zones,
            LocalTimeResolver person) {
        List<Interval> periods = new ArrayList<>();
        for (String value : line.values()) {
            String[] ends = value.split("/", 2);
            if (ends.length < 2) continue;
            CalendarTime from = CalendarTime.of(ends[0], line, zones, person);
            if (ends[1].startsWith("P")) {
                EventDuration.of(ends[1]).from(from.local(), from).ifPresent(periods::add);
            } else {
                Instant until = CalendarTime.of(ends[1], line, zones, person).instant();
                if (from.instant().isBefore(until)) periods.add(new Interval(from.instant(), until));
            }
        }
        return periods;
    }
}
