package eightbells.alerting.source.toy;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.Severities;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.source.AlertSource;
import eightbells.alerting.source.Answer;
import eightbells.alerting.source.IncomingRequest;
import eightbells.alerting.source.Reading;
import eightbells.alerting.source.Refusal;
import eightbells.core.routing.Labels;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole protocol in one room: its body is {@code crew title}. */
@IfBuildProperty(name = "eightbells.toys", stringValue = "true")
@Singleton
class ToySource implements AlertSource {
    @Override
    public String kind() {
        return "toy";
    }

    @Override
    public String label() {
        return "a toy";
    }

    @Override
    public String path() {
        return "/toys/{key}/ring";
    }

    @Override
    public Reading read(IncomingRequest request) {
        String[] words = new String(request.body(), StandardCharsets.UTF_8).split(" ", 2);
        Labels labels = new Labels(Map.of("crew", words[0], "severity", "critical"));
        return new Reading(
                request.key(),
                List.of(new Signal(
                        Signal.Action.TRIGGER,
                        words[1],
                        words[1],
                        Severities.meaning("critical"),
                        labels,
                        null,
                        "",
                        null)),
                words[1]);
    }

    @Override
    public Answer accepted(Reading reading, List<Optional<Alert>> alerts) {
        return Answer.json(200, Map.of("rings", reading.reference()));
    }

    @Override
    public Answer refused(Refusal refusal) {
        return Answer.json(refusal.status(), Map.of("silent", refusal.detail()));
    }

    @Override
    public String sample(String url, String key) {
        return "curl -d 'crew title' " + url;
    }
}
