package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Nights;
import eightbells.core.rota.Person;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody bears in a month.
 *
 * @param pager in hours, as is {@code laptop}; what two schedules ask at the same time counts once
 * @param nights in which a pager may wake them
 */
public record MonthlyLoad(YearMonth month, long pager, long laptop, int nights) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** @param zone whose clock bounds the month */
    public static MonthlyLoad of(Rota rota, Person person, YearMonth month, ZoneId zone) {
        return of(person, PersonalShift.of(rota, person.handle(), interval(month, zone)), month);
    }

    public static MonthlyLoad of(Person person, List<PersonalShift> stints, YearMonth month) {
        return new MonthlyLoad(month, hours(stints, false), hours(stints, true), nights(person, stints, month));
    }

    static Interval interval(YearMonth month, ZoneId zone) {
        return new Interval(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /** The nights of pager duty, each by the date on which it ends. */
    public static SortedSet<LocalDate> nights(Person person, List<PersonalShift> stints) {
        SortedSet<LocalDate> nights = new TreeSet<>();
        stints.stream()
                .filter(stint -> !stint.laptopDuty())
                .forEach(stint -> nights.addAll(Nights.of(person, stint.interval())));
        return nights;
    }

    public String name() {
        return month.format(NAME);
    }

    private static int nights(Person person, List<PersonalShift> stints, YearMonth month) {
        return (int) nights(person, stints).stream()
                .filter(night -> YearMonth.from(night).equals(month))
                .count();
    }

    private static long hours(List<PersonalShift> stints, boolean laptop) {
        Duration hours = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (PersonalShift stint : stints) {
            if (stint.laptopDuty() != laptop) continue;
            Instant from =
                    stint.interval().start().isAfter(counted) ? stint.interval().start() : counted;
            Instant until = stint.interval().end();
            if (!from.isBefore(until)) continue;
            hours = hours.plus(Duration.between(from, until));
            counted = until;
        }
        return Math.round(hours.toSeconds() / 3600.0);
    }
}
