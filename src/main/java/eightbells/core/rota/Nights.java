package eightbells.core.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;

/** The nights in which somebody may be woken: any part of midnight to six, on the clock of where they are then (T6). */
public final class Nights {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Nights() {}

    /** The nights that a shift touches, each by the date on which it ends. */
    public static SortedSet<LocalDate> of(Person person, Interval shift) {
        SortedSet<LocalDate> nights = new TreeSet<>();
        Instant t = shift.start();
        while (t.isBefore(shift.end())) {
            ZoneId zone = person.zoneAt(t);
            LocalDate day = t.atZone(zone).toLocalDate();
            if (t.isBefore(day.atTime(MORNING).atZone(zone).toInstant())) nights.add(day);
            t = day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return nights;
    }
}
