package eightbells.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rota as one document: what it says is so, twice is once, and what is wrong changes nothing. */
@QuarkusTest
class RotaDocumentTest {
    @Inject
    World world;

    private static final String WATCH =
            """
            people:
              - {handle: doc-ana, name: Ana, email: ana@doc.example, zone: Europe/Berlin,
                 waking: {from: "07:00", until: "23:00"},
                 stays: [{zone: Pacific/Auckland, from: 2031-12-01, until: 2032-01-15}],
                 contacts: [{kind: webhook, address: "https://hooks.example/ana", verified: true}],
                 notify: {high: [{after: PT0S, via: webhook}, {after: PT10M, via: email}], low: [{after: PT0S, via: email}]},
                 absences: [{kind: away, zone: Europe/Berlin, from: 2031-12-24T00:00, until: 2031-12-27T00:00, reason: holiday}]}
              - {handle: doc-ben, name: Ben, email: ben@doc.example, zone: America/New_York}
            teams:
              - slug: doc
                name: Documents
                members: [{person: doc-ana, role: lead}, {person: doc-ben, role: member}]
                schedules:
                  - slug: primary
                    duty: pager
                    zone: Europe/Berlin
                    layers:
                      - rotations:
                          - {name: weekly, start: 2026-01-05T09:00, until: null, every: P1W,
                             slots: [[doc-ana], [doc-ben], []], hours: [{from: "MON 09:00", until: "FRI 17:00"}],
                             standIn: awake, countIdleTurns: true}
                    overrides: [{kind: replace, person: doc-ben, instead: doc-ana,
                                 from: 2031-03-02T08:00:00Z, until: 2031-03-02T20:00:00Z}]
                policies:
                  - {slug: default, repeat: 3, steps: [{targets: [{schedule: primary}], escalateAfter: PT10M},
                     {targets: [{team: doc}, {person: doc-ben}], escalateAfter: PT10M}]}
                playbooks: [{slug: rabbitmq, title: RabbitMQ, text: "# markdown"}]
                integrations: [{slug: prometheus, kind: alertmanager, key: keyOfTheDocuments000000000000001}]
            """;

    private ValidatableResponse put(String document) {
        return world.program()
                .contentType("application/yaml")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then();
    }

    @Test
    void the_same_document_twice_changes_nothing_the_second_time() {
        put(WATCH).statusCode(200);
        put(WATCH).statusCode(200).body("changed", equalTo(false)).body("changes.size()", equalTo(0));
    }

    @Test
    void what_is_read_back_says_what_was_written_and_changes_nothing_in_json_or_yaml() {
        put(WATCH).statusCode(200);
        String json =
                world.program().accept("application/json").get("/api/v1/rota").asString();
        Map<String, Object> ana = JsonPath.from(json).getMap("people.find { it.handle == 'doc-ana' }");
        assertThat(ana)
                .containsEntry("waking", Map.of("from", "07:00", "until", "23:00"))
                .containsEntry(
                        "stays",
                        List.of(Map.of("zone", "Pacific/Auckland", "from", "2031-12-01", "until", "2032-01-15")));
        Map<String, Object> rotation =
                JsonPath.from(json).getMap("teams.find { it.slug == 'doc' }.schedules[0].layers[0].rotations[0]");
        assertThat(rotation)
                .containsEntry("start", "2026-01-05T09:00")
                .containsEntry("every", "P1W")
                .containsEntry("slots", List.of(List.of("doc-ana"), List.of("doc-ben"), List.of()))
                .containsEntry("standIn", "awake")
                .containsEntry("countIdleTurns", true);
        assertThat(json).doesNotContain("keyOfTheDocuments");
        world.program()
                .contentType("application/json")
                .body(json)
                .put("/api/v1/rota")
                .then()
                .statusCode(200)
                .body("changes", equalTo(List.of()));
        String yaml =
                world.program().accept("application/yaml").get("/api/v1/rota").asString();
        put(yaml).statusCode(200).body("changes", equalTo(List.of()));
    }

    @Test
    void a_rehearsal_tells_person_by_person_and_changes_nothing() {
        put(WATCH).statusCode(200);
        String moved = WATCH.replace("[[doc-ana], [doc-ben], []]", "[[doc-ana], [doc-ben]]");
        JsonPath rehearsed = world.program()
                .contentType("application/yaml")
                .body(moved.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changed", equalTo(true))
                .extract()
                .jsonPath();
        assertThat(rehearsed.getList("people.person", String.class)).contains("doc-ana");
        put(WATCH).statusCode(200).body("changed", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Europe/Berlin,|zone: Mars/Olympus,|people[0].zone",
                "every: P1W|every: P0W|teams[0].schedules[0].layers[0].rotations[0].every",
                "every: P1W|every: -P1W|teams[0].schedules[0].layers[0].rotations[0].every",
                "[[doc-ana], [doc-ben], []]|[]|teams[0].schedules[0].layers[0].rotations[0].slots",
                "[[doc-ana], [doc-ben], []]|[[], []]|teams[0].schedules[0].layers[0].rotations[0].slots",
                "[[doc-ana], [doc-ben], []]|[[doc-nobody]]|teams[0].schedules[0].layers[0].rotations[0].slots[0][0]",
                "MON 09:00|MOON 09:00|teams[0].schedules[0].layers[0].rotations[0].hours[0]",
                "until: 2031-03-02T20:00:00Z|until: 2031-03-02T07:00:00Z|teams[0].schedules[0].overrides[0].until",
                "until: 2031-03-02T20:00:00Z|until: soon|teams[0].schedules[0].overrides[0].until",
                "{schedule: primary}|{schedule: tertiary}|teams[0].policies[0].steps[0].targets[0].schedule",
                "escalateAfter: PT10M}]|escalateAfter: -PT10M}]|teams[0].policies[0].steps[1].escalateAfter",
                "standIn: awake|standIn: asleep|teams[0].schedules[0].layers[0].rotations[0].standIn",
                "slug: doc|slg: doc|teams[0].slg",
                "via: webhook|via: pigeon|people[0].notify.high[0].via",
                "address: \"https://hooks.example/ana\"|address: \"file:///etc/passwd\"|people[0].contacts[0].address",
                "until: 2031-12-27T00:00|until: 2031-12-20T00:00|people[0].absences[0]",
            })
    void a_fault_is_named_by_its_path_and_nothing_is_changed(String good, String bad, String path) {
        put(WATCH).statusCode(200);
        assertThat(WATCH).contains(good);
        put(WATCH.replace(good, bad).replace("name: Documents", "name: Half applied"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.path", hasItem(path));
        put(WATCH).statusCode(200).body("changed", equalTo(false));
    }

    @Test
    void all_faults_are_told_at_once() {
        put(WATCH.replace("P1W", "P0W").replace("MON 09:00", "MON 9").replace("role: lead", "role: boss"))
                .statusCode(422)
                .body("errors.size()", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"'{\"people\": [',application/json", "'people: [1, 2',application/yaml", "'[1,2]',application/json"})
    void what_cannot_be_parsed_is_a_problem_not_a_breakdown(String body, String type) {
        world.program()
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void a_bomb_of_aliases_is_refused() {
        put("""
                a: &a [x,x,x,x,x,x,x,x,x]
                b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
                c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
                d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
                people: [*d]
                """)
                .statusCode(422);
    }

    @Test
    void a_body_that_is_too_large_is_refused_as_a_problem() {
        world.program()
                .contentType("application/yaml")
                .body(new byte[9 << 20])
                .put("/api/v1/rota")
                .then()
                .statusCode(413)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void a_catch_all_route_always_stands_last() {
        put(WATCH + "routes: [{match: ['crew=\"doc\"'], team: doc, policy: default}]")
                .statusCode(200);
        List<Map<String, Object>> routes = world.program()
                .accept("application/json")
                .get("/api/v1/rota")
                .jsonPath()
                .getList("routes");
        assertThat(routes.subList(0, routes.size() - 1))
                .anySatisfy(route -> assertThat(route).containsEntry("match", List.of("crew=\"doc\"")));
        assertThat(routes.get(routes.size() - 1)).containsEntry("match", List.of());
    }

    @Test
    void nobody_without_a_token_reads_or_writes_it() {
        io.restassured.RestAssured.given().get("/api/v1/rota").then().statusCode(401);
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer wrong")
                .body(WATCH)
                .put("/api/v1/rota")
                .then()
                .statusCode(401);
    }
}
