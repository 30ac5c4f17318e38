package eightbells.alerting.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The bodies of requests that real clients sent; the names say which. */
final class Captures {
    static final ObjectMapper MAPPER = new ObjectMapper();

    static final List<String> ALL = List.of(
            "am25-webhook-firing",
            "am25-webhook-resolved",
            "grafana-webhook-firing",
            "grafana-webhook-resolved",
            "am25-pd-trigger",
            "am25-pd-resolve",
            "netdata-pd2-trigger",
            "netdata-pd2-resolve",
            "pdcli-event-trigger");

    private Captures() {}

    static byte[] body(String name) {
        try (InputStream file = Captures.class.getResourceAsStream("/captures/" + name + ".json")) {
            JsonNode capture = MAPPER.readTree(Objects.requireNonNull(file, name));
            return MAPPER.writeValueAsBytes(capture.at("/request/body"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with single quotes for double ones. */
    static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static RefusedPayload refused(Runnable reading) {
        try {
            reading.run();
        } catch (RefusedPayload e) {
            return e;
        }
        throw new AssertionError("it was accepted");
    }
}
