package eightbells.alerting.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a repeat under an open alert's key changes. Warnings go to Ana, half an hour after they came; what is critical
 * goes to Ben, at once.
 */
@QuarkusTest
class WorseAlertTest {
    @Inject
    World world;

    private Crew crew;

    @BeforeEach
    void ana_for_the_small_and_ben_for_the_large() {
        world.forgetOpenAlerts();
        String slowly = "notify: {high: [{after: PT0S, via: email}], low: [{after: PT30M, via: email}]}";
        crew = world.crew()
                .lead("ana", slowly)
                .member("ben", slowly)
                .step("PT2H", "person ana")
                .muster();
        String mark = crew.labels().get("crew");
        world.apply(
                """
                teams: [{slug: %1$s, policies: [
                  {slug: default, repeat: 3, steps: [{targets: [{person: %3$s}], escalateAfter: PT2H}]},
                  {slug: loud, repeat: 3, steps: [{targets: [{person: %4$s}], escalateAfter: PT2H}]}],
                  integrations: [{slug: events, kind: pagerduty, key: %5$s}]}]
                routes: [
                  {match: ['crew="%2$s"', 'severity="critical"'], team: %1$s, policy: loud, urgency: high, hold: PT1H},
                  {match: ['crew="%2$s"'], team: %1$s, policy: default, urgency: low}]
                """
                        .formatted(crew.team(), mark, crew.handle("ana"), crew.handle("ben"), eventsKey(mark)));
    }

    @Test
    void a_repeat_that_is_worse_raises_the_alert_and_pages_whom_the_new_route_names_now() {
        long alert = signal("disk", "warning");
        assertThat(crew.mails("ana")).isEmpty();

        assertThat(signal("disk", "critical")).isEqualTo(alert);

        JsonPath json = world.alert(alert);
        assertThat(json.getInt("count")).isEqualTo(2);
        assertThat(json.getString("severity")).isEqualTo("critical");
        assertThat(json.getString("urgency")).isEqualTo("high");
        assertThat(json.getString("policy")).isEqualTo("loud");
        assertThat(json.getString("labels.severity")).isEqualTo("critical");
        assertThat(json.getString("history.find { it.what == 'raised' }.detail"))
                .isEqualTo("from warning to critical");
        assertThat(crew.mails("ben")).hasSize(1);
        assertThat(crew.pages(alert)).containsExactly("ana email cancelled", "ben email sent");
        world.advance(Duration.ofHours(1));
        assertThat(crew.mails("ana")).isEmpty();
    }

    @Test
    void a_worse_repeat_by_the_events_api_raises_it_too() {
        long alert = event("disk", "warning");

        assertThat(event("disk", "critical")).isEqualTo(alert);

        assertThat(world.alert(alert).getString("severity")).isEqualTo("critical");
        assertThat(crew.mails("ben")).hasSize(1);
        assertThat(crew.history(alert)).contains("raised");
    }

    @Test
    void nothing_is_lowered_by_itself_and_nobody_is_paged_again_for_the_same() {
        long alert = signal("disk", "critical");
        world.advance(Duration.ofHours(1));
        assertThat(crew.mails("ben")).as("after the hold").hasSize(1);

        signal("disk", "warning");
        signal("disk", "critical");
        signal("disk", "info");

        JsonPath json = world.alert(alert);
        assertThat(json.getInt("count")).isEqualTo(4);
        assertThat(json.getString("severity")).isEqualTo("critical");
        assertThat(json.getString("labels.severity")).isEqualTo("critical");
        assertThat(json.getString("urgency")).isEqualTo("high");
        assertThat(json.getString("policy")).isEqualTo("loud");
        assertThat(crew.history(alert)).doesNotContain("raised");
        assertThat(crew.mails("ben")).hasSize(1);
    }

    @Test
    void somebody_who_has_it_is_told_that_it_became_worse_and_keeps_it() {
        long alert = signal("disk", "warning");
        crew.acknowledge(alert, "ana");

        signal("disk", "critical");

        JsonPath json = world.alert(alert);
        assertThat(json.getString("status")).isEqualTo("acknowledged");
        assertThat(json.getString("severity")).isEqualTo("critical");
        assertThat(json.getString("urgency")).isEqualTo("high");
        assertThat(crew.history(alert)).contains("raised");
        Received told = world.notices(crew.email("ana")).stream()
                .filter(mail -> mail.subject().startsWith("Worse now"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    assertThat(all).hasSize(1);
                    return all.get(0);
                }));
        assertThat(told.subject()).isEqualTo("Worse now, critical: disk");
        assertThat(told.text()).contains("warning", "critical", "/alerts/" + alert);
        assertThat(crew.mails("ben")).isEmpty();
    }

    @Test
    void what_no_person_has_is_paged_again_when_it_becomes_worse() {
        long alert = signal("disk", "warning");
        world.program().post("/api/v1/alerts/" + alert + "/acknowledge").then().statusCode(200);

        signal("disk", "critical");

        assertThat(world.alert(alert).getString("status")).isEqualTo("triggered");
        assertThat(crew.mails("ben")).hasSize(1);
    }

    @Test
    void what_sleeps_wakes_when_it_becomes_worse() {
        long alert = signal("disk", "warning");
        world.program()
                .contentType("application/json")
                .body(Map.of("person", crew.handle("ana"), "for", "PT8H"))
                .post("/api/v1/alerts/" + alert + "/snooze")
                .then()
                .statusCode(200);

        signal("disk", "critical");

        assertThat(crew.mails("ben")).hasSize(1);
    }

    @Test
    void the_newest_text_is_shown_and_each_earlier_one_is_in_the_history() {
        long alert = send(Map.of(
                "title",
                "1 pod is down",
                "key",
                "pods",
                "severity",
                "warning",
                "link",
                "https://grafana.example/1",
                "details",
                "pod-a",
                "labels",
                labels("pod", "a")));
        send(Map.of(
                "title",
                "2 pods are down",
                "key",
                "pods",
                "severity",
                "warning",
                "link",
                "https://grafana.example/2",
                "details",
                "pod-a, pod-b",
                "labels",
                labels("pod", "b")));
        send(Map.of(
                "title",
                "3 pods are down",
                "key",
                "pods",
                "severity",
                "warning",
                "details",
                "pod-a, pod-b, pod-c",
                "labels",
                labels("pod", "c")));
        send(Map.of("title", "3 pods are down", "key", "pods", "severity", "warning"));

        JsonPath json = world.alert(alert);
        assertThat(json.getInt("count")).isEqualTo(4);
        assertThat(json.getString("title")).isEqualTo("3 pods are down");
        assertThat(json.getString("labels.pod")).isEqualTo("c");
        assertThat(json.getString("labels.crew")).isEqualTo(crew.labels().get("crew"));
        List<String> earlier = json.getList("history.findAll { it.what == 'updated' }.detail");
        assertThat(earlier).hasSize(2);
        assertThat(earlier.get(0)).contains("1 pod is down", "https://grafana.example/1", "pod-a", "pod=a");
        assertThat(earlier.get(1)).contains("2 pods are down", "pod-a, pod-b", "pod=b");
    }

    @Test
    void a_page_that_is_sent_later_tells_the_newest_text() {
        String mark = crew.labels().get("crew");
        assertThat(mark).isNotEmpty();
        signal("disk", "warning", "1 disk is full");
        signal("disk", "warning", "3 disks are full");

        world.advance(Duration.ofMinutes(31));

        assertThat(crew.mails("ana")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("3 disks are full");
            assertThat(mail.text()).contains("3 disks are full").doesNotContain("1 disk is full");
        });
    }

    private Map<String, String> labels(String name, String value) {
        Map<String, String> labels = new HashMap<>(crew.labels());
        labels.put(name, value);
        return labels;
    }

    private long signal(String key, String severity) {
        return signal(key, severity, key);
    }

    private long signal(String key, String severity, String title) {
        return send(Map.of("title", title, "key", key, "severity", severity, "labels", crew.labels()));
    }

    private long send(Map<String, Object> body) {
        long alert = given().contentType("application/json")
                .body(body)
                .post("/in/" + crew.key())
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("alert");
        world.settle();
        return alert;
    }

    /** Gives the id of the alert under the key. */
    private long event(String key, String severity) {
        given().contentType("application/json")
                .body(Map.of(
                        "routing_key",
                        eventsKey(crew.labels().get("crew")),
                        "event_action",
                        "trigger",
                        "dedup_key",
                        key,
                        "payload",
                        Map.of(
                                "summary",
                                "disk",
                                "source",
                                "db01",
                                "severity",
                                severity,
                                "custom_details",
                                crew.labels())))
                .post("/v2/enqueue")
                .then()
                .statusCode(202);
        world.settle();
        return world.program()
                .get("/api/v1/alerts?team=" + crew.team())
                .jsonPath()
                .getLong("alerts.find { it.key == '" + key + "' }.id");
    }

    private static String eventsKey(String mark) {
        return "keyOfEvents0" + "0".repeat(20 - mark.length()) + mark;
    }
}
