package eightbells.roster;

import eightbells.person.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** When somebody is away or elsewhere, what lies ahead apart from what is over. */
record TimeOff(
        List<AbsenceLine> absences, List<AbsenceLine> pastAbsences, List<StayLine> stays, List<StayLine> pastStays) {
    static TimeOff of(Person person, Instant now) {
        ZoneId home = person.zoneId();
        List<AbsenceLine> absences = person.absences.stream()
                .map(absence -> AbsenceLine.of(absence, home, now))
                .sorted(Comparator.comparing(AbsenceLine::starts))
                .toList();
        List<StayLine> stays = person.stays.stream()
                .map(stay -> StayLine.of(stay, now))
                .sorted(Comparator.comparing(StayLine::starts))
                .toList();
        return new TimeOff(
                absences.stream().filter(line -> !line.over()).toList(),
                absences.stream().filter(AbsenceLine::over).toList(),
                stays.stream().filter(line -> !line.over()).toList(),
                stays.stream().filter(StayLine::over).toList());
    }
}
