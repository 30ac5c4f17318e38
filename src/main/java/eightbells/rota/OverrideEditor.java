package eightbells.rota;

import eightbells.core.rota.Override;
import eightbells.schedule.Schedule;
import eightbells.schedule.ScheduleOverride;
import eightbells.schedule.Schedules;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes overrides and takes them back, each as an edit of its team. */
@ApplicationScoped
public class OverrideEditor {
    private final RotaEditor editor;
    private final ScheduleEdit edit;
    private final Schedules schedules;

    OverrideEditor(RotaEditor editor, ScheduleEdit edit, Schedules schedules) {
        this.editor = editor;
        this.edit = edit;
        this.schedules = schedules;
    }

    /**
     * Adds an override; it counts from now on, whenever it began.
     *
     * @throws Refused where it is over already
     */
    public ScheduleOverride override(String team, String schedule, Override override, Instant at, String who) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        return editor.change(
                Touched.team(team), changes -> edit.add(known(team, schedule), override, now, who, changes), now, who);
    }

    /**
     * Takes an override back: one that has begun ends now, one that has not is gone.
     *
     * @throws Refused where it has ended already
     */
    public void withdraw(String team, String schedule, long override, Instant at, String who) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        editor.edit(
                Touched.team(team), changes -> edit.withdraw(known(team, schedule), override, now, changes), now, who);
    }

    private Schedule known(String team, String schedule) {
        return schedules.of(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }
}
