package eightbells.company.handoff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Until when what concerns a schedule has been told. */
@Entity
@NullUnmarked
class HandoffWatch {
    @Id
    Long scheduleId;

    Instant toldUntil;
}
