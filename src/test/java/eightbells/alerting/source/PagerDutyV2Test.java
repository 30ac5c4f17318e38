package eightbells.alerting.source;

import static eightbells.alerting.source.Captures.json;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.alerting.alert.Signal;
import eightbells.alerting.alert.Signal.Action;
import eightbells.alerting.source.pagerduty.PagerDutyV2;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagerDutyV2Test {
    private static final String KEY = "R0000000000000000000000000000001";

    @Test
    void alertmanagerTriggersAndResolvesTheSameAlert() {
        PagerDutyV2.Event trigger = PagerDutyV2.read(Captures.body("am25-pd-trigger"));
        PagerDutyV2.Event resolve = PagerDutyV2.read(Captures.body("am25-pd-resolve"));
        assertThat(trigger.routingKey()).isEqualTo(KEY);
        assertThat(trigger.signal().action()).isEqualTo(Action.TRIGGER);
        assertThat(trigger.signal().title()).isEqualTo("[FIRING:2] HighCPU c1 (node critical)");
        assertThat(trigger.signal().severity()).isEqualTo(Severity.ERROR);
        assertThat(trigger.signal().link()).isEqualTo("http://vm:9913/#/alerts?receiver=pd");
        assertThat(trigger.signal().labels().get("client")).isEqualTo("Alertmanager");
        assertThat(trigger.signal().labels().get("num_firing")).isEqualTo("2");
        assertThat(trigger.signal().details()).startsWith("firing: Labels:\n - alertname = HighCPU\n");
        assertThat(resolve.signal()).isEqualTo(Signal.about(Action.RESOLVE, trigger.dedupKey()));
        assertThat(trigger.signal().key()).isEqualTo(trigger.dedupKey());
    }

    @Test
    void netdataTriggersAndResolvesTheSameAlert() {
        Signal trigger = PagerDutyV2.read(Captures.body("netdata-pd2-trigger")).signal();
        assertThat(trigger.key()).isEqualTo("1");
        assertThat(trigger.severity()).isEqualTo(Severity.WARNING);
        assertThat(trigger.labels().get("class")).isEqualTo("test.chart");
        assertThat(trigger.labels().get("group")).isEqualTo("test.family");
        assertThat(trigger.labels().get("old_status")).isEqualTo("CLEAR");
        assertThat(PagerDutyV2.read(Captures.body("netdata-pd2-resolve")).signal())
                .isEqualTo(Signal.about(Action.RESOLVE, "1"));
    }

    @Test
    void theCommandLineClientTriggersWithTheLeast() {
        assertThat(PagerDutyV2.read(Captures.body("pdcli-event-trigger")))
                .isEqualTo(new PagerDutyV2.Event(
                        "R0000000000000000000000000000005",
                        "k1",
                        new Signal(
                                Action.TRIGGER,
                                "k1",
                                "CLI disk full",
                                Severity.CRITICAL,
                                Labels.of("source", "db01", "severity", "critical"),
                                null,
                                "",
                                null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'dedup_key': null,", "'dedup_key': '',"})
    void aTriggerWithoutAKeyIsGivenOne(String dedupKey) {
        PagerDutyV2.Event event = PagerDutyV2.read(json(trigger(dedupKey, "'summary': 'x'")), () -> "made");
        assertThat(event.dedupKey()).isEqualTo("made");
        assertThat(event.signal().key()).isEqualTo("made");
        assertThat(read(trigger(dedupKey, "'summary': 'x'")).dedupKey()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", 'payload': null",
                ", 'payload': {'summary': 'BLANK', 'source': 'BLANK', 'severity': 'info', 'timestamp': null}",
                ", 'payload': {'severity': 'nonsense'}",
                ", 'payload': 'x', 'client': null, 'links': {}",
            })
    void anAcknowledgementNeedsNoPayloadAndLooksAtNone(String rest) {
        String body = "{'routing_key': '" + KEY + "', 'event_action': 'acknowledge', 'dedup_key': 'k'" + rest + "}";
        assertThat(read(body).signal()).isEqualTo(Signal.about(Action.ACKNOWLEDGE, "k"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "'summary': '', 'class': 'disk', 'component': 'raid' → disk raid on db01",
                "'summary': ' \\t' → An event without a summary on db01",
                "'summary': '\\u0000', 'group': 'g' → g on db01",
            })
    void anEmptySummaryIsMadeUpForByOtherFields(String payload, String title) {
        assertThat(read(trigger("", payload)).signal().title()).isEqualTo(title);
    }

    @Test
    void aSummaryIsCutTo1024Characters() {
        assertThat(read(trigger("", "'summary': '" + "x".repeat(5_000) + "'"))
                        .signal()
                        .title())
                .isEqualTo("x".repeat(1_024));
    }

    @Test
    void customDetailsAreLabelsWhereTheyCanBe() {
        Signal signal = read(trigger(
                        "",
                        "'summary': 'x', 'component': 'raid', 'custom_details': {'team': 'db', 'load': 0.75, 'up': false,"
                                + " 'component': 'no', 'severity': 'no', 'free space': '2', 'deep': {'a': 1},"
                                + " 'gone': null}"))
                .signal();
        assertThat(signal.labels())
                .isEqualTo(Labels.of(
                        "component", "raid",
                        "load", "0.75",
                        "severity", "error",
                        "source", "db01",
                        "team", "db",
                        "up", "false"));
        assertThat(signal.details()).contains("free space: 2\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {"'text' → text", "7 → 7", "[1, 'a'] → [ 1, \"a\" ]", "null → ", "true → true"})
    void customDetailsAreAnyJson(String details, String readable) {
        assertThat(read(trigger("", "'summary': 'x', 'custom_details': " + details))
                        .signal()
                        .details())
                .isEqualTo(readable == null ? "" : readable);
    }

    @Test
    void linksAndImagesAreTold() {
        String top = "'client_url': 'not one', 'links': [{'href': 'https://l', 'text': 'Graph'}, null],"
                + " 'images': [{'src': 'https://i', 'alt': 'Picture'}],";
        Signal signal = read(trigger(top, "'summary': 'x'")).signal();
        assertThat(signal.link()).isEqualTo("https://l");
        assertThat(signal.details()).isEqualTo("Graph https://l\nPicture https://i");
    }

    @Test
    void aSeverityInCapitalsIsNoReasonToLoseAnAlert() {
        String body = trigger("", "'summary': 'x'").replace("'error'", "'Critical'");
        assertThat(read(body).signal().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(read(body).signal().labels().get("severity")).isEqualTo("critical");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "'routing_key': 'short' → Length of 'routing_key' is incorrect (should be 32 characters)",
                "'routing_key': null → 'routing_key' is missing or blank",
                "'event_action': 'close' → 'event_action' is invalid (must be one of the following: 'trigger',"
                        + " 'acknowledge' or 'resolve')",
                "'event_action': null → 'event_action' is missing or blank",
                "'event_action': 'resolve', 'dedup_key': null → 'dedup_key' is missing or blank",
                "'event_action': 'acknowledge', 'dedup_key': '' → 'dedup_key' is missing or blank",
                "'payload': {'summary': null, 'source': 's', 'severity': 'info'} → 'payload.summary' is missing or blank",
                "'payload': {'summary': 'x', 'severity': 'info'} → 'payload.source' is missing or blank",
                "'payload': {'summary': 'x', 'source': 's'} → 'payload.severity' is missing or blank",
                "'payload': {'summary': 'x', 'source': 's', 'severity': 'bad'} → 'payload.severity' is invalid (must be"
                        + " one of the following: 'critical', 'warning', 'error' or 'info')",
            })
    void errorsAreWordedAsPagerDutyWordsThem(String overrule, String error) {
        String body = trigger("", "'summary': 'x'");
        RefusedPayload refused =
                Captures.refused(() -> read(body.substring(0, body.length() - 1) + ", " + overrule + "}"));
        assertThat(refused.faults()).extracting(RefusedPayload.Fault::message).containsExactly(error);
        assertThat(refused.unparseable()).isFalse();
    }

    @Test
    void aDedupKeyHas255CharactersAtMost() {
        assertThat(read(trigger("'dedup_key': '" + "k".repeat(255) + "',", "'summary': 'x'"))
                        .dedupKey())
                .hasSize(255);
        assertThat(Captures.refused(() -> read(trigger("'dedup_key': '" + "k".repeat(256) + "',", "'summary': 'x'"))))
                .hasMessageContaining("Length of 'dedup_key' is incorrect (should be at most 255 characters)");
    }

    @Test
    void anEmptyObjectIsToldAllThatItLacks() {
        assertThat(Captures.refused(() -> read("{}")).faults())
                .extracting(RefusedPayload.Fault::path)
                .containsExactly(
                        "routing_key", "event_action", "payload.summary", "payload.source", "payload.severity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "routing_key=x", "[]", "{"})
    void whatIsNoJsonObjectIsUnparseable(String body) {
        assertThat(Captures.refused(() -> read(body)).unparseable()).isTrue();
    }

    private static PagerDutyV2.Event read(String body) {
        return PagerDutyV2.read(json(body));
    }

    private static String trigger(String top, String payload) {
        return "{'routing_key': '" + KEY + "', 'event_action': 'trigger', " + top
                + " 'payload': {'source': 'db01', 'severity': 'error', " + payload + "}}";
    }
}
