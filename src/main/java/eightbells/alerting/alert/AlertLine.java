package eightbells.alerting.alert;

import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert, as one line of a list.
 *
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param status {@code triggered}, {@code acknowledged}, {@code resolved} or {@code suppressed}
 * @param team its name
 * @param count how often its source has sent it
 * @param holder who acknowledged it; null: nobody has it
 * @param unanswered whether its escalation came to an end and nobody answered
 */
public record AlertLine(
        String id,
        String title,
        String severity,
        String status,
        String team,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        long count,
        @Nullable PersonBadge holder,
        boolean unanswered) {

    public static AlertLine of(Alert alert, Rota names) {
        return new AlertLine(
                String.valueOf(alert.id),
                alert.title,
                alert.severity.toString(),
                alert.status.toString(),
                alert.team == null ? "No team" : alert.team.name,
                alert.openedAt,
                alert.resolvedAt,
                alert.occurrences,
                alert.acknowledgedBy == null
                        ? null
                        : new PersonBadge(alert.acknowledgedBy, names.name(alert.acknowledgedBy)),
                alert.exhaustedAt != null && alert.triggered());
    }

    public boolean triggered() {
        return "triggered".equals(status);
    }

    public boolean resolved() {
        return "resolved".equals(status);
    }

    public boolean open() {
        return triggered() || "acknowledged".equals(status);
    }
}
