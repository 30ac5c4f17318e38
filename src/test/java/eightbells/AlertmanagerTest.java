package eightbells;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eightbells.MailServer.Received;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a real Alertmanager to a mail in somebody's box, and what comes of it. */
@QuarkusTest
class AlertmanagerTest {
    @Inject
    World world;

    @TestHTTPResource
    URI eightbells;

    @BeforeEach
    void calm() {
        world.forgetOpenAlerts();
    }

    @Test
    void anAlertIsPagedEscalatedAcknowledgedAndThenSilent(@TempDir Path home) throws IOException {
        Crew crew = crew();
        try (Alertmanager alertmanager = Alertmanager.start(home, webhook(crew))) {
            alertmanager.fire(labels(crew, "QueueFull"), Map.of("summary", "The build queue is full"), null);

            Received page = firstMail(crew, "ana");
            assertThat(page.subject()).isEqualTo("[critical] The build queue is full");
            assertThat(page.text())
                    .contains("Severity: critical")
                    .contains("on call for " + crew.team() + "/primary, step 1 of " + crew.team() + "/default");
            String link = page.link("/acknowledge/");
            assertThat(page.html()).contains(link);

            world.advance(Duration.ofMinutes(10));
            assertThat(crew.mails("ben")).hasSize(1);
            long alert = alertOf(crew);

            looksAt(link, "Nobody has this yet");
            assertThat(world.alert(alert).getString("status"))
                    .as("after a look")
                    .isEqualTo("triggered");
            world.pressAcknowledge(link);
            looksAt(link, "has it, since");
            assertThat(world.alert(alert).getString("acknowledgedBy")).isEqualTo(crew.handle("ana"));

            world.advance(Duration.ofHours(12));
            assertThat(crew.mails("ana")).hasSize(1);
            assertThat(crew.mails("ben")).hasSize(1);
            assertThat(crew.mails("cleo")).isEmpty();
        }
    }

    @Test
    void whatAlertmanagerResolvesIsResolvedAndSilent(@TempDir Path home) throws IOException {
        Crew crew = crew();
        try (Alertmanager alertmanager = Alertmanager.start(home, webhook(crew))) {
            alertmanager.fire(labels(crew, "DiskFull"), Map.of("summary", "The disk is full"), null);
            firstMail(crew, "ana");
            long alert = alertOf(crew);

            Instant past = Clock.systemUTC().instant().minusSeconds(1);
            alertmanager.fire(labels(crew, "DiskFull"), Map.of("summary", "The disk is full"), past);
            Awaitility.await("the alert is over")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> world.alert(alert).getString("status"), "resolved"::equals);
            assertThat(crew.history(alert)).contains("resolved");

            world.advance(Duration.ofHours(12));
            assertThat(crew.mails("ana")).hasSize(1);
            assertThat(crew.mails("ben")).isEmpty();
        }
    }

    private Crew crew() {
        return world.crew()
                .lead("cleo")
                .member("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .step("PT10M", "person ben")
                .repeat(2)
                .muster();
    }

    private URI webhook(Crew crew) {
        return eightbells.resolve("/in/" + crew.key() + "/alertmanager");
    }

    private static Map<String, String> labels(Crew crew, String name) {
        return Map.of(
                "alertname", name, "severity", "critical", "crew", crew.labels().get("crew"));
    }

    private Received firstMail(Crew crew, String name) {
        return Awaitility.await("the page arrives")
                .atMost(Duration.ofSeconds(20))
                .until(() -> crew.mails(name), mails -> !mails.isEmpty())
                .get(0);
    }

    private long alertOf(Crew crew) {
        List<Integer> ids = world.program()
                .get("/api/v1/alerts?team=" + crew.team())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("alerts.id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static void looksAt(String link, String text) {
        given().get(link).then().statusCode(200).body(containsString(text));
    }
}
