package eightbells.platform.timer;

import java.time.Instant;
import java.util.Optional;

/** What is done when a timer is due. It may be called again where a crash hid the first call, and must allow for it. */
public interface DueTask {
    /** Names the kind of timer in the database. */
    String name();

    /**
     * Does what is due for {@code id}, in transactions of its own. An exception means: again in a few seconds.
     *
     * @return when it is due next; empty: the timer is done
     */
    Optional<Instant> due(long id, Instant now);
}
