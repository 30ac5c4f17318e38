package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Person;
import eightbells.rota.schedule.PersonalShift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Nights: the stretches outside somebody's waking hours, where they are at the time. */
final class HoursAsleep {
    private HoursAsleep() {}

    /** In how many of the nights that touch {@code window} somebody has the pager. */
    static int count(Person person, List<PersonalShift> stints, Interval window) {
        if (person.waking().always()) return 0;
        LocalDate day = window.start()
                .atZone(person.zoneAt(window.start()))
                .toLocalDate()
                .minusDays(1);
        int nights = 0;
        for (; ; day = day.plusDays(1)) {
            Interval night = night(person, day);
            if (!night.start().isBefore(window.end())) return nights;
            boolean served = stints.stream()
                    .filter(stint -> !stint.laptopDuty())
                    .map(stint -> stint.interval().common(window))
                    .flatMap(java.util.Optional::stream)
                    .anyMatch(night::overlaps);
            if (served) nights++;
        }
    }

    /** From the end of the waking hours on {@code day} to where they begin again. */
    private static Interval night(Person person, LocalDate day) {
        LocalTime asleep = person.waking().until();
        LocalTime awake = person.waking().from();
        LocalDateTime from = day.atTime(asleep);
        LocalDateTime until = (awake.isAfter(asleep) ? day : day.plusDays(1)).atTime(awake);
        ZoneId zone = person.zoneAt(from.atZone(person.home()).toInstant());
        Instant start = from.atZone(zone).toInstant();
        Instant end = until.atZone(zone).toInstant();
        return new Interval(start, end.isAfter(start) ? end : start.plusSeconds(1));
    }
}
