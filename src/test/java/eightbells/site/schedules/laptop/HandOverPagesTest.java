package eightbells.site.schedules.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing the laptop over, without JavaScript. */
@QuarkusTest
class HandOverPagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;
    /** The middle of a day turn: Ana's. */
    private Instant now;

    @BeforeEach
    void ana_has_the_laptop_today_and_ben_tomorrow() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        now = world.now().truncatedTo(ChronoUnit.SECONDS);
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.password(crew.handle("cleo"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    private void laptops(String... slugs) {
        LocalDateTime start = LocalDateTime.ofInstant(now.minus(Duration.ofHours(20 * 24 + 12)), ZoneOffset.UTC);
        String schedules = List.of(slugs).stream()
                .map(slug ->
                        "{slug: %s, duty: laptop, zone: UTC, layers: [{rotations: [{name: carrier, start: %s, every: P1D, slots: [[%s], [%s]]}]}]}"
                                .formatted(slug, start, crew.handle("ana"), crew.handle("ben")))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        world.apply("teams: [{slug: %s, schedules: [%s]}]".formatted(crew.team(), schedules));
    }

    @Test
    void a_team_without_a_laptop_duty_is_told_what_it_is_for() {
        assertThat(ana.get(page()).asString())
                .contains("has no laptop duty", "/teams/" + crew.team() + "/new-schedule?template=laptop");
        Visitor cleo = new Visitor().signIn(crew.email("cleo"), PASSWORD);
        assertThat(cleo.get(page()).asString()).contains("has no laptop duty").doesNotContain("new-schedule");
        ana.get(page());
        assertThat(ana.post(page(), "to", crew.handle("ben")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_laptop_is_handed_over_until_the_turn_ends() {
        laptops("laptop");
        String form = ana.get(page()).asString();
        assertThat(form).contains("has it now", "the end of this turn");

        Response done = ana.post(page(), "to", crew.handle("cleo"), "lasting", "shift", "end", field(form, "end"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(carrier(now)).containsExactly("cleo");
        assertThat(carrier(now.plus(Duration.ofHours(12)))).containsExactly("ben");
        assertThat(ana.get(there(done)).asString())
                .contains("cleo has the laptop from now on.", ">Undo<", "Hand over now", "absences/new?kind=no-laptop");
    }

    @Test
    void a_laptop_that_is_handed_on_does_not_come_back() {
        laptops("laptop");
        ana.get(page());
        ana.post(page(), "to", crew.handle("cleo"), "lasting", "handed-on");
        assertThat(carrier(now.plus(Duration.ofDays(30)))).containsExactly("cleo");
        world.advance(Duration.ofHours(1));
        String form = ana.get(page()).asString();
        assertThat(form).doesNotContain("the end of this turn");

        String until = LocalDateTime.ofInstant(world.now().plus(Duration.ofHours(2)), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        ana.post(page(), "to", crew.handle("ben"), "lasting", "time", "until", until);

        assertThat(carrier(world.now())).containsExactly("ben");
        assertThat(carrier(world.now().plus(Duration.ofHours(3)))).containsExactly("ana");
        assertThat(carrier(now)).containsExactly("cleo");
    }

    @Test
    void undoing_a_laptop_that_was_handed_on_gives_it_back() {
        laptops("laptop");
        ana.get(page());
        ana.post(page(), "to", crew.handle("cleo"), "lasting", "handed-on");
        world.advance(Duration.ofHours(1));
        ana.get(page());
        Response handed = ana.post(page(), "to", crew.handle("ben"), "lasting", "handed-on");
        assertThat(carrier(world.now().plus(Duration.ofDays(300)))).containsExactly("ben");

        world.advance(Duration.ofMinutes(1));
        String made = there(handed).replaceAll(".*made=", "");
        ana.get(there(handed));
        ana.post("/teams/" + crew.team() + "/schedules/laptop/overrides/" + made + "/end");

        assertThat(carrier(world.now())).containsExactly("cleo");
    }

    @Test
    void whoever_has_no_laptop_is_marked_and_taken_only_when_insisted_upon() {
        laptops("laptop");
        LocalDateTime today = LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        world.apply(
                """
                people: [{handle: %s, absences: [{kind: no-laptop, zone: UTC, from: "%s", until: "%s"}]}]"""
                        .formatted(crew.handle("cleo"), today.minusHours(1), today.plusHours(5)));
        String form = ana.get(page()).asString();
        assertThat(form).contains("no laptop ");

        Response warned = ana.post(page(), "to", crew.handle("cleo"), "lasting", "shift", "end", field(form, "end"));
        assertThat(warned.statusCode()).isEqualTo(200);
        assertThat(warned.asString())
                .contains("Nothing is handed over yet", "cleo has no laptop", "Hand it over anyway");
        assertThat(carrier(now)).containsExactly("ana");

        ana.post(
                page(),
                "to",
                crew.handle("cleo"),
                "lasting",
                "shift",
                "end",
                field(form, "end"),
                "seen",
                field(warned.asString(), "seen"));
        assertThat(carrier(now)).containsExactly("cleo");
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        laptops("laptop");
        ana.get(page());

        Response answer = ana.post(page(), "lasting", "time", "until", "later");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Choose who takes it.", "not later", "value=\"later\"");
        assertThat(ana.post(page(), "to", crew.handle("ben")).asString()).contains("Choose until when.");
        assertThat(ana.post(page(), "to", crew.handle("ben"), "lasting", "time", "until", "2020-01-01T00:00")
                        .asString())
                .contains("This is past already");
        assertThat(ana.post(
                                page(),
                                "to",
                                crew.handle("ana"),
                                "lasting",
                                "time",
                                "until",
                                LocalDateTime.ofInstant(now.plus(Duration.ofHours(2)), ZoneOffset.UTC)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString())
                        .asString())
                .contains("carries it anyway");
    }

    @Test
    void of_several_laptops_one_is_chosen() {
        laptops("first", "second");

        assertThat(ana.get(page() + "?schedule=second").asString())
                .contains("name=\"schedule\" value=\"second\"", "schedule=first\"");
    }

    @Test
    void only_members_hand_it_over() {
        laptops("laptop");
        Crew others = world.crew()
                .lead("dora")
                .schedule("primary", "dora")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(others.handle("dora"), PASSWORD);
        Visitor dora = new Visitor().signIn(others.email("dora"), PASSWORD);

        assertThat(dora.get(page()).statusCode()).isEqualTo(403);
        dora.get("/");
        assertThat(dora.post(page(), "to", others.handle("dora")).statusCode()).isEqualTo(403);
        assertThat(dora.get("/teams/" + crew.team() + "/schedules/laptop").asString())
                .doesNotContain("hand-over");
        assertThat(dora.get("/teams/" + crew.team() + "/schedules/laptop/shift").asString())
                .doesNotContain("hand-over");
        assertThat(ana.get("/teams/" + crew.team() + "/schedules/laptop/shift").asString())
                .contains("hand-over");
        assertThat(dora.get("/teams/nowhere-" + crew.team() + "/laptop/hand-over")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_schedule_says_where_whoever_is_on_call_has_no_laptop() {
        laptops("laptop");

        String schedule =
                ana.get("/teams/" + crew.team() + "/schedules/primary").asString();

        assertThat(schedule).contains("lane-parted", "on call, and cannot act without a laptop");
        assertThat(ana.get("/teams/" + crew.team() + "/schedules/primary/shift").asString())
                .contains("no laptop, cannot act");
    }

    private String page() {
        return "/teams/" + crew.team() + "/laptop/hand-over";
    }

    private List<String> carrier(Instant at) {
        List<String> people = world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=laptop&at=" + at)
                .jsonPath()
                .getList("schedules[0].onCall.person");
        return people.stream().map(handle -> handle.replaceAll("-.*", "")).toList();
    }

    private static String field(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static String there(Response redirect) {
        URI uri = URI.create(redirect.header("Location"));
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
