package eightbells.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is on call, at instants far ahead, so that no other test's clock is in the way. */
@QuarkusTest
class OnCallTest {
    private static final String WATCH =
            """
            people:
              - {handle: oc-ana, name: Ana Souza, email: ana@oc.example, zone: Europe/Berlin,
                 absences: [{kind: no-laptop, from: 2032-01-06T00:00, until: 2032-01-07T00:00}]}
              - {handle: oc-ben, name: Ben Li, email: ben@oc.example, zone: Europe/Berlin}
            teams:
              - slug: oc
                schedules:
                  - slug: primary
                    zone: Europe/Berlin
                    layers: [{rotations: [{name: weekly, start: 2032-01-05T09:00, every: P1W, until: 2032-02-02T09:00,
                                           slots: [[oc-ana], [oc-ben]]}]}]
                    overrides: [{kind: add, person: oc-ben, from: 2032-01-08T08:00:00Z, until: 2032-01-08T09:00:00Z}]
              - slug: oc-laptop
                schedules:
                  - slug: primary
                    zone: Europe/Berlin
                    layers: [{rotations: [{name: r, start: 2032-01-05T09:00, every: P1W, slots: [[oc-ana]]}]}]
                  - slug: laptop
                    duty: laptop
                    zone: Europe/Berlin
                    layers: [{rotations: [{name: r, start: 2032-01-05T09:00, every: P1D, slots: [[oc-ana], [oc-ben]]}]}]
            """;

    @Inject
    World world;

    @BeforeEach
    void applied() {
        world.apply(WATCH);
    }

    private JsonPath ask(String query) {
        return world.program()
                .urlEncodingEnabled(false)
                .accept("application/json")
                .get("/api/v1/on-call?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_answer_names_the_person_their_stretch_its_source_and_who_is_next() {
        JsonPath answer = ask("team=oc&at=2032-01-07T12:00:00Z");
        assertThat(answer.getString("at")).isEqualTo("2032-01-07T12:00:00Z");
        assertThat(answer.getMap("schedules[0]"))
                .containsEntry("team", "oc")
                .containsEntry("schedule", "primary")
                .containsEntry("duty", "pager")
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("gap", false)
                .doesNotContainKey("because");
        assertThat(answer.getMap("schedules[0].onCall[0]"))
                .containsEntry("person", "oc-ana")
                .containsEntry("name", "Ana Souza")
                .containsEntry("email", "ana@oc.example")
                .containsEntry("since", "2032-01-05T08:00:00Z")
                .containsEntry("until", "2032-01-12T08:00:00Z")
                .containsEntry("source", "rotation weekly")
                .containsEntry("laptop", true);
        assertThat(answer.getString("schedules[0].next.at")).isEqualTo("2032-01-08T08:00:00Z");
        assertThat(answer.getList("schedules[0].next.onCall.person")).containsExactly("oc-ana", "oc-ben");
    }

    @Test
    void the_answer_is_true_at_the_second_of_a_handoff() {
        assertThat(ask("team=oc&at=2032-01-12T07:59:59Z").getList("schedules[0].onCall.person"))
                .containsExactly("oc-ana");
        assertThat(ask("team=oc&at=2032-01-12T08:00:00Z").getList("schedules[0].onCall.person"))
                .containsExactly("oc-ben");
        assertThat(ask("team=oc&at=2032-01-12T09:00:00%2B01:00").getList("schedules[0].onCall.person"))
                .containsExactly("oc-ben");
    }

    @Test
    void before_the_start_and_after_the_end_it_is_a_gap() {
        assertThat(ask("team=oc&at=2032-01-05T07:59:59Z").getBoolean("schedules[0].gap"))
                .isTrue();
        assertThat(ask("team=oc&at=2032-02-02T08:00:00Z").getBoolean("schedules[0].gap"))
                .isTrue();
        assertThat(ask("team=oc&at=2032-02-02T07:59:59Z").getBoolean("schedules[0].gap"))
                .isFalse();
    }

    @Test
    void plain_text_gives_a_line_a_person() {
        String text = world.program()
                .accept("text/plain")
                .get("/api/v1/on-call?team=oc&at=2032-01-08T08:30:00Z")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text).isEqualTo("Ana Souza <ana@oc.example>\nBen Li <ben@oc.example>\n");
    }

    @Test
    void an_explanation_says_each_step() {
        List<String> because =
                ask("team=oc&at=2032-01-08T08:30:00Z&explain=true").getList("schedules[0].because", String.class);
        assertThat(because).anyMatch(s -> s.contains("weekly") && s.contains("oc-ana"));
        assertThat(because).anyMatch(s -> s.contains("override") && s.contains("oc-ben"));
        assertThat(because.get(because.size() - 1)).isEqualTo("On call: oc-ana and oc-ben.");
    }

    @Test
    void without_a_laptop_schedule_an_absence_says_who_cannot_act() {
        assertThat(ask("team=oc&at=2032-01-06T12:00:00Z").getBoolean("schedules[0].onCall[0].laptop"))
                .isFalse();
        assertThat(ask("team=oc&at=2032-01-07T12:00:00Z").getBoolean("schedules[0].onCall[0].laptop"))
                .isTrue();
    }

    @Test
    void with_a_laptop_schedule_only_its_carrier_can_act() {
        assertThat(ask("team=oc-laptop&schedule=primary&at=2032-01-05T12:00:00Z")
                        .getBoolean("schedules[0].onCall[0].laptop"))
                .isTrue();
        assertThat(ask("team=oc-laptop&schedule=primary&at=2032-01-08T12:00:00Z")
                        .getBoolean("schedules[0].onCall[0].laptop"))
                .isFalse();
    }

    @Test
    void somebody_on_for_ever_has_no_end() {
        assertThat(ask("team=oc-laptop&schedule=primary&at=2036-01-05T12:00:00Z")
                        .getMap("schedules[0].onCall[0]"))
                .containsEntry("since", null)
                .containsEntry("until", null);
    }

    @Test
    void what_is_not_there_or_cannot_be_read_is_a_problem() {
        world.program()
                .accept("application/json")
                .get("/api/v1/on-call?team=none")
                .then()
                .statusCode(404);
        world.program()
                .accept("application/json")
                .get("/api/v1/on-call?at=yesterday")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].path", equalTo("at"));
        given().accept("application/json").get("/api/v1/on-call").then().statusCode(401);
    }
}
