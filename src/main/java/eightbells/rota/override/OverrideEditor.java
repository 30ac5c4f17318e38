package eightbells.rota.override;

import eightbells.core.rota.Override;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.ScheduleOverride;
import eightbells.rota.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes overrides and takes them back, each as an edit of its team. */
@ApplicationScoped
public class OverrideEditor {
    private final RotaEditor editor;
    private final Overrides overrides;
    private final Schedules schedules;

    OverrideEditor(RotaEditor editor, Overrides overrides, Schedules schedules) {
        this.editor = editor;
        this.overrides = overrides;
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
                EditScope.team(team),
                changes -> overrides.add(known(team, schedule), override, now, who, changes),
                now,
                who);
    }

    /**
     * Takes an override back: one that has begun ends now, one that has not is gone.
     *
     * @throws Refused where it has ended already
     */
    public void withdraw(String team, String schedule, long override, Instant at, String who) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        editor.edit(
                EditScope.team(team),
                changes -> overrides.withdraw(known(team, schedule), override, now, changes),
                now,
                who);
    }

    private Schedule known(String team, String schedule) {
        return schedules.of(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }
}
