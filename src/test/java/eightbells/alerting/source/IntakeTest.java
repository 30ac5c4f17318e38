package eightbells.alerting.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import eightbells.Crew;
import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What alert sources send over HTTP, and what they are answered in their own form. */
@QuarkusTest
class IntakeTest {
    @Inject
    World world;

    private Crew crew;

    @BeforeEach
    void muster() {
        crew = world.crew()
                .lead("ana")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
    }

    private static ValidatableResponse post(String path, String type, String body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)))
                .contentType(type)
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse enqueue(String path, String action, String key) {
        return post(
                path,
                "application/x-www-form-urlencoded",
                """
                {"routing_key":"%s","event_action":"%s","dedup_key":"%s",
                 "payload":{"summary":"BLANK","source":"x","severity":"info","timestamp":null}}"""
                        .formatted(crew.key(), action, key));
    }

    private JsonPath alerts(String query) {
        return world.program()
                .get("/api/v1/alerts?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_repeat_under_the_same_key_is_the_same_alert_counted() {
        long first = crew.alert("disk");
        long second = crew.alert("disk");
        assertThat(second).isEqualTo(first);
        assertThat(world.alert(first).getInt("count")).isEqualTo(2);
        crew.over("disk");
        assertThat(world.alert(first).getString("status")).isEqualTo("resolved");
        assertThat(crew.alert("disk")).isNotEqualTo(first);
    }

    @Test
    void without_a_key_each_alert_is_another() {
        String body = "{\"title\":\"x\"}";
        long first = post("/in/" + crew.key(), "text/plain", body)
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("alert");
        long second = post("/in/" + crew.key(), "text/plain", body)
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("alert");
        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/enqueue", "/v2/enqueue/", "/netdata/v2/enqueue", "/any/prefix/v2/enqueue/"})
    void pagerdutys_events_are_taken_at_any_prefix_in_any_content_type(String path) {
        enqueue(path, "trigger", "k")
                .statusCode(202)
                .contentType("application/json")
                .body("status", equalTo("success"))
                .body("message", equalTo("Event processed"))
                .body("dedup_key", equalTo("k"));
    }

    @Test
    void an_acknowledgement_or_a_resolution_never_overwrites_the_alert() {
        post(
                        "/v2/enqueue",
                        "application/json",
                        """
                {"routing_key":"%s","event_action":"trigger","dedup_key":"own",
                 "payload":{"summary":"Disk full","source":"db01","severity":"critical"}}"""
                                .formatted(crew.key()))
                .statusCode(202);
        enqueue("/v2/enqueue", "acknowledge", "own").statusCode(202);
        String found = "alerts.find { it.key == 'own' && it.integration == 'source' }.";
        assertThat(alerts("status=acknowledged").getString(found + "title")).isEqualTo("Disk full");
        enqueue("/v2/enqueue", "resolve", "own").statusCode(202);
        assertThat(alerts("status=resolved").getString(found + "severity")).isEqualTo("critical");
    }

    @Test
    void an_acknowledgement_without_an_open_alert_is_accepted_and_dropped() {
        enqueue("/v2/enqueue", "resolve", "never-seen").statusCode(202);
        assertThat(alerts("limit=500").getList("alerts.key")).doesNotContain("never-seen");
    }

    @Test
    void pagerdutys_faults_come_in_pagerdutys_form() {
        post("/v2/enqueue", "application/json", "{\"routing_key\":\"short\",\"event_action\":\"trigger\"}")
                .statusCode(400)
                .body("status", equalTo("invalid event"))
                .body("errors", hasItem("Length of 'routing_key' is incorrect (should be 32 characters)"));
        post("/v2/enqueue", "application/json", "{broken")
                .statusCode(400)
                .body("status", equalTo("Unrecognized object"));
    }

    @Test
    void alertmanagers_batch_mixes_firing_and_resolved() {
        String one =
                """
                {"status":"%s","labels":{"alertname":"%s","severity":"critical"},"annotations":{"summary":"%s on fire"},
                 "startsAt":"2026-11-22T12:46:08Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"%s"}""";
        String batch = "{\"version\":\"4\",\"groupKey\":\"g\",\"status\":\"firing\",\"alerts\":[%s,%s]}";
        String path = "/in/" + crew.key() + "/alertmanager";
        List<Integer> ids = post(
                        path,
                        "application/json",
                        batch.formatted(
                                one.formatted("firing", "A", "a", "f1"), one.formatted("firing", "B", "b", "f2")))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getList("alerts.alert");
        post(
                        path + "/",
                        "application/json",
                        batch.formatted(
                                one.formatted("resolved", "A", "a", "f1"), one.formatted("firing", "B", "b", "f2")))
                .statusCode(202);
        assertThat(world.alert(ids.get(0)).getString("status")).isEqualTo("resolved");
        assertThat(world.alert(ids.get(1)).getString("status")).isEqualTo("triggered");
        assertThat(world.alert(ids.get(1)).getString("title")).isEqualTo("b on fire");
        assertThat(world.alert(ids.get(1)).getInt("count")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"severity\":\"loud\",\"title\":\"x\"}",
                "{\"key\":\"k\"}",
                "{\"title\":\"x\",\"tittle\":1}"
            })
    void a_bad_alert_is_a_problem_and_makes_none(String body) {
        int before = alerts("limit=500").getList("alerts").size();
        post("/in/" + crew.key(), "application/json", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", notNullValue());
        assertThat(alerts("limit=500").getList("alerts")).hasSize(before);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_as_large_at_most() throws IOException, InterruptedException {
        byte[] large = ("{\"title\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/in/" + crew.key()))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(chunked, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_body_that_is_too_large_is_refused_in_its_protocols_form() {
        String large = "{\"title\":\"" + "x".repeat(2 << 20) + "\"}";
        post("/in/" + crew.key(), "application/json", large)
                .statusCode(413)
                .contentType(containsString("application/problem+json"));
        post("/v2/enqueue", "application/json", large).statusCode(413).body("status", equalTo("invalid event"));
    }

    @Test
    void an_unknown_key_is_told_nothing() {
        post("/in/" + "0".repeat(32), "application/json", "{\"title\":\"x\"}").statusCode(404);
        given().redirects().follow(false).get("/in/" + crew.key()).then().statusCode(405);
    }

    @Test
    void a_route_check_says_who_would_be_paged_and_pages_nobody() {
        JsonPath check = world.program()
                .contentType("application/json")
                .body("{\"title\":\"x\",\"labels\":{\"crew\":\"" + crew.labels().get("crew")
                        + "\"},\"at\":\"2032-01-05T09:00:00Z\"}")
                .post("/api/v1/route-check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(check.getString("team")).isEqualTo(crew.team());
        assertThat(check.getString("policy")).isEqualTo("default");
        assertThat(check.getString("urgency")).isEqualTo("high");
        assertThat(check.getString("hold")).isEqualTo("PT0S");
        assertThat(check.getString("steps[0].after")).isEqualTo("PT0S");
        assertThat(check.getList("steps[0].people")).containsExactly(crew.handle("ana"));
        assertThat(check.getBoolean("steps[0].gap")).isFalse();
        assertThat(world.mails(crew.email("ana"))).isEmpty();
    }
}
