package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** The nights in which somebody may be woken: any part of midnight to six, on the clock of where they are then (T6). */
public final class Nights {
    private static final int MORNING = 6 * 3_600;

    private Nights() {}

    /** The nights that a shift touches, each by the date on which it ends. */
    public static SortedSet<LocalDate> of(Person person, Interval shift) {
        SortedSet<LocalDate> nights = new TreeSet<>();
        Whereabouts where = new Whereabouts(person);
        long end = shift.end().getEpochSecond() + (shift.end().getNano() > 0 ? 1 : 0);
        for (long t = shift.start().getEpochSecond(); t < end; ) {
            WallClock clock = where.clock(t);
            long day = Math.floorDiv(t + clock.interval(t).offset(), (long) WallClock.DAY);
            if (t < clock.instant(day * WallClock.DAY + MORNING)) nights.add(LocalDate.ofEpochDay(day));
            t = clock.startOfDay(day + 1);
        }
        return nights;
    }
}
