package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Shift;
import eightbells.platform.database.BatchedQuery;
import eightbells.platform.database.DeferredFlush;
import eightbells.rota.schedule.RecordedShift.Served;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down, before an edit, who served until now (T11). Runs in the edit's own transaction. */
@ApplicationScoped
public class Recorder {
    private final EntityManager entities;
    private final Schedules schedules;

    Recorder(EntityManager entities, Schedules schedules) {
        this.entities = entities;
        this.schedules = schedules;
    }

    /** @param before the schedules that the edit can change, as they stand before it */
    public void record(Collection<Rota.ScheduleSnapshot> before, Instant now) {
        if (before.isEmpty()) return;
        List<Long> ids = before.stream().map(Rota.ScheduleSnapshot::id).toList();
        Map<Long, Schedule> rows = BatchedQuery.query(ids, some -> schedules.list("id in ?1", some)).stream()
                .collect(Collectors.toMap(schedule -> schedule.id, Function.identity()));
        DeferredFlush.during(
                entities,
                () -> before.forEach(watch -> record(watch, Objects.requireNonNull(rows.get(watch.id())), now)));
    }

    /** The recorded shift that reaches up to the last edit: one that goes on is made longer. */
    private @Nullable RecordedShift last(Schedule schedule) {
        if (schedule.recordedUntil == null) return null;
        // One schedule at a time: for several, H2 would look through all that is recorded of them.
        return entities.createQuery("from RecordedShift where schedule = ?1 and ends = ?2", RecordedShift.class)
                .setParameter(1, schedule)
                .setParameter(2, schedule.recordedUntil)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void record(Rota.ScheduleSnapshot watch, Schedule schedule, Instant now) {
        Instant from = schedule.recordedUntil == null ? beginning(schedule, now) : schedule.recordedUntil;
        // A node whose clock is behind must not take back what another has recorded.
        if (from.isAfter(now)) return;
        if (from.equals(now)) {
            schedule.recordedUntil = now;
            return;
        }
        RecordedShift open = last(schedule);
        schedule.recordedUntil = now;
        Set<String> served = new HashSet<>();
        for (Shift shift : watch.plan().reasons(new Interval(from, now))) {
            if (shift.cover() == Gap.GAP) continue;
            open = record(watch, schedule, shift, open);
            served.addAll(shift.cover().people());
        }
        served.removeAll(watch.definition().served());
        served.forEach(handle -> served(handle, schedule));
    }

    private void served(String handle, Schedule schedule) {
        entities.createNativeQuery("insert into recorded_person (person, schedule_id) values (?1, ?2)")
                .setParameter(1, handle)
                .setParameter(2, schedule.id)
                .executeUpdate();
    }

    /** Parts the shift where somebody comes to have a laptop, or no longer has. */
    private RecordedShift record(
            Rota.ScheduleSnapshot watch, Schedule schedule, Shift shift, @Nullable RecordedShift last) {
        List<String> people = shift.cover().people();
        Instant end = shift.interval().end();
        RecordedShift open = last;
        Instant next;
        for (Instant t = shift.interval().start(); t.isBefore(end); t = next) {
            Instant change = watch.readiness().nextChange(people, t);
            next = change.isBefore(end) ? change : end;
            open = append(schedule, t, next, served(watch, shift, t), open);
        }
        return Objects.requireNonNull(open);
    }

    private static String served(Rota.ScheduleSnapshot watch, Shift shift, Instant t) {
        return Served.text(shift.cover().assignments().stream()
                .map(a -> new Served(a.person(), a.source(), watch.readiness().canAct(a.person(), t)))
                .toList());
    }

    private RecordedShift append(
            Schedule schedule, Instant from, Instant until, String served, @Nullable RecordedShift last) {
        if (last != null && last.ends.equals(from) && last.served.equals(served)) {
            last.ends = until;
            return last;
        }
        RecordedShift shift = new RecordedShift();
        shift.schedule = schedule;
        shift.starts = from;
        shift.ends = until;
        shift.served = served;
        entities.persist(shift);
        return shift;
    }

    /** Only of schedules that were made before each had its record from the beginning. */
    private static Instant beginning(Schedule schedule, Instant now) {
        Instant first = now;
        for (RotationEntity rotation : schedule.rotations) {
            Instant start = rotation.starts.atZone(rotation.toCore().zone()).toInstant();
            if (start.isBefore(first)) first = start;
        }
        for (ScheduleOverride override : schedule.overrides) {
            if (override.starts.isBefore(first)) first = override.starts;
        }
        return first;
    }
}
