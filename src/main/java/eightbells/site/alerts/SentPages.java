package eightbells.site.alerts;

import eightbells.alerting.alert.Alert;
import eightbells.site.alerts.AlertPage.Sent;
import java.util.List;

/** The pages that went out for an alert, as its page shows them. */
public interface SentPages {
    List<Sent> of(Alert alert);
}
