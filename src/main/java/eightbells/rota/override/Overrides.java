package eightbells.rota.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.people.person.People;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.InputLimits;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.ScheduleOverride;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The verbs of an override, within an edit of its team. */
@ApplicationScoped
public class Overrides {
    private final People people;
    private final EntityManager entities;

    Overrides(People people, EntityManager entities) {
        this.people = people;
        this.entities = entities;
    }

    /** @throws Refused where it is over already, or there are too many */
    public ScheduleOverride add(Schedule schedule, Override override, Instant now, String who, ChangeLog changes) {
        if (!override.interval().end().isAfter(now)) {
            throw Refused.because("until", "the past is recorded and does not change: end after " + now);
        }
        long coming = schedule.overrides.stream()
                .filter(other -> other.byHand() && other.ends.isAfter(now))
                .count();
        if (coming >= InputLimits.OVERRIDES) {
            throw Refused.because(
                    "until",
                    "A schedule has at most " + InputLimits.words(InputLimits.OVERRIDES)
                            + " overrides that are not over. Withdraw some first");
        }
        changes.add(name(schedule) + ": override of " + override.person() + " added");
        return make(schedule, override, now, who);
    }

    /** @throws Refused where it has ended already */
    public void withdraw(Schedule schedule, long id, Instant now, ChangeLog changes) {
        ScheduleOverride override = schedule.overrides.stream()
                .filter(o -> o.id == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("override " + id));
        if (!override.ends.isAfter(now)) throw Refused.because("id", "this override has ended already");
        end(schedule, override, now);
        changes.add(name(schedule) + ": override of " + override.person.handle + " ends");
    }

    private static String name(Schedule schedule) {
        return "schedule " + schedule.team.slug + "/" + schedule.slug;
    }

    /** Makes one, whatever it says. */
    public ScheduleOverride make(Schedule schedule, Override override, Instant now, String who) {
        Interval interval = override.interval();
        ScheduleOverride row = new ScheduleOverride();
        row.schedule = schedule;
        row.kind = override.kind();
        row.person = people.named(override.person());
        row.instead = override.instead() == null ? null : people.named(override.instead());
        row.starts = interval.start();
        row.ends = interval.end();
        row.madeAt = now;
        row.madeBy = who;
        entities.persist(row);
        schedule.overrides.add(row);
        return row;
    }

    /** Ends one that has begun; takes away one that has not. */
    public static void end(Schedule schedule, ScheduleOverride row, Instant now) {
        if (row.starts.isBefore(now)) {
            row.ends = now;
        } else {
            schedule.overrides.remove(row);
        }
    }
}
