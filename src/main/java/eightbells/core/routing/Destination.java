package eightbells.core.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a route leads.
 *
 * @param policy the team's escalation policy, by slug
 * @param hold how long the alert has to last before anybody is paged: none to a week
 * @param playbook {@code playbook} or {@code playbook#section}; null: none
 */
public record Destination(String team, String policy, Urgency urgency, Duration hold, @Nullable String playbook) {
    public static final Duration LONGEST_HOLD = Duration.ofDays(7);

    public Destination {
        if (team.isBlank() || policy.isBlank()) {
            throw new IllegalArgumentException("a destination names a team and a policy");
        }
        if (hold.isNegative() || hold.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("a hold lasts from PT0S to " + LONGEST_HOLD + ", not " + hold);
        }
    }
}
