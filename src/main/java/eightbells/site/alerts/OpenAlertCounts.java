package eightbells.site.alerts;

import eightbells.alerting.alert.AlertStatus;
import eightbells.alerting.alert.Alerts;
import eightbells.site.oncall.OpenAlerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class OpenAlertCounts implements OpenAlerts {
    private final Alerts alerts;

    OpenAlertCounts(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    @Transactional
    public long triggered() {
        return alerts.count("status", AlertStatus.TRIGGERED);
    }

    @Override
    @Transactional
    public long acknowledged() {
        return alerts.count("status", AlertStatus.ACKNOWLEDGED);
    }

    @Override
    @Transactional
    public List<Waiting> waiting(String team, int most) {
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
