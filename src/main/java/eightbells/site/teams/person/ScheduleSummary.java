package eightbells.site.teams.person;

import eightbells.core.rota.Duty;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in a line: who serves now, and who is next.
 *
 * @param onCall none: a gap
 * @param change when the next change comes; null: none within a year
 * @param next who serves then; none: a gap
 */
public record ScheduleSummary(
        String path,
        String schedule,
        Duty duty,
        List<PersonBadge> onCall,
        @Nullable Instant change,
        List<PersonBadge> next) {
    static ScheduleSummary of(Rota rota, Rota.ScheduleSnapshot watch, Instant now) {
        Rota.Answer answer = rota.answer(watch, now);
        return new ScheduleSummary(
                watch.path(),
                watch.schedule(),
                watch.duty(),
                faces(
                        rota,
                        answer.onCall().stream().map(s -> s.person().handle()).toList()),
                answer.next().map(shift -> shift.interval().start()).orElse(null),
                faces(rota, answer.next().map(shift -> shift.cover().people()).orElse(List.of())));
    }

    public static List<ScheduleSummary> ofTeam(Rota rota, String team, Instant now) {
        return rota.ofTeam(team).stream().map(watch -> of(rota, watch, now)).toList();
    }

    public boolean laptopDuty() {
        return duty == Duty.LAPTOP;
    }

    private static List<PersonBadge> faces(Rota rota, List<String> handles) {
        return handles.stream().map(handle -> MemberLookup.face(rota, handle)).toList();
    }
}
