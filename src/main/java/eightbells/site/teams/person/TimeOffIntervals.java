package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence;
import eightbells.core.rota.Stay;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When absences and stays are, as instants (T1, T6). Empty where the clocks skip all of it. */
final class TimeOffIntervals {
    private TimeOffIntervals() {}

    static Optional<Interval> of(Absence absence) {
        return between(absence.from(), absence.until(), absence.zone());
    }

    static Optional<Interval> of(Stay stay) {
        return between(stay.from().atStartOfDay(), stay.until().atStartOfDay(), stay.zone());
    }

    private static Optional<Interval> between(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        return Interval.between(
                from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
    }
}
