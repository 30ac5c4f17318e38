package eightbells.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eightbells.Crew;
import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large and wrong documents: each is answered soon, the first faults are told and the others counted, limits are told. */
@QuarkusTest
@Timeout(20)
class DocumentLimitsTest {
    @Inject
    World world;

    private Crew crew;

    @BeforeEach
    void aTeam() {
        crew = world.crew().lead("ana").member("ben").step("PT10M", "team").muster();
    }

    private Response rehearse(String type, String document) {
        return world.program()
                .contentType(type)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota?dryRun=true");
    }

    private Response json(String document) {
        return rehearse("application/json", document);
    }

    private static String list(int n, IntFunction<String> entry) {
        return IntStream.range(0, n).mapToObj(entry).collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void of_very_many_faults_a_hundred_are_listed_and_the_others_counted() {
        Response answer = json("{"
                + IntStream.range(0, 330_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","))
                + "}");

        answer.then()
                .statusCode(422)
                .body("errors.size()", equalTo(100))
                .body("errors[99].path", equalTo("k99"))
                .body("more", equalTo(329_900))
                .body("detail", containsString("and 329,900 more"));
        assertThat(answer.asByteArray().length).isLessThan(20_000);
    }

    @Test
    void people_who_are_no_objects_are_told_in_the_time_that_it_takes_to_read_them() {
        json("{\"people\":" + list(30_000, i -> "1") + "}")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(100))
                .body("errors[0].path", equalTo("people[0]"))
                .body("more", equalTo(2 * 30_000 - 100));
    }

    @Test
    void the_same_person_over_and_over_is_told_soon() {
        String person = "{\"handle\":\"same\",\"email\":\"same@x.example\",\"zone\":\"UTC\"}";
        json("{\"people\":" + list(20_000, i -> person) + "}")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("is there twice"))
                .body("more", equalTo(19_899));
    }

    @Test
    void one_address_for_everybody_is_told_soon() {
        json("{\"people\":"
                        + list(20_000, i -> "{\"handle\":\"q" + i + "\",\"email\":\"one@x.example\",\"zone\":\"UTC\"}")
                        + "}")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("has this address already"))
                .body("more", equalTo(19_900));
    }

    @Test
    void aliases_of_yaml_by_the_hundred_thousand_are_refused_with_the_limit() {
        rehearse("application/yaml", "people: [" + "*a, ".repeat(200_000) + "*a]\n")
                .then()
                .statusCode(422)
                .body("detail", containsString("more than 100,000 entries"));
    }

    @Test
    void aliases_as_names_of_keys_are_unknown_keys() {
        String keys =
                IntStream.range(0, 40_000).mapToObj(i -> "k" + i + ": *a\n").collect(Collectors.joining());
        rehearse("application/yaml", keys).then().statusCode(422).body("more", equalTo(39_900));
    }

    @ParameterizedTest
    @CsvSource({"application/json,[", "application/json,{\"a\":", "application/yaml,[", "application/yaml,'- '"})
    void what_is_nested_too_deep_is_refused_soon(String type, String opens) {
        rehearse(type, opens.repeat(200_000)).then().statusCode(422).body("detail", containsString("depth"));
    }

    @Test
    void a_key_or_a_value_without_end_is_told_in_short() {
        String endless = "x".repeat(1_000_000);
        Response answer = json("{\"" + endless + "\":1,\"people\":[{\"handle\":\"a\",\"zone\":\"" + endless + "\"}]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asByteArray().length).isLessThan(5_000);
    }

    /** A part of a document with so many of something; where, and what is told of one too many. */
    record Bound(String what, int most, String path, IntFunction<String> document) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static String schedule(String rest) {
        return "{\"teams\":[{\"slug\":\"TEAM\",\"schedules\":[{\"slug\":\"s\",\"zone\":\"UTC\"," + rest + "}]}]}";
    }

    private static String rotation(String name, String slots, String more) {
        return "{\"name\":\"" + name + "\",\"start\":\"2026-01-05T09:00\",\"every\":\"P1W\",\"slots\":" + slots + more
                + "}";
    }

    private static String layers(String rotations) {
        return schedule("\"layers\":[{\"rotations\":" + rotations + "}]");
    }

    private static String hour(int i) {
        return LocalDateTime.parse("2030-01-01T00:00").plusHours(i).toString();
    }

    static java.util.stream.Stream<Bound> bounds() {
        String rotations = "teams[0].schedules[0].layers[0].rotations";
        return java.util.stream.Stream.of(
                new Bound(
                        "absences",
                        1_000,
                        "people[0].absences",
                        n -> "{\"people\":[{\"handle\":\"ANA\",\"absences\":"
                                + list(
                                        n,
                                        i -> "{\"kind\":\"away\",\"from\":\"" + hour(2 * i) + "\",\"until\":\""
                                                + hour(2 * i + 1) + "\"}")
                                + "}]}"),
                new Bound(
                        "stays",
                        200,
                        "people[0].stays",
                        n -> "{\"people\":[{\"handle\":\"ANA\",\"stays\":"
                                + list(
                                        n,
                                        i -> "{\"zone\":\"UTC\",\"from\":\""
                                                + hour(48 * i).substring(0, 10) + "\",\"until\":\""
                                                + hour(48 * i + 24).substring(0, 10) + "\"}")
                                + "}]}"),
                new Bound(
                        "overrides",
                        1_000,
                        "teams[0].schedules[0].overrides",
                        n -> schedule("\"overrides\":"
                                + list(
                                        n,
                                        i -> "{\"kind\":\"add\",\"person\":\"ANA\",\"from\":\"" + hour(i)
                                                + ":00Z\",\"until\":\"2031-01-01T00:00:00Z\"}"))),
                new Bound(
                        "slots",
                        500,
                        rotations + "[0].slots",
                        n -> layers(
                                "[" + rotation("r", list(n, i -> i % 2 == 0 ? "[\"ANA\"]" : "[\"BEN\"]"), "") + "]")),
                new Bound(
                        "hours",
                        50,
                        rotations + "[0].hours",
                        n -> layers("["
                                + rotation(
                                        "r",
                                        "[[\"ANA\"]]",
                                        ",\"hours\":"
                                                + list(n, i -> "{\"from\":\"MON 09:00\",\"until\":\"MON 10:00\"}"))
                                + "]")),
                new Bound(
                        "rotations", 100, rotations, n -> layers(list(n, i -> rotation("r" + i, "[[\"ANA\"]]", "")))));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void as_many_as_are_allowed_are_taken_and_one_more_is_refused_with_the_limit(Bound bound) {
        assertThat(json(named(bound.document.apply(bound.most))).statusCode()).isEqualTo(200);

        json(named(bound.document.apply(bound.most + 1)))
                .then()
                .statusCode(422)
                .body("errors[0].path", equalTo(bound.path))
                .body("errors[0].message", containsString("at most %,d are allowed".formatted(bound.most)));
    }

    private String named(String document) {
        return document.replace("TEAM", crew.team())
                .replace("ANA", crew.handle("ana"))
                .replace("BEN", crew.handle("ben"));
    }

    @Test
    void one_override_more_than_a_schedule_may_have_is_refused_one_by_one_as_well() {
        String full = named(schedule("\"overrides\":" + list(1_000, i -> override("2031-01-01T00:00:00Z"))));
        world.program()
                .contentType("application/json")
                .body(full)
                .put("/api/v1/rota")
                .then()
                .statusCode(200);

        world.program()
                .body(named(override("2032-01-01T00:00:00Z")))
                .post("/api/v1/teams/" + crew.team() + "/schedules/s/overrides")
                .then()
                .statusCode(422)
                .body("detail", containsString("at most 1,000 overrides that are not over"));
    }

    private static String override(String until) {
        return "{\"kind\":\"add\",\"person\":\"ANA\",\"from\":\"2030-06-01T00:00:00Z\",\"until\":\"" + until + "\"}";
    }

    @Test
    void more_people_than_may_share_a_turn_are_refused_with_the_limit() {
        json(named(layers("[" + rotation("r", "[" + list(51, i -> "\"p" + i + "\"") + "]", "") + "]")))
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("at most 50 are allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-05T09:00", "1999-12-31T23:59", "2101-01-01T00:00", "+10000-01-01T00:00"})
    void a_rotation_begins_in_years_that_are_told(String start) {
        json(named(layers("[" + rotation("r", "[[\"ANA\"]]", "").replace("2026-01-05T09:00", start) + "]")))
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("in the years 2000 to 2100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T00:00:00Z", "1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z"})
    void a_question_is_about_years_that_are_told(String at) {
        world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&at=" + at)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("in the years 2000 to 2100"));
    }

    @Test
    void a_name_has_eighty_characters_at_most() {
        String people = "{\"people\":[{\"handle\":\"ANA\",\"name\":\"%s\"}]}";
        json(named(people.formatted("x".repeat(80)))).then().statusCode(200);
        json(named(people.formatted("x".repeat(81))))
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("is longer than 80 characters"));
    }

    @Test
    void a_document_of_eight_megabytes_is_read_and_a_larger_one_is_not() throws Exception {
        String seven = "{\"x\":\"" + "y".repeat(7 << 20) + "\"}";
        json(seven).then().statusCode(422).body("errors[0].path", equalTo("x"));
        json("{\"x\":\"" + "y".repeat(8 << 20) + "\"}").then().statusCode(413);
        assertThat(chunked("/api/v1/rota", seven).statusCode()).isEqualTo(422);
        assertThat(chunked("/api/v1/rota", "z".repeat(9 << 20)).statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_without_a_length_is_read_no_further_elsewhere_than_one_that_says_it() throws Exception {
        assertThat(chunked("/api/v1/route-check", "{\"title\":\"" + "y".repeat(5 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> chunked(String path, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + io.restassured.RestAssured.port + path + "?dryRun=true"))
                .header("Authorization", "Bearer a token of all the tests")
                .header("Content-Type", "application/json")
                .version(HttpClient.Version.HTTP_1_1)
                .method(
                        path.endsWith("rota") ? "PUT" : "POST",
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
