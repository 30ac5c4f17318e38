package eightbells.roster;

import eightbells.core.rota.Absence.Kind;
import eightbells.core.rota.Interval;
import eightbells.person.Absence;
import eightbells.rota.Fingerprint;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An absence in a line.
 *
 * @param from local, in {@code zone}, as is {@code until}
 */
record AbsenceLine(
        String id,
        boolean away,
        String from,
        String until,
        ZoneId zone,
        @Nullable String reason,
        boolean running,
        boolean over,
        Instant starts) {

    static AbsenceLine of(Absence absence, ZoneId home, Instant now) {
        eightbells.core.rota.Absence core = core(absence, home);
        Instant start = core.from().atZone(core.zone()).toInstant();
        Instant end = core.until().atZone(core.zone()).toInstant();
        boolean running = start.isBefore(end) && new Interval(start, end).contains(now);
        return new AbsenceLine(
                Fingerprint.of(absence),
                absence.kind() == Kind.AWAY,
                Wall.moment(absence.starts()),
                Wall.moment(absence.ends()),
                core.zone(),
                absence.reason(),
                running,
                !end.isAfter(now),
                start);
    }

    /** An absence without a zone is in the person's home zone (T6). */
    static eightbells.core.rota.Absence core(Absence absence, ZoneId home) {
        ZoneId zone = absence.zone() == null ? home : ZoneId.of(absence.zone());
        return new eightbells.core.rota.Absence(absence.kind(), zone, absence.starts(), absence.ends());
    }
}
