package eightbells.rota;

import eightbells.rota.KeptVersions.Maker;
import eightbells.schedule.Schedule;
import eightbells.schedule.Schedules;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes back changes of rotations that wait for their moment (T11 f). */
@ApplicationScoped
public class VersionEditor {
    private final RotaEditor editor;
    private final RotationEdit edit;
    private final Schedules schedules;

    VersionEditor(RotaEditor editor, RotationEdit edit, Schedules schedules) {
        this.editor = editor;
        this.edit = edit;
        this.schedules = schedules;
    }

    /** @throws Refused where nothing waits for this moment any more */
    public void withdraw(String team, String schedule, Instant from, Instant now, String who) {
        Maker maker = new Maker(who, now.truncatedTo(ChronoUnit.SECONDS));
        editor.edit(Touched.team(team), changes -> edit.withdraw(known(team, schedule), from, maker, changes), now, who);
    }

    private Schedule known(String team, String schedule) {
        return schedules.of(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }
}
