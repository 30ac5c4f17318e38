package eightbells.alerting.source.alertmanager;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.source.AlertSource;
import eightbells.alerting.source.Answer;
import eightbells.alerting.source.IncomingRequest;
import eightbells.alerting.source.Reading;
import eightbells.alerting.source.Refusal;
import eightbells.alerting.source.TakenJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@link AlertmanagerWebhook}, by the receiver that is configured there. */
@Singleton
class AlertmanagerSource implements AlertSource {
    @Override
    public String kind() {
        return "alertmanager";
    }

    @Override
    public String label() {
        return "Prometheus' Alertmanager";
    }

    @Override
    public String path() {
        return "/in/{key}/alertmanager";
    }

    @Override
    public Reading read(IncomingRequest request) {
        return new Reading(request.key(), AlertmanagerWebhook.read(request.body()), "");
    }

    @Override
    public Answer accepted(Reading reading, List<Optional<Alert>> alerts) {
        return Answer.json(202, TakenJson.of(alerts));
    }

    @Override
    public Answer refused(Refusal refusal) {
        return Answer.problem(refusal);
    }

    @Override
    public String sample(String url, String key) {
        return "curl -H 'Content-Type: application/json' \\\n"
                + "  -d '{\"alerts\": [{\"status\": \"firing\", \"labels\": {\"alertname\": \"A first alert\"}}]}' \\\n  "
                + url;
    }
}
