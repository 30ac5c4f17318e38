package eightbells.company.handoff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Until when what concerns a schedule has been told. */
@Entity
class HandoffWatch {
    @Id
    Long scheduleId;

    Instant toldUntil;
}
