package eightbells.alerting.source.generic;

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

/** {@link GenericJson}, one alert a request. */
@Singleton
class GenericSource implements AlertSource {
    @Override
    public String kind() {
        return "generic";
    }

    @Override
    public String label() {
        return "a script, or anything that can send JSON";
    }

    @Override
    public String path() {
        return "/in/{key}";
    }

    @Override
    public Reading read(IncomingRequest request) {
        return new Reading(request.key(), GenericJson.read(request.body()), "");
    }

    @Override
    public Answer accepted(Reading reading, List<Optional<Alert>> alerts) {
        return Answer.json(202, TakenJson.of(alerts.get(0)));
    }

    @Override
    public Answer refused(Refusal refusal) {
        return Answer.problem(refusal);
    }

    @Override
    public String sample(String url, String key) {
        return "curl -H 'Content-Type: application/json' \\\n"
                + "  -d '{\"title\": \"A first alert\", \"key\": \"first\", \"severity\": \"warning\"}' \\\n  " + url;
    }
}
