package eightbells.alerting.source.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alerting.alert.Severities;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.alert.SignalText;
import eightbells.alerting.source.LenientJson;
import eightbells.alerting.source.PayloadFaults;
import eightbells.alerting.source.RefusedPayload;
import eightbells.core.routing.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Alertmanager's webhook, version 4, and what is shaped like it, such as Grafana's: one signal an alert, which may be
 * firing and resolved side by side. Fields it does not know, and nulls, are passed over.
 */
public final class AlertmanagerWebhook {
    private final ObjectNode body;
    private final JsonNode alert;
    private final Labels labels;
    private final JsonNode annotations;

    private AlertmanagerWebhook(ObjectNode body, JsonNode alert) {
        this.body = body;
        this.alert = alert;
        this.labels = labels(alert.path("labels"));
        this.annotations = alert.path("annotations");
    }

    /**
     * The signals in the order of the alerts, none where the list is empty.
     *
     * @throws RefusedPayload where there is no list of alerts, or it holds something else
     */
    public static List<Signal> read(byte[] body) {
        ObjectNode object = LenientJson.object(body);
        JsonNode alerts = object.path("alerts");
        PayloadFaults faults = new PayloadFaults();
        if (!alerts.isArray()) faults.add("alerts", "has to be a list of alerts");
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; alerts.isArray() && i < alerts.size(); i++) {
            JsonNode alert = alerts.get(i);
            if (alert.isObject()) signals.add(new AlertmanagerWebhook(object, alert).signal());
            else if (!alert.isNull()) faults.add("alerts[" + i + "]", "has to be an alert");
        }
        faults.refuseIfAny();
        return signals;
    }

    private Signal signal() {
        String severity = labels.get("severity");
        return new Signal(
                resolved() ? Signal.Action.RESOLVE : Signal.Action.TRIGGER,
                key(),
                title(),
                Severities.meaning(severity),
                severity.isBlank() ? labels.with("severity", Severities.DEFAULT.toString()) : labels,
                SignalText.firstLink(
                        Signal.LINK,
                        LenientJson.text(alert.path("generatorURL")),
                        LenientJson.text(body.path("externalURL"))),
                details(),
                SignalText.firstLink(
                        Signal.LINK,
                        annotation("runbook_url"),
                        annotation("runbook"),
                        annotation("playbook_url"),
                        annotation("playbook")));
    }

    /** What is known, and how much of its group is not: Alertmanager sends no more than its {@code max_alerts}. */
    private String details() {
        String known = LenientJson.readable(annotations);
        int truncated = Math.max(0, body.path("truncatedAlerts").asInt(0));
        if (truncated == 0) return known;
        String rest = truncated == 1 ? "1 more alert of this group is" : truncated + " more alerts of this group are";
        return (known + "\n" + rest + " not told (truncatedAlerts)").strip();
    }

    private boolean resolved() {
        String own = LenientJson.text(alert.path("status"));
        return (own.isBlank() ? LenientJson.text(body.path("status")) : own).equals("resolved");
    }

    /** The alert within its group: what two groups share is two alerts, as Alertmanager notifies of it twice. */
    private String key() {
        String fingerprint = LenientJson.text(alert.path("fingerprint"));
        String group = LenientJson.text(body.path("groupKey"));
        String alertKey = fingerprint.isBlank() ? fingerprint(labels) : fingerprint;
        return group.isBlank() ? alertKey : group + "/" + alertKey;
    }

    private String title() {
        return SignalText.firstLine(
                Signal.TITLE,
                annotation("summary"),
                labels.get("alertname"),
                annotation("description"),
                annotation("message"),
                "An alert without a name");
    }

    private String annotation(String name) {
        return LenientJson.text(annotations.path(name));
    }

    private static String fingerprint(Labels labels) {
        StringBuilder text = new StringBuilder();
        labels.values()
                .forEach((name, value) ->
                        text.append(name).append('\0').append(value).append('\0'));
        return SignalText.sha256(text.toString()).substring(0, 16);
    }

    private static Labels labels(JsonNode object) {
        Map<String, String> labels = new TreeMap<>();
        if (object.isObject())
            object.properties().forEach(label -> labels.put(label.getKey(), LenientJson.text(label.getValue())));
        return new Labels(labels);
    }
}
