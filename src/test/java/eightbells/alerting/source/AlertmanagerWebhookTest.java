package eightbells.alerting.source;

import static eightbells.alerting.source.Captures.json;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.alerting.alert.Signal;
import eightbells.alerting.source.alertmanager.AlertmanagerWebhook;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertmanagerWebhookTest {
    private static final String GROUP = "{}/{}:{alertname=\"HighCPU\", cluster=\"c1\"}";

    @Test
    void eachAlertOfANotificationIsASignal() {
        List<Signal> signals = AlertmanagerWebhook.read(Captures.body("am25-webhook-firing"));
        assertThat(signals).hasSize(2);
        assertThat(signals.get(0))
                .isEqualTo(new Signal(
                        Signal.Action.TRIGGER,
                        GROUP + "/81eafc68fce81657",
                        "CPU on db01 > 90%",
                        Severity.CRITICAL,
                        Labels.of(
                                "alertname", "HighCPU",
                                "cluster", "c1",
                                "instance", "db01:9100",
                                "job", "node",
                                "severity", "critical"),
                        "http://prom.example/graph?g0.expr=up",
                        "description: load is 12.3\nrunbook_url: https://wiki/cpu\nsummary: CPU on db01 > 90%",
                        "https://wiki/cpu"));
        assertThat(signals.get(1).key()).isEqualTo(GROUP + "/c0c8e785c47f4878");
        assertThat(signals.get(1).link()).isEqualTo("http://vm:9913");
    }

    @Test
    void itsResolutionHasTheSameKeys() {
        List<Signal> firing = AlertmanagerWebhook.read(Captures.body("am25-webhook-firing"));
        List<Signal> resolved = AlertmanagerWebhook.read(Captures.body("am25-webhook-resolved"));
        assertThat(resolved).extracting(Signal::action).containsOnly(Signal.Action.RESOLVE);
        assertThat(resolved)
                .extracting(Signal::key)
                .isEqualTo(firing.stream().map(Signal::key).toList());
    }

    @Test
    void grafanaSpeaksTheSame() {
        List<Signal> firing = AlertmanagerWebhook.read(Captures.body("grafana-webhook-firing"));
        List<Signal> resolved = AlertmanagerWebhook.read(Captures.body("grafana-webhook-resolved"));
        Signal signal = firing.get(0);
        assertThat(signal.title()).isEqualTo("memory high in us-1");
        assertThat(signal.runbook()).isEqualTo("https://rb/1");
        assertThat(signal.link()).isEqualTo("https://g.example/alerting/grafana/1afz29v7z/view?orgId=1");
        assertThat(signal.labels().get("grafana_folder")).isEqualTo("Prod");
        assertThat(resolved).extracting(Signal::key).contains(signal.key());
        assertThat(resolved).extracting(Signal::action).contains(Signal.Action.RESOLVE);
    }

    @Test
    void firingAndResolvedAlertsComeMixed() {
        assertThat(read("{'status': 'firing', 'alerts': [{'status': 'resolved'}, {'status': 'firing'}, {}, null]}"))
                .extracting(Signal::action)
                .containsExactly(Signal.Action.RESOLVE, Signal.Action.TRIGGER, Signal.Action.TRIGGER);
        assertThat(read("{'status': 'resolved', 'alerts': [{'status': null}]}")
                        .get(0)
                        .action())
                .isEqualTo(Signal.Action.RESOLVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "{'labels': {'alertname': 'A'}, 'annotations': {'summary': 'S', 'description': 'D'}} → S",
                "{'labels': {'alertname': 'A'}, 'annotations': {'summary': ' \\n', 'description': 'D'}} → A",
                "{'labels': {'alertname': 'A'}, 'annotations': null} → A",
                "{'labels': {}, 'annotations': {'description': 'D\\n e'}} → D e",
                "{'labels': null, 'annotations': {'message': 'M'}} → M",
                "{'labels': [1], 'annotations': 'x'} → An alert without a name",
                "{} → An alert without a name",
            })
    void theTitleIsTheBestThereIs(String alert, String title) {
        assertThat(alert(alert).title()).isEqualTo(title);
    }

    @Test
    void aSeverityThatIsMissingIsAnErrorAndCanBeRoutedBy() {
        Signal signal = alert("{'labels': {'alertname': 'A', 'severity': ''}}");
        assertThat(signal.severity()).isEqualTo(Severity.ERROR);
        assertThat(signal.labels().get("severity")).isEqualTo("error");
    }

    @Test
    void aSeverityInOtherWordsIsUnderstoodAndKept() {
        Signal signal = alert("{'labels': {'severity': 'page'}}");
        assertThat(signal.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(signal.labels().get("severity")).isEqualTo("page");
    }

    @Test
    void withoutAFingerprintTheLabelsAreTheKeyInWhateverOrder() {
        String key = alert("{'labels': {'a': '1', 'b': '2'}}").key();
        assertThat(key).matches("g/[0-9a-f]{16}");
        assertThat(alert("{'fingerprint': null, 'labels': {'b': '2', 'a': '1'}}")
                        .key())
                .isEqualTo(key);
        assertThat(alert("{'labels': {'a': '1', 'b': '3'}}").key()).isNotEqualTo(key);
    }

    @Test
    void onlyAWebAddressIsARunbook() {
        assertThat(alert("{'annotations': {'runbook_url': 'javascript:x', 'playbook': 'https://p'}}")
                        .runbook())
                .isEqualTo("https://p");
        assertThat(alert("{'annotations': {'runbook': 'turn it off and on'}}").runbook())
                .isNull();
    }

    @Test
    void fieldsOfNewerVersionsAreTolerated() {
        assertThat(read("{'version': '5', 'notification_reason': 'x', 'routeLabels': {}, 'alerts': []}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "{} → alerts: has to be a list of alerts",
                "{'alerts': {'labels': {}}} → alerts: has to be a list of alerts",
                "{'alerts': [{}, 7]} → alerts[1]: has to be an alert",
            })
    void saysWhatIsWrongAndWhere(String body, String fault) {
        RefusedPayload refused = Captures.refused(() -> read(body));
        assertThat(refused).hasMessage(fault);
        assertThat(refused.unparseable()).isFalse();
    }

    private static Signal alert(String alert) {
        return read("{'groupKey': 'g', 'alerts': [" + alert + "]}").get(0);
    }

    private static List<Signal> read(String body) {
        return AlertmanagerWebhook.read(json(body));
    }

    @Test
    void whatAlertmanagerLeftOutOfAGroupIsTold() {
        List<Signal> signals = AlertmanagerWebhook.read(json("{'version': '4', 'groupKey': 'g', 'truncatedAlerts': 7,"
                + " 'alerts': [{'labels': {'alertname': 'A'}, 'annotations': {'summary': 'a'}},"
                + " {'status': 'resolved', 'labels': {'alertname': 'B'}}]}"));

        assertThat(signals.get(0).details())
                .contains("summary: a", "7 more alerts of this group are not told (truncatedAlerts)");
        assertThat(AlertmanagerWebhook.read(json("{'truncatedAlerts': 1, 'alerts': [{'labels': {'alertname': 'A'}}]}"))
                        .get(0)
                        .details())
                .isEqualTo("1 more alert of this group is not told (truncatedAlerts)");
        for (String none : List.of("0", "null", "'many'", "-3")) {
            assertThat(AlertmanagerWebhook.read(json(
                                    "{'truncatedAlerts': " + none + ", 'alerts': [{'labels': {'alertname': 'A'}}]}"))
                            .get(0)
                            .details())
                    .isEmpty();
        }
    }
}
