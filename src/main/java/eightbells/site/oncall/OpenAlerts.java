package eightbells.site.oncall;

import eightbells.alerting.alert.AlertStatus;
import eightbells.alerting.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alerts that are open, for the strip above who is on call. */
@ApplicationScoped
class OpenAlerts {
    /**
     * An alert that nobody has.
     *
     * @param severity as the severities are written
     * @param unanswered whether its escalation came to an end and nobody answered
     */
    record Waiting(long id, String title, String severity, String team, Instant openedAt, boolean unanswered) {}

    private final Alerts alerts;

    OpenAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Those that nobody has. */
    @Transactional
    public long triggered() {
        return alerts.count("status", AlertStatus.TRIGGERED);
    }

    /** Those that somebody has. */
    @Transactional
    public long acknowledged() {
        return alerts.count("status", AlertStatus.ACKNOWLEDGED);
    }

    /**
     * Those that nobody has, the newest first.
     *
     * @param team a slug; null: of every team
     */
    @Transactional
    public List<Waiting> waiting(@Nullable String team, int most) {
        return alerts.newest(AlertStatus.TRIGGERED, team, null, most).stream()
                .map(alert -> new Waiting(
                        alert.id,
                        alert.title,
                        alert.severity.toString(),
                        alert.team == null ? "No team" : alert.team.name,
                        alert.openedAt,
                        alert.exhaustedAt != null))
                .toList();
    }
}
