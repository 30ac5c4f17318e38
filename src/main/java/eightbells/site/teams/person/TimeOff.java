package eightbells.site.teams.person;

import eightbells.people.person.PersonEntity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody is away or elsewhere, what lies ahead apart from what is over.
 *
 * @param imported what calendars say of the time ahead, the first of it
 * @param more how much more they say
 */
public record TimeOff(
        List<AbsenceLine> absences,
        List<AbsenceLine> imported,
        int more,
        List<AbsenceLine> pastAbsences,
        List<StayLine> stays,
        List<StayLine> pastStays) {
    private static final int AT_ONCE = 8;

    public static TimeOff of(PersonEntity person, Instant now) {
        ZoneId home = person.zoneId();
        List<AbsenceLine> absences = person.absences.stream()
                .map(absence -> AbsenceLine.of(absence, home, now))
                .sorted(Comparator.comparing(AbsenceLine::starts))
                .toList();
        List<AbsenceLine> imported = imported(person, now);
        List<StayLine> stays = person.stays.stream()
                .map(stay -> StayLine.of(stay, now))
                .sorted(Comparator.comparing(StayLine::starts))
                .toList();
        return new TimeOff(
                absences.stream().filter(line -> !line.over()).toList(),
                imported.subList(0, Math.min(imported.size(), AT_ONCE)),
                Math.max(0, imported.size() - AT_ONCE),
                absences.stream().filter(AbsenceLine::over).toList(),
                stays.stream().filter(line -> !line.over()).toList(),
                stays.stream().filter(StayLine::over).toList());
    }

    private static List<AbsenceLine> imported(PersonEntity person, Instant now) {
        return person.calendars.stream()
                .flatMap(calendar -> calendar.busy.stream()
                        .filter(busy -> busy.ends().isAfter(now))
                        .map(busy -> AbsenceLine.of(calendar, busy, person.zoneId(), now)))
                .sorted(Comparator.comparing(AbsenceLine::starts))
                .toList();
    }
}
