package eightbells.site.schedules;

import eightbells.core.rota.Interval;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.List;

/** The cover that is asked for on a schedule and that nobody has taken yet. */
public interface CoverSought {
    /**
     * @param request its id
     * @param person the handle of who is on call until somebody takes it
     */
    record Sought(long request, String person, Interval interval) {}

    List<Sought> on(Rota.Watch watch);

    /** How many requests somebody has not answered, and offers to them that they have not decided about. */
    long waitingFor(String handle, Instant now);
}
