package eightbells.alerting.source.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alerting.alert.Severities;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.alert.Signal.Action;
import eightbells.alerting.alert.SignalText;
import eightbells.alerting.source.LenientJson;
import eightbells.alerting.source.PayloadFaults;
import eightbells.alerting.source.RefusedPayload;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * PagerDuty's Events API v2, {@code POST /v2/enqueue}. The messages of its faults are whole sentences in PagerDuty's
 * manner, fit for its list of {@code errors}. What an acknowledgement or a resolution says beside its keys is not
 * looked at: clients send a payload of blanks along.
 */
public final class PagerDutyV2 {
    /**
     * What was sent, and to whom.
     *
     * @param routingKey the integration's key, 32 characters
     * @param dedupKey as it was sent, or made; to be answered with
     */
    public record Event(String routingKey, String dedupKey, Signal signal) {}

    private static final int ROUTING_KEY = 32;
    private static final int DEDUP_KEY = 255;

    private static final Map<String, Action> ACTIONS =
            Map.of("trigger", Action.TRIGGER, "acknowledge", Action.ACKNOWLEDGE, "resolve", Action.RESOLVE);

    private final ObjectNode body;
    private final PayloadFaults faults = new PayloadFaults();

    private PagerDutyV2(ObjectNode body) {
        this.body = body;
    }

    /** @throws RefusedPayload with every fault */
    public static Event read(byte[] body) {
        return read(body, () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * @param newKey makes a dedup_key where a trigger has none
     * @throws RefusedPayload with every fault
     */
    public static Event read(byte[] body, Supplier<String> newKey) {
        return new PagerDutyV2(LenientJson.object(body)).event(newKey);
    }

    private Event event(Supplier<String> newKey) {
        Action action = ACTIONS.getOrDefault(text("event_action"), Action.TRIGGER);
        requireKeysAndAction(action);
        if (action == Action.TRIGGER) requirePayload();
        faults.refuseIfAny();
        String sent = text("dedup_key");
        String dedupKey = sent.isBlank() ? newKey.get() : sent;
        Signal signal = action == Action.TRIGGER ? triggered(dedupKey) : Signal.about(action, dedupKey);
        return new Event(routingKey(), dedupKey, signal);
    }

    private void requireKeysAndAction(Action action) {
        required("routing_key");
        if (routingKey().length() != ROUTING_KEY) {
            faults.add("routing_key", "Length of 'routing_key' is incorrect (should be 32 characters)");
        }
        required("event_action");
        if (!ACTIONS.containsKey(text("event_action"))) {
            faults.add("event_action", invalid("event_action", "'trigger', 'acknowledge' or 'resolve'"));
        }
        if (action != Action.TRIGGER) required("dedup_key");
        if (text("dedup_key").length() > DEDUP_KEY) {
            faults.add("dedup_key", "Length of 'dedup_key' is incorrect (should be at most 255 characters)");
        }
    }

    /** An empty summary or source happens, and must not cost the alert; none at all is an error of the sender's. */
    private void requirePayload() {
        for (String path : List.of("payload.summary", "payload.source")) {
            if (node(path).isMissingNode() || node(path).isNull()) faults.add(path, missing(path));
        }
        required("payload.severity");
        if (Severity.named(severity()).isEmpty()) {
            faults.add("payload.severity", invalid("payload.severity", "'critical', 'warning', 'error' or 'info'"));
        }
    }

    private Signal triggered(String key) {
        return new Signal(
                Action.TRIGGER,
                key,
                SignalText.firstLine(Signal.TITLE, text("payload.summary"), fallbackTitle()),
                Severity.named(severity()).orElse(Severities.DEFAULT),
                labels(),
                SignalText.firstLink(Signal.LINK, text("client_url"), text("links.0.href"), text("images.0.href")),
                details(),
                null);
    }

    private String fallbackTitle() {
        String what = Stream.of("payload.class", "payload.component", "payload.group")
                .map(this::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        String where = text("payload.source").isBlank() ? text("client") : text("payload.source");
        return (what.isBlank() ? "An event without a summary" : what) + (where.isBlank() ? "" : " on " + where);
    }

    /** The custom details that can be labels, overruled by what the payload says itself. */
    private Labels labels() {
        Map<String, String> labels = new TreeMap<>();
        JsonNode details = node("payload.custom_details");
        if (details.isObject()) {
            details.properties().stream()
                    .filter(detail ->
                            Labels.plain(detail.getKey()) && detail.getValue().isValueNode())
                    .forEach(detail -> labels.put(detail.getKey(), LenientJson.text(detail.getValue())));
        }
        for (String name : List.of("source", "component", "group", "class")) {
            if (!text("payload." + name).isBlank()) labels.put(name, text("payload." + name));
        }
        if (!text("client").isBlank()) labels.put("client", text("client"));
        labels.put("severity", severity());
        return new Labels(labels);
    }

    private String details() {
        Stream<String> links = Stream.of("links", "images")
                .flatMap(list -> StreamSupport.stream(node(list).spliterator(), false))
                .map(link -> Stream.of("text", "alt", "src", "href")
                        .map(name -> LenientJson.text(link.path(name)))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" ")));
        return Stream.concat(Stream.of(LenientJson.readable(node("payload.custom_details"))), links)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Without what no database can be asked for. */
    private String routingKey() {
        return SignalText.block(text("routing_key"), Signal.KEY);
    }

    private String severity() {
        return text("payload.severity").toLowerCase(Locale.ROOT);
    }

    private void required(String path) {
        if (text(path).isBlank()) faults.add(path, missing(path));
    }

    private static String missing(String path) {
        return "'" + path + "' is missing or blank";
    }

    private static String invalid(String path, String words) {
        return "'" + path + "' is invalid (must be one of the following: " + words + ")";
    }

    private String text(String path) {
        return LenientJson.text(node(path));
    }

    private JsonNode node(String path) {
        return body.at("/" + path.replace('.', '/'));
    }
}
