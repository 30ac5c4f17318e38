package eightbells.schedule;

import eightbells.core.rota.Gap;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        Map<Long, RecordedShift> last = lastOfEach();
        Map<Long, Schedule> inService =
                schedules.inService().stream().collect(Collectors.toMap(schedule -> schedule.id, s -> s));
        for (Rota.Watch watch : before.watches()) {
            record(watch, inService.get(watch.id()), last.get(watch.id()), now);
        }
    }

    /** The recorded shifts that reach up to the last edit: one that goes on is made longer. */
    private Map<Long, RecordedShift> lastOfEach() {
        return entities
                .createQuery("from RecordedShift where ends = schedule.recordedUntil", RecordedShift.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(shift -> shift.schedule.id, shift -> shift));
    }

    private void record(Rota.Watch watch, Schedule schedule, RecordedShift last, Instant now) {
        Instant from = schedule.recordedUntil == null ? beginning(schedule, now) : schedule.recordedUntil;
        // A node whose clock is behind must not take back what another has recorded.
        if (from.isAfter(now)) return;
        schedule.recordedUntil = now;
        if (from.equals(now)) return;
        RecordedShift open = last;
        for (Shift shift : watch.plan().reasons(new Interval(from, now))) {
            if (shift.cover() != Gap.GAP) open = record(watch, schedule, shift, open);
        }
    }

    /** Parts the shift where somebody comes to have a laptop, or no longer has. */
    private RecordedShift record(Rota.Watch watch, Schedule schedule, Shift shift, RecordedShift last) {
        List<String> people = shift.cover().people();
        Instant end = shift.interval().end();
        RecordedShift open = last;
        for (Instant t = shift.interval().start(); t.isBefore(end); t = open.ends) {
            Instant change = watch.readiness().nextChange(people, t);
            open = append(schedule, t, change.isBefore(end) ? change : end, served(watch, shift, t), open);
        }
        return open;
    }

    private static List<RecordedShift.Served> served(Rota.Watch watch, Shift shift, Instant t) {
        return shift.cover().assignments().stream()
                .map(a -> new RecordedShift.Served(
                        a.person(), a.source(), watch.readiness().canAct(a.person(), t)))
                .toList();
    }

    private RecordedShift append(
            Schedule schedule, Instant from, Instant until, List<RecordedShift.Served> served, RecordedShift last) {
        if (last != null && last.ends.equals(from) && new ArrayList<>(last.served).equals(served)) {
            last.ends = until;
            return last;
        }
        RecordedShift shift = new RecordedShift();
        shift.schedule = schedule;
        shift.starts = from;
        shift.ends = until;
        shift.served.addAll(served);
        entities.persist(shift);
        return shift;
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
