package eightbells.rota.edit;

import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.WaitingVersions.Maker;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

    /**
     * @param stands whether what the withdrawal would do is to be done
     * @throws Refused where nothing waits for this moment any more
     */
    public RotaChange withdraw(
            String team, String schedule, Instant from, Predicate<RotaChange> stands, Instant now, String who) {
        return editor.edit(EditScope.team(team), work(team, schedule, from, now, who), stands, now, who);
    }

    /**
     * What a withdrawal would do.
     *
     * @throws Refused as {@link #withdraw}
     */
    public RotaChange preview(String team, String schedule, Instant from, Instant now) {
        return editor.preview(EditScope.team(team), work(team, schedule, from, now, ""), now);
    }

    /**
     * What a change that waits does, to a rota that would be without it.
     *
     * @throws Refused as {@link #withdraw}
     */
    public RotaChange planned(String team, String schedule, Instant from, Instant now) {
        RotaChange withdrawn = preview(team, schedule, from, now);
        RotaDiff diff = new RotaDiff(withdrawn.after(), withdrawn.before(), now.truncatedTo(ChronoUnit.SECONDS));
        return new RotaChange(
                List.of(),
                List.of(),
                diff.people(),
                diff.gaps(),
                List.of(),
                List.of(),
                withdrawn.after(),
                withdrawn.before());
    }

    private Consumer<ChangeLog> work(String team, String schedule, Instant from, Instant now, String who) {
        Maker maker = new Maker(who, now.truncatedTo(ChronoUnit.SECONDS));
        return changes -> edit.withdraw(known(team, schedule), from, maker, changes);
    }

    private Schedule known(String team, String schedule) {
        return schedules.of(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }
}
