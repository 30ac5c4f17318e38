package eightbells.site.oncall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alerts that are open, for the strip above who is on call. */
public interface OpenAlerts {
    /** Those that nobody has. */
    long triggered();

    /** Those that somebody has. */
    long acknowledged();

    /**
     * Those that nobody has, the newest first.
     *
     * @param team a slug; null: of every team
     */
    List<Waiting> waiting(@Nullable String team, int most);

    /**
     * An alert that nobody has.
     *
     * @param severity as the severities are written
     * @param unanswered whether its escalation came to an end and nobody answered
     */
    record Waiting(long id, String title, String severity, String team, Instant openedAt, boolean unanswered) {}
}
