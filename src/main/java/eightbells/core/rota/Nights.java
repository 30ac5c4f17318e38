package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The nights in which somebody may be woken: any part of midnight to six, on the clock of where they are then (T6). */
public final class Nights {
    private static final int MORNING = 6 * 3_600;

    private Nights() {}

    /** The nights that a shift touches, each by the date on which it ends. */
    public static SortedSet<LocalDate> of(Person person, Interval shift) {
        return new TreeSet<>(whole(person, shift).keySet());
    }

    /** As {@link #of}, with when each of them begins and ends. */
    public static SortedMap<LocalDate, Interval> whole(Person person, Interval shift) {
        SortedMap<LocalDate, Interval> nights = new TreeMap<>();
        Whereabouts where = new Whereabouts(person);
        long end = shift.end().getEpochSecond() + (shift.end().getNano() > 0 ? 1 : 0);
        for (long t = shift.start().getEpochSecond(); t < end; ) {
            WallClock clock = where.clock(t);
            long day = Math.floorDiv(t + clock.interval(t).offset(), (long) WallClock.DAY);
            long morning = clock.instant(day * WallClock.DAY + MORNING);
            if (t < morning) {
                Instant midnight = Instant.ofEpochSecond(clock.startOfDay(day));
                nights.put(LocalDate.ofEpochDay(day), new Interval(midnight, Instant.ofEpochSecond(morning)));
            }
            t = clock.startOfDay(day + 1);
        }
        return nights;
    }
}
