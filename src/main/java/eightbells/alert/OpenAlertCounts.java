package eightbells.alert;

import eightbells.schedule.OpenAlerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
}
