package eightbells.site.schedules;

import eightbells.rota.schedule.Rota;
import java.time.Instant;

/** How much of a schedule's coming days is not as it should be, for the badge beside it. */
public interface WarningsAhead {
    /** Warnings of the coming 90 days; a gap that somebody decided is none. */
    int count(Rota.Watch watch, Instant now);
}
