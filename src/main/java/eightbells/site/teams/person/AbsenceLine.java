package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence.Kind;
import eightbells.people.person.AbsenceRow;
import eightbells.people.person.ImportedCalendar;
import eightbells.rota.edit.Fingerprint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An absence in a line.
 *
 * @param id empty where it comes from a calendar, and is not edited here
 * @param calendar the name of the calendar that says so; null: the person does
 * @param from local, in {@code zone}, as is {@code until}
 */
record AbsenceLine(
        String id,
        boolean away,
        String from,
        String until,
        ZoneId zone,
        @Nullable String reason,
        @Nullable String calendar,
        boolean running,
        boolean over,
        Instant starts) {

    static AbsenceLine of(AbsenceRow absence, ZoneId home, Instant now) {
        eightbells.core.rota.Absence core = core(absence, home);
        Instant start = core.from().atZone(core.zone()).toInstant();
        Instant end = core.until().atZone(core.zone()).toInstant();
        boolean running = start.isBefore(end) && new Interval(start, end).contains(now);
        return new AbsenceLine(
                Fingerprint.of(absence),
                absence.kind() == Kind.AWAY,
                LocalTimeText.moment(absence.starts()),
                LocalTimeText.moment(absence.ends()),
                core.zone(),
                absence.reason(),
                null,
                running,
                !end.isAfter(now),
                start);
    }

    /** What a calendar says, on the clock of the person's home. */
    static AbsenceLine of(ImportedCalendar calendar, ImportedCalendar.Busy busy, ZoneId home, Instant now) {
        LocalDateTime from = LocalDateTime.ofInstant(busy.starts(), home);
        return new AbsenceLine(
                "",
                true,
                LocalTimeText.moment(from),
                LocalTimeText.until(from, LocalDateTime.ofInstant(busy.ends(), home)),
                home,
                null,
                calendar.name,
                !busy.starts().isAfter(now) && busy.ends().isAfter(now),
                !busy.ends().isAfter(now),
                busy.starts());
    }

    /** An absence without a zone is in the person's home zone (T6). */
    static eightbells.core.rota.Absence core(AbsenceRow absence, ZoneId home) {
        ZoneId zone = absence.zone() == null ? home : ZoneId.of(absence.zone());
        return new eightbells.core.rota.Absence(absence.kind(), zone, absence.starts(), absence.ends());
    }
}
