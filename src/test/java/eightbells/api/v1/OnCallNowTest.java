package eightbells.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import eightbells.api.v1.AnswerCache.Question;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is on call now. Each asks once before it asks in earnest, so that an answer is there that could be out of date. */
@QuarkusTest
class OnCallNowTest {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    @Inject
    World world;

    @Inject
    AnswerCache cache;

    private Instant before;
    private Crew crew;

    @BeforeEach
    void a_crew() {
        before = world.now();
        // Well within an hour: the next handoff is none of what is asked about.
        world.setTo(before.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(70)));
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
        LocalDateTime start = LocalDateTime.ofInstant(world.now().truncatedTo(ChronoUnit.HOURS), ZoneOffset.UTC)
                .minusHours(2);
        world.apply(
                """
                teams:
                  - slug: %s
                    schedules:
                      - slug: primary
                        zone: UTC
                        layers: [{rotations: [{name: hourly, start: %s, every: PT1H, slots: [[%s], [%s]]}]}]
                """
                        .formatted(crew.team(), start, crew.handle("ana"), crew.handle("ben")));
    }

    @AfterEach
    void back_to_the_time() {
        world.setTo(before);
    }

    @Test
    void the_answer_is_true_at_the_second_of_a_handoff() {
        Instant handoff = Instant.parse(json().jsonPath().getString("schedules[0].next.at"));
        world.setTo(handoff.minusSeconds(1));
        String last = onCall();
        isKept("team=" + crew.team(), JSON);
        assertThat(onCall()).isEqualTo(last);

        world.setTo(handoff);

        assertThat(onCall()).isNotEqualTo(last);
        assertThat(json().jsonPath().getString("at")).isEqualTo(handoff.toString());
        assertThat(text().asString()).startsWith(name(onCall()));
    }

    @Test
    void the_first_answer_after_an_edit_knows_it_within_the_same_second() {
        assertThat(onCall()).isEqualTo(crew.handle("ana"));
        String lines = text().asString();
        isKept("team=" + crew.team(), JSON);
        isKept("team=" + crew.team(), TEXT);

        Instant now = world.now();
        world.program()
                .contentType(JSON)
                .body(Map.of(
                        "kind", "replace",
                        "person", crew.handle("ben"),
                        "from", now.toString(),
                        "until", now.plusSeconds(60).toString()))
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);

        assertThat(world.now()).isEqualTo(now);
        assertThat(onCall()).isEqualTo(crew.handle("ben"));
        assertThat(text().asString()).isNotEqualTo(lines).startsWith(name(crew.handle("ben")));
    }

    @Test
    void what_is_said_again_is_said_in_the_same_way() {
        for (String accept : List.of(JSON, TEXT, "*/*")) {
            for (String query : List.of("team=" + crew.team(), "team=" + crew.team() + "&explain=true")) {
                Response first = ask(accept, query);
                isKept(query, accept);
                Response again = ask(accept, query);

                assertThat(again.asString()).as(accept + " " + query).isEqualTo(first.asString());
                assertThat(headers(again)).as(accept + " " + query).isEqualTo(headers(first));
                assertThat(first.header("Cache-Control")).isEqualTo("no-store");
                assertThat(first.header("Set-Cookie")).isNull();
            }
        }
    }

    @Test
    void questions_that_differ_in_anything_have_answers_of_their_own() {
        String team = "team=" + crew.team();
        json();
        text();

        assertThat(json().asString()).startsWith("{\"at\":\"");
        assertThat(text().asString()).endsWith(">\n");
        assertThat(ask(JSON, team + "&explain=true").jsonPath().getList("schedules[0].because"))
                .isNotEmpty();
        assertThat(json().jsonPath().getList("schedules[0].because")).isNull();
        assertThat(ask(JSON, team + "&at=2020-01-01T00:00:00Z").jsonPath().getString("at"))
                .isEqualTo("2020-01-01T00:00:00Z");
        assertThat(ask(JSON, team + "x").statusCode()).isEqualTo(404);
        assertThat(ask(JSON, team + "&schedule=x").statusCode()).isEqualTo(404);
    }

    @Test
    void what_one_program_was_told_nobody_is_told_without_a_token_that_opens_it() {
        json();
        isKept("team=" + crew.team(), JSON);

        assertThat(asked(given(), JSON, "team=" + crew.team()).statusCode()).isEqualTo(401);
        for (String credential : List.of("Bearer none", "Bearer ", "Basic YTpi", "Bearer  ")) {
            assertThat(asked(given().header("Authorization", credential), JSON, "team=" + crew.team())
                            .statusCode())
                    .as(credential)
                    .isEqualTo(401);
        }
    }

    @Test
    void what_names_its_instants_is_kept_until_the_next_edit() {
        Instant later = world.now().plusSeconds(600);
        String query = "from=" + later + "&until=" + later.plusSeconds(60);
        String path = "/api/v1/teams/" + crew.team() + "/schedules/primary/shifts";
        String then = "team=" + crew.team() + "&at=" + later;
        for (int i = 0; i < 2; i++) {
            world.setTo(world.now().plusSeconds(1));
            assertThat(shifts(path, query)).containsExactly(crew.handle("ana"));
            assertThat(ask(JSON, then).jsonPath().getString("schedules[0].onCall[0].person"))
                    .isEqualTo(crew.handle("ana"));
        }
        isKept(then, JSON);
        assertThat(cache.get(new Question(path, query, List.of("*/*")), world.now()))
                .isNotNull();

        world.program()
                .contentType(JSON)
                .body(Map.of(
                        "kind", "replace",
                        "person", crew.handle("ben"),
                        "from", later.toString(),
                        "until", later.plusSeconds(60).toString()))
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);

        assertThat(shifts(path, query)).containsExactly(crew.handle("ben"));
        assertThat(ask(JSON, then).jsonPath().getString("schedules[0].onCall[0].person"))
                .isEqualTo(crew.handle("ben"));
    }

    private List<String> shifts(String path, String query) {
        return world.program()
                .urlEncodingEnabled(false)
                .get(path + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("shifts[0].onCall");
    }

    @Test
    void whatever_the_api_answers_is_not_to_be_kept_and_brings_no_cookie() {
        String schedule = "/api/v1/teams/" + crew.team() + "/schedules/primary";
        Instant now = world.now();
        List<Response> answers = List.of(
                world.program().get("/api/v1/alerts"),
                world.program().get("/api/v1/rota"),
                world.program().get(schedule + "/shifts?from=" + now + "&until=" + now.plusSeconds(60)),
                world.program().get("/api/v1/on-call?at=yesterday"),
                world.program().get("/api/v1/nothing"),
                given().get("/api/v1/on-call"));

        assertThat(answers.stream().map(Response::statusCode)).containsExactly(200, 200, 200, 422, 404, 401);
        for (Response answer : answers) {
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    private void isKept(String query, String accept) {
        assertThat(cache.get(new Question("/api/v1/on-call", query, List.of(accept)), world.now()))
                .as(accept + " " + query)
                .isNotNull();
    }

    private String onCall() {
        return json().then().statusCode(200).extract().path("schedules[0].onCall[0].person");
    }

    private String name(String handle) {
        return json().jsonPath().getString("schedules[0].onCall.find { it.person == '" + handle + "' }.name");
    }

    private Response json() {
        return ask(JSON, "team=" + crew.team());
    }

    private Response text() {
        return ask(TEXT, "team=" + crew.team());
    }

    private Response ask(String accept, String query) {
        return asked(world.program(), accept, query);
    }

    private static Response asked(RequestSpecification program, String accept, String query) {
        return program.urlEncodingEnabled(false).header("Accept", accept).get("/api/v1/on-call?" + query);
    }

    private static Map<String, String> headers(Response response) {
        return response.headers().asList().stream()
                .collect(Collectors.toMap(header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue));
    }
}
