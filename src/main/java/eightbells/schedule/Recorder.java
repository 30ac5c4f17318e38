package eightbells.schedule;

import eightbells.core.rota.Gap;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Writes down, before an edit, who served until now (T11). Runs in the edit's own transaction. */
@ApplicationScoped
public class Recorder {
    private final EntityManager entities;
    private final Schedules schedules;

    Recorder(EntityManager entities, Schedules schedules) {
        this.entities = entities;
        this.schedules = schedules;
    }

    /** @param before the rota as it stands before the edit */
    public void record(Rota before, Instant now) {
        for (Rota.Watch watch : before.watches()) record(watch, schedules.findById(watch.id()), now);
    }

    private void record(Rota.Watch watch, Schedule schedule, Instant now) {
        Instant from = schedule.recordedUntil == null ? beginning(schedule, now) : schedule.recordedUntil;
        if (from.isBefore(now)) {
            for (Shift shift : watch.plan().reasons(new Interval(from, now))) {
                if (shift.cover() != Gap.GAP) record(watch, schedule, shift);
            }
        }
        schedule.recordedUntil = now;
    }

    /** Parts the shift where somebody comes to have a laptop, or no longer has. */
    private void record(Rota.Watch watch, Schedule schedule, Shift shift) {
        List<String> people = shift.cover().people();
        Instant end = shift.interval().end();
        for (Instant t = shift.interval().start(); t.isBefore(end); ) {
            Instant change = watch.readiness().nextChange(people, t);
            Instant until = change.isBefore(end) ? change : end;
            Instant at = t;
            append(
                    schedule,
                    t,
                    until,
                    shift.cover().assignments().stream()
                            .map(a -> new RecordedShift.Served(
                                    a.person(), a.source(), watch.readiness().canAct(a.person(), at)))
                            .toList());
            t = until;
        }
    }

    private void append(Schedule schedule, Instant from, Instant until, List<RecordedShift.Served> served) {
        List<RecordedShift> last = entities.createQuery(
                        "from RecordedShift where schedule = ?1 and ends = ?2", RecordedShift.class)
                .setParameter(1, schedule)
                .setParameter(2, from)
                .getResultList();
        if (!last.isEmpty() && last.get(0).served.equals(served)) {
            last.get(0).ends = until;
            return;
        }
        RecordedShift shift = new RecordedShift();
        shift.schedule = schedule;
        shift.starts = from;
        shift.ends = until;
        shift.served.addAll(served);
        entities.persist(shift);
    }

    private static Instant beginning(Schedule schedule, Instant now) {
        Instant first = now;
        for (Rotation rotation : schedule.rotations) {
            Instant start = rotation.starts.atZone(rotation.toCore().zone()).toInstant();
            if (start.isBefore(first)) first = start;
        }
        for (ScheduleOverride override : schedule.overrides) {
            if (override.starts.isBefore(first)) first = override.starts;
        }
        return first;
    }
}
