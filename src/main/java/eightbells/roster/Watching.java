package eightbells.roster;

import eightbells.core.rota.Duty;
import eightbells.schedule.Rota;
import eightbells.web.Face;
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
record Watching(String path, String schedule, Duty duty, List<Face> onCall, @Nullable Instant change, List<Face> next) {
    static Watching of(Rota rota, Rota.Watch watch, Instant now) {
        Rota.Answer answer = rota.answer(watch, now);
        return new Watching(
                watch.path(),
                watch.schedule(),
                watch.duty(),
                faces(
                        rota,
                        answer.onCall().stream().map(s -> s.person().handle()).toList()),
                answer.next().map(shift -> shift.interval().start()).orElse(null),
                faces(rota, answer.next().map(shift -> shift.cover().people()).orElse(List.of())));
    }

    static List<Watching> ofTeam(Rota rota, String team, Instant now) {
        return rota.ofTeam(team).stream().map(watch -> of(rota, watch, now)).toList();
    }

    public boolean laptopDuty() {
        return duty == Duty.LAPTOP;
    }

    private static List<Face> faces(Rota rota, List<String> handles) {
        return handles.stream().map(handle -> Roll.face(rota, handle)).toList();
    }
}
