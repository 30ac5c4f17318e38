package eightbells.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.Crew;
import eightbells.alerting.source.AlertSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Sends alerts to a crew with payloads in every text, by every protocol. */
final class HostileSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Crew crew;

    HostileSource(Crew crew) {
        this.crew = crew;
    }

    void send(AlertSource source) {
        String address = source.path().replace("{key}", crew.key());
        Set<String> kept = Set.of(crew.key(), mark());
        for (String payload : List.of(Payloads.ADDRESS, Payloads.WEB, Payloads.LONG)) {
            HostileJson hostile = new HostileJson(sample(source, address), kept, body -> send(address, body) < 300);
            assertThat(send(address, hostile.with(payload))).as(source.kind()).isBetween(200, 299);
        }
    }

    private int send(String address, JsonNode body) {
        return given().contentType("application/json")
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .post(address)
                .statusCode();
    }

    /** What was captured of the protocol, else what its own first alert is made of. */
    private ObjectNode sample(AlertSource source, String address) {
        return switch (source.kind()) {
            case "generic" -> generic();
            case "alertmanager" -> labelled(capture("am25-webhook-firing"));
            case "grafana" -> labelled(capture("grafana-webhook-firing"));
            case "pagerduty" -> pagerDuty(capture("am25-pd-trigger"));
            default -> body(source.sample(address, crew.key()));
        };
    }

    private static ObjectNode body(String command) {
        try {
            return (ObjectNode) JSON.readTree(command.replaceFirst("(?s).*-d '(.*?)'.*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode generic() {
        ObjectNode body = JSON.createObjectNode()
                .put("title", "Queue")
                .put("key", "queue")
                .put("severity", "error");
        body.put("link", "https://example.org")
                .putObject("labels")
                .put("crew", mark())
                .put("service", "web");
        body.putObject("details").put("more", "text").putArray("list").add("text");
        return body;
    }

    private ObjectNode labelled(ObjectNode body) {
        body.path("alerts").forEach(alert -> ((ObjectNode) alert.path("labels")).put("crew", mark()));
        return body;
    }

    private ObjectNode pagerDuty(ObjectNode body) {
        ((ObjectNode) body.at("/payload/custom_details")).put("crew", mark());
        return body.put("routing_key", crew.key());
    }

    private String mark() {
        return crew.labels().get("crew");
    }

    private static ObjectNode capture(String name) {
        try (InputStream file = HostileSource.class.getResourceAsStream("/captures/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file).at("/request/body");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
