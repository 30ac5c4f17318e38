package eightbells.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editing never rewrites the past, and keeps who is next (T11). */
@QuarkusTest
class EditingTest {
    private static final AtomicInteger TEAMS = new AtomicInteger();

    @Inject
    World world;

    private String team;
    /** The middle of a day turn: Ana's, which began 12 hours before. */
    private Instant now;

    @BeforeEach
    void aDailyRotationOfTwo() {
        team = "edit-" + TEAMS.incrementAndGet();
        now = world.now().truncatedTo(ChronoUnit.SECONDS);
        world.before(Duration.ofDays(21), () -> apply("[[ana], [ben]]", "", ""));
    }

    private LocalDateTime start() {
        return LocalDateTime.ofInstant(now.minus(Duration.ofDays(20)).minus(Duration.ofHours(12)), ZoneOffset.UTC);
    }

    private JsonPath apply(String slots, String overrides, String anasMore) {
        return world.apply(document(slots, overrides, anasMore));
    }

    private String document(String slots, String overrides, String anasMore) {
        String named = slots.replaceAll("([a-z]+)", "$1-" + team);
        return """
                people:
                  - {handle: ana-%1$s, name: Ana, email: ana@%1$s.example, zone: UTC%4$s}
                  - {handle: ben-%1$s, name: Ben, email: ben@%1$s.example, zone: UTC}
                  - {handle: cleo-%1$s, name: Cleo, email: cleo@%1$s.example, zone: UTC}
                teams:
                  - slug: %1$s
                    members: [{person: ana-%1$s, role: lead}]
                    schedules:
                      - slug: primary
                        zone: UTC
                        layers: [{rotations: [{name: daily, start: %2$s, every: P1D, slots: %3$s}]}]
                        overrides: [%5$s]
                """
                .formatted(team, start(), named, anasMore, overrides.replace("%t", team));
    }

    private List<String> onCall(Instant t) {
        return schedule("/api/v1/on-call?team=" + team + "&at=" + t)
                .getList("schedules[0].onCall.person", String.class)
                .stream()
                .map(handle -> handle.replace("-" + team, ""))
                .toList();
    }

    private JsonPath schedule(String path) {
        return world.program()
                .accept("application/json")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Who is on call at the middle of the day turns, the first so many days from now. */
    private List<String> days(int from, int until) {
        List<String> people = new ArrayList<>();
        for (int i = from; i < until; i++) people.addAll(onCall(now.plus(Duration.ofDays(i))));
        return people;
    }

    private RequestSpecification override(String kind, String person, Instant from, Instant until) {
        String body = "{\"kind\":\"%s\",\"person\":\"%s-%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(kind, person, team, from, until);
        return world.program().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private String overrides() {
        return "/api/v1/teams/" + team + "/schedules/primary/overrides";
    }

    @Test
    void somebody_added_changes_nothing_before_the_next_handoff_and_next_stays_next() {
        assertThat(days(0, 3)).containsExactly("ana", "ben", "ana");
        apply("[[cleo], [ana], [ben]]", "", "");
        assertThat(onCall(now.plus(Duration.ofHours(12)).minusSeconds(1))).containsExactly("ana");
        assertThat(days(0, 5)).containsExactly("ana", "ben", "cleo", "ana", "ben");
    }

    @Test
    void an_edit_that_waits_for_its_moment_can_be_taken_back() {
        List<String> before = days(0, 6);
        apply("[[cleo], [ana], [ben]]", "", "");
        JsonPath back = apply("[[ana], [ben]]", "", "");
        assertThat(back.getBoolean("changed")).isTrue();
        assertThat(days(0, 6)).isEqualTo(before);
        assertThat(apply("[[ana], [ben]]", "", "").getBoolean("changed")).isFalse();
    }

    @Test
    void edits_on_edits_keep_who_is_next() {
        apply("[[ana], [ben], [cleo]]", "", "");
        world.advance(Duration.ofDays(1));
        assertThat(onCall(world.now())).containsExactly("ben");
        apply("[[cleo], [ben]]", "", "");
        assertThat(days(1, 4)).containsExactly("ben", "cleo", "ben");
        assertThat(days(-3, 2)).containsExactly("ben", "ana", "ben", "ana", "ben");
    }

    @Test
    void an_absence_entered_now_does_not_change_who_was_on_call() {
        List<String> before = days(-20, 0);
        String away =
                ", absences: [{kind: away, from: %s, until: %s}]".formatted(start().minusDays(1), start().plusDays(60));
        apply("[[ana], [ben]]", "", away);
        assertThat(days(-20, 0)).isEqualTo(before);
        assertThat(onCall(now.minusSeconds(1))).containsExactly("ana");
        assertThat(onCall(now)).containsExactly("ben");
    }

    @Test
    void an_override_counts_from_now_on_wherever_it_began() {
        override("replace", "cleo", now.minus(Duration.ofHours(3)), now.plus(Duration.ofHours(3)))
                .post(overrides())
                .then()
                .statusCode(201);
        assertThat(onCall(now.minusSeconds(1))).containsExactly("ana");
        assertThat(onCall(now)).containsExactly("cleo");
        assertThat(onCall(now.plus(Duration.ofHours(3)))).containsExactly("ana");
    }

    @Test
    void an_edit_of_a_node_whose_clock_is_behind_takes_nothing_back_of_the_record() {
        Instant end = now.plus(Duration.ofHours(6));
        override("replace", "cleo", now, end).post(overrides()).then().statusCode(201);
        world.setTo(now.plusSeconds(60));
        override("add", "ana", now.plusSeconds(60), end)
                .post(overrides())
                .then()
                .statusCode(201);
        world.setTo(now.plusSeconds(30));
        override("replace", "ben", now.plusSeconds(30), end)
                .post(overrides())
                .then()
                .statusCode(201);
        world.setTo(now.plusSeconds(90));
        override("add", "cleo", now.plusSeconds(90), end)
                .post(overrides())
                .then()
                .statusCode(201);

        assertThat(onCall(now.plusSeconds(45))).containsExactly("cleo");
        assertThat(onCall(now.plusSeconds(75))).containsExactly("ben");
        assertThat(onCall(now.plusSeconds(95))).containsExactly("ben", "cleo");
    }

    @Test
    void an_override_that_is_withdrawn_keeps_what_it_did() {
        long id = override("replace", "cleo", now, now.plus(Duration.ofHours(3)))
                .post(overrides())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        world.advance(Duration.ofHours(1));
        world.program().delete(overrides() + "/" + id).then().statusCode(204);
        assertThat(onCall(now)).containsExactly("cleo");
        assertThat(onCall(now.plus(Duration.ofMinutes(59)))).containsExactly("cleo");
        assertThat(onCall(now.plus(Duration.ofHours(1)))).containsExactly("ana");
        world.program().delete(overrides() + "/" + id).then().statusCode(422);
    }

    @Test
    void an_override_that_ends_before_it_starts_or_is_over_is_refused() {
        override("add", "cleo", now.plusSeconds(60), now.plusSeconds(30))
                .post(overrides())
                .then()
                .statusCode(422)
                .body("errors[0].path", equalTo("until"));
        override("add", "cleo", now.minusSeconds(60), now.minusSeconds(30))
                .post(overrides())
                .then()
                .statusCode(422);
        override("add", "nobody", now, now.plusSeconds(30))
                .post(overrides())
                .then()
                .statusCode(422);
        assertThat(schedule(overrides()).getList("overrides")).isEmpty();
    }

    @Test
    void a_document_ends_the_rotations_and_overrides_that_it_lacks_and_the_past_stays() {
        String tomorrow = "{kind: replace, person: cleo-%t, from: " + now.plus(Duration.ofDays(1)) + ", until: "
                + now.plus(Duration.ofDays(1)).plusSeconds(60) + "}";
        apply("[[ana], [ben]]", tomorrow, "");
        assertThat(onCall(now.plus(Duration.ofDays(1)))).containsExactly("cleo");
        apply("[[ana], [ben]]", "", "");
        assertThat(onCall(now.plus(Duration.ofDays(1)))).containsExactly("ben");
        world.apply(document("[[ana], [ben]]", "", "").replaceAll("layers: .*", "layers: []"));
        assertThat(onCall(now.plusSeconds(1))).containsExactly("ana");
        assertThat(days(1, 3)).as("from the next handoff on").isEmpty();
        assertThat(days(-3, 0)).containsExactly("ben", "ana", "ben");
    }

    @Test
    void a_schedule_has_no_past_before_it_was_made_however_long_ago_its_rotation_starts() {
        team = "edit-" + TEAMS.incrementAndGet();
        apply("[[ana], [ben]]", "", "");

        assertThat(days(-3, 0)).isEmpty();
        assertThat(onCall(now.minusSeconds(1))).isEmpty();
        assertThat(onCall(now)).containsExactly("ana");
        assertThat(schedule("/api/v1/teams/" + team + "/schedules/primary/shifts?from=" + now.minus(Duration.ofDays(3))
                                + "&until=" + now.plusSeconds(60))
                        .getList("shifts.gap"))
                .containsExactly(true, false);
    }

    @Test
    void a_schedule_put_under_another_slug_names_the_same_people_though_edits_turned_its_order() {
        apply("[[cleo], [ana], [ben]]", "", "");
        world.setTo(now.plus(Duration.ofDays(1)));
        Map<String, Object> copy = new HashMap<>(
                schedule("/api/v1/rota").getMap("teams.find { it.slug == '%s' }.schedules[0]".formatted(team)));
        copy.put("slug", "copy");

        world.program()
                .contentType("application/json")
                .body(Map.of("teams", List.of(Map.of("slug", team, "schedules", List.of(copy)))))
                .put("/api/v1/rota")
                .then()
                .statusCode(200);

        for (int day = 1; day < 8; day++) {
            Instant t = now.plus(Duration.ofDays(day)).plusSeconds(60);
            JsonPath both = schedule("/api/v1/on-call?team=" + team + "&at=" + t);
            assertThat(both.getList("schedules.schedule")).containsExactly("primary", "copy");
            assertThat(both.getList("schedules[1].onCall.person"))
                    .as("on day " + day)
                    .isEqualTo(both.getList("schedules[0].onCall.person"))
                    .isNotEmpty();
        }
        world.setTo(now);
    }

    @Test
    void shifts_tile_the_window_and_tell_the_same_as_the_instants() {
        override("add", "cleo", now.plus(Duration.ofHours(20)), now.plus(Duration.ofHours(30)))
                .post(overrides())
                .then()
                .statusCode(201);
        Instant from = now.minus(Duration.ofDays(2));
        JsonPath shifts = schedule("/api/v1/teams/" + team + "/schedules/primary/shifts?from=" + from + "&until="
                + now.plus(Duration.ofDays(5)));
        Instant next = from;
        for (int i = 0; i < shifts.getList("shifts").size(); i++) {
            String at = "shifts[" + i + "].";
            assertThat(Instant.parse(shifts.getString(at + "from"))).isEqualTo(next);
            List<String> people = shifts.getList(at + "onCall", String.class).stream()
                    .map(handle -> handle.replace("-" + team, ""))
                    .toList();
            assertThat(onCall(next)).isEqualTo(people);
            next = Instant.parse(shifts.getString(at + "until"));
        }
        assertThat(next).isEqualTo(now.plus(Duration.ofDays(5)));
    }
}
