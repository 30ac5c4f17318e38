package eightbells.alerting.source.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.alerting.alert.Severities;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.alert.SignalText;
import eightbells.alerting.source.LenientJson;
import eightbells.alerting.source.PayloadFaults;
import eightbells.alerting.source.RefusedPayload;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Our own form: {@code {"title"*, "key", "status": "firing|resolved", "severity": "critical|error|warning|info",
 * "labels": {}, "link", "details": any}}. A null is as good as nothing.
 */
public final class GenericJson {
    private static final List<String> KNOWN =
            List.of("title", "key", "status", "severity", "labels", "link", "details");

    private static final List<String> SEVERITIES =
            Stream.of(Severity.values()).map(Severity::toString).toList();

    private final ObjectNode body;
    private final PayloadFaults faults = new PayloadFaults();

    private GenericJson(ObjectNode body) {
        this.body = body;
    }

    /** @throws RefusedPayload with every fault */
    public static List<Signal> read(byte[] body) {
        return List.of(read(LenientJson.object(body)));
    }

    /** @throws RefusedPayload with every fault */
    public static Signal read(ObjectNode body) {
        return new GenericJson(body).signal();
    }

    private Signal signal() {
        body.fieldNames().forEachRemaining(this::refuseUnknown);
        String key = text("key");
        String title = text("title");
        String link = text("link");
        boolean resolved = oneOf(List.of("firing", "resolved"), "status").equals("resolved");
        Labels labels = labels();
        if (resolved && key.isBlank()) faults.add("key", "is required to resolve: it says which alert");
        if (!resolved && SignalText.line(title, Signal.TITLE).isEmpty()) faults.add("title", "is required");
        faults.refuseIfAny();
        return new Signal(
                resolved ? Signal.Action.RESOLVE : Signal.Action.TRIGGER,
                key,
                title,
                Severities.meaning(labels.get("severity")),
                labels,
                link,
                details(link),
                null);
    }

    /** With a link that is none: nobody is sent there, but it is told. */
    private String details(String link) {
        String details = LenientJson.readable(body.path("details"));
        boolean told = link.isBlank() || SignalText.link(link, Signal.LINK) != null;
        return told ? details : (details + "\nlink: " + link).strip();
    }

    private void refuseUnknown(String name) {
        if (!KNOWN.contains(name)) faults.add(name, "is not known; known are " + String.join(", ", KNOWN));
    }

    private String text(String name) {
        JsonNode node = body.path(name);
        if (node.isContainerNode() || node.isBoolean()) faults.add(name, "has to be text");
        return LenientJson.text(node);
    }

    private String oneOf(List<String> words, String name) {
        String word = text(name);
        if (!word.isEmpty() && !words.contains(word)) faults.add(name, "has to be one of " + String.join(", ", words));
        return word;
    }

    /** The labels, and the severity as one of them: the field, else the label, else the default. */
    private Labels labels() {
        Map<String, String> labels = givenLabels();
        String severity = oneOf(SEVERITIES, "severity");
        if (!severity.isEmpty()) labels.put("severity", severity);
        if (labels.getOrDefault("severity", "").isBlank()) labels.put("severity", Severities.DEFAULT.toString());
        return new Labels(labels);
    }

    private Map<String, String> givenLabels() {
        Map<String, String> labels = new TreeMap<>();
        JsonNode given = body.path("labels");
        if (!given.isObject()) {
            if (!LenientJson.text(given).isEmpty()) faults.add("labels", "has to be an object of texts");
            return labels;
        }
        if (given.size() > Signal.LABELS) faults.add("labels", "has more than " + Signal.LABELS);
        given.properties().forEach(label -> {
            if (label.getKey().isBlank() || label.getValue().isContainerNode()) {
                faults.add("labels." + label.getKey(), "has to be a named text, number or boolean");
            }
            labels.put(label.getKey(), LenientJson.text(label.getValue()));
        });
        return labels;
    }
}
