package eightbells.rota.schedule;

import eightbells.core.rota.Past;
import eightbells.core.rota.Recorded;
import java.time.Instant;

/**
 * A schedule's recorded past (T11).
 *
 * @param covers who was on call
 * @param couldAct who of them could act
 */
public record ScheduleRecord(Recorded covers, Recorded couldAct) {
    public static final ScheduleRecord NONE = new ScheduleRecord(Past.NONE, Past.NONE);

    public Instant until() {
        return covers.until();
    }
}
