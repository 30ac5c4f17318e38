package eightbells.alerting.source.pagerduty;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.source.AlertSource;
import eightbells.alerting.source.Answer;
import eightbells.alerting.source.IncomingRequest;
import eightbells.alerting.source.Reading;
import eightbells.alerting.source.Refusal;
import eightbells.alerting.source.RefusedPayload;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@link PagerDutyV2}, for the tools that speak it: their routing key is the source's key. */
@Singleton
class PagerDutySource implements AlertSource {
    record AcceptedJson(String status, String message, String dedup_key) {}

    record RefusedJson(String status, String message, List<String> errors) {}

    @Override
    public String kind() {
        return "pagerduty";
    }

    @Override
    public String label() {
        return "anything that speaks PagerDuty's Events API v2";
    }

    @Override
    public String path() {
        return "/v2/enqueue";
    }

    @Override
    public Reading read(IncomingRequest request) {
        PagerDutyV2.Event event = PagerDutyV2.read(request.body());
        return new Reading(event.routingKey(), List.of(event.signal()), event.dedupKey());
    }

    @Override
    public Answer accepted(Reading reading, List<Optional<Alert>> alerts) {
        return Answer.json(202, new AcceptedJson("success", "Event processed", reading.reference()));
    }

    /** Of what is not the sender's fault, its clients look at the status alone. */
    @Override
    public Answer refused(Refusal refusal) {
        if (refusal.unparseable()) {
            return refused(
                    400, "Unrecognized object", "Event object format is unrecognized", List.of("JSON parse error"));
        }
        if (refusal.status() == 404) return invalid(400, List.of("'routing_key' is not the key of an integration"));
        return invalid(
                refusal.status(),
                refusal.faults().stream().map(RefusedPayload.Fault::message).toList());
    }

    private static Answer invalid(int status, List<String> errors) {
        return refused(status, "invalid event", "Event object is invalid", errors);
    }

    private static Answer refused(int status, String what, String message, List<String> errors) {
        return Answer.json(status, new RefusedJson(what, message, errors));
    }

    @Override
    public String sample(String url, String key) {
        return "curl -H 'Content-Type: application/json' \\\n  -d '{\"routing_key\": \"" + key
                + "\", \"event_action\": \"trigger\", \"payload\": "
                + "{\"summary\": \"A first alert\", \"source\": \"curl\", \"severity\": \"warning\"}}' \\\n  " + url;
    }
}
