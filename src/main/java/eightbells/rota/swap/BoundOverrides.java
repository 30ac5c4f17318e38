package eightbells.rota.swap;

import eightbells.core.rota.Override;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.schedule.ScheduleOverride;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The overrides by which cover takes effect. What of one has begun has been served: it keeps its start. */
@ApplicationScoped
class BoundOverrides {
    private final EntityManager entities;

    BoundOverrides(EntityManager entities) {
        this.entities = entities;
    }

    void make(AgreedCover covering) {
        ScheduleOverride row = new ScheduleOverride();
        row.schedule = covering.schedule;
        row.kind = Override.Kind.REPLACE;
        row.person = covering.by;
        row.instead = covering.person;
        row.starts = covering.starts;
        row.ends = covering.ends;
        row.madeAt = covering.agreedAt;
        row.madeBy = covering.agreedBy;
        row.coveringId = covering.id;
        entities.persist(row);
        covering.schedule.overrides.add(row);
    }

    /** Puts it where the covering is now. */
    void move(AgreedCover covering, Instant now) {
        row(covering).ifPresent(row -> {
            if (!row.starts.isBefore(now)) row.starts = covering.starts;
            row.ends = covering.ends;
        });
    }

    void end(AgreedCover covering, Instant now) {
        row(covering).filter(row -> row.ends.isAfter(now)).ifPresent(row -> {
            if (row.starts.isBefore(now)) {
                row.ends = now;
            } else {
                row.schedule.overrides.remove(row);
            }
        });
    }

    private Optional<ScheduleOverride> row(AgreedCover covering) {
        Schedule schedule = covering.schedule;
        return schedule.overrides.stream()
                .filter(row -> covering.id.equals(row.coveringId))
                .findFirst();
    }
}
