package eightbells.rota.warnings;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Nights of one person, one after the other. A night is 00:00 to 06:00 on the wall clock of where they are at that
 * midnight of their home; it counts where they are on call in any part of it. Each date has one night, wherever one
 * travels.
 */
record ConsecutiveNights(Interval interval, int count) {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** The rows of nights, each as long as it can be, that {@code served} touches within {@code look}. */
    static List<ConsecutiveNights> inARow(Person person, List<Interval> served, Interval look) {
        List<ConsecutiveNights> rows = new ArrayList<>();
        ConsecutiveNights row = null;
        LocalDate last = look.end().atZone(person.home()).toLocalDate().plusDays(1);
        for (LocalDate date = look.start().atZone(person.home()).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            Interval night = night(person, date);
            if (served.stream().noneMatch(night::overlaps)) {
                if (row != null) rows.add(row);
                row = null;
            } else if (row == null) {
                row = new ConsecutiveNights(night, 1);
            } else {
                row = new ConsecutiveNights(
                        new Interval(row.interval.start(), Intervals.later(row.interval.end(), night.end())),
                        row.count + 1);
            }
        }
        if (row != null) rows.add(row);
        return rows;
    }

    private static Interval night(Person person, LocalDate date) {
        ZoneId there = person.zoneAt(date.atStartOfDay(person.home()).toInstant());
        return new Interval(
                date.atStartOfDay(there).toInstant(),
                date.atTime(MORNING).atZone(there).toInstant());
    }
}
