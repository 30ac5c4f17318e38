package eightbells;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** A real Alertmanager, with one receiver. */
final class Alertmanager implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/bin/prometheus-alertmanager");

    private final Process process;
    private final String address;

    private Alertmanager(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Skips the test where there is none, but not where everything has to be tested. */
    static Alertmanager start(Path home, URI webhook) throws IOException {
        boolean mandatory = "true".equals(System.getenv("CI"));
        Assumptions.assumeTrue(
                mandatory || Files.isExecutable(BINARY),
                "skipped: Debian's prometheus-alertmanager is not installed, and CI=true is not set");
        Path config = Files.writeString(
                home.resolve("alertmanager.yml"),
                """
                route: {receiver: eightbells, group_by: [alertname], group_wait: 100ms, group_interval: 500ms}
                receivers: [{name: eightbells, webhook_configs: [{url: "%s", send_resolved: true}]}]
                """
                        .formatted(webhook));
        String listen = "127.0.0.1:" + ServerResource.freePort();
        Process process = new ProcessBuilder(
                        BINARY.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + home.resolve("data"),
                        "--cluster.listen-address=",
                        "--web.listen-address=" + listen)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        Alertmanager alertmanager = new Alertmanager(process, "http://" + listen);
        alertmanager.awaitReady();
        return alertmanager;
    }

    /** @param endsAt null: it goes on */
    void fire(Map<String, String> labels, Map<String, String> annotations, Instant endsAt) {
        Map<String, Object> alert = new HashMap<>(Map.of("labels", labels, "annotations", annotations));
        if (endsAt != null) alert.put("endsAt", endsAt.toString());
        given().contentType("application/json")
                .body(List.of(alert))
                .post(address + "/api/v2/alerts")
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        Awaitility.await("Alertmanager is ready")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> given().get(address + "/-/ready").statusCode() == 200);
    }
}
