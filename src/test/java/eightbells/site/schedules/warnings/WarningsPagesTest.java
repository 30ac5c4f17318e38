package eightbells.site.schedules.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The warnings, as somebody with a browser gets them. */
@QuarkusTest
class WarningsPagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;

    @BeforeEach
    void a_team_with_a_schedule_that_nobody_keeps() {
        crew = world.crew()
                .lead("ana")
                .member("bo")
                .schedule("nobody")
                .step("PT10M", "schedule nobody")
                .muster();
        weekly("calm", "ana", "bo");
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.password(crew.handle("bo"), PASSWORD);
    }

    @Test
    void a_gap_offers_its_lead_an_override_and_the_rotation() {
        String page = page(visitor("ana"), "nobody");

        Instant now = world.now().truncatedTo(ChronoUnit.MINUTES);
        String week = "?from=" + now + "&amp;until=" + now.plus(Duration.ofDays(7));
        assertThat(page)
                .contains("No one on call", ">now</strong>", "nothing changes it within 90 days")
                .contains(path("nobody") + "/overrides/new" + week)
                .contains(path("nobody") + "/edit");
    }

    @Test
    void somebody_else_sees_the_gap_and_no_button() {
        Crew others = world.crew().lead("cleo").step("PT10M", "person cleo").muster();
        accounts.password(others.handle("cleo"), PASSWORD);

        String page = page(new Visitor().signIn(others.email("cleo"), PASSWORD), "nobody");

        assertThat(page).contains("No one on call").doesNotContain("/overrides/new", "/edit\"");
    }

    @Test
    void a_member_may_make_the_override_and_not_edit_the_rotation() {
        assertThat(page(visitor("bo"), "nobody"))
                .contains(path("nobody") + "/overrides/new")
                .doesNotContain(path("nobody") + "/edit");
    }

    @Test
    void a_schedule_without_trouble_says_so_calmly() {
        assertThat(page(visitor("ana"), "calm"))
                .contains("Every minute of the next 90 days is covered")
                .doesNotContain("class=\"warning");
    }

    @Test
    void an_edit_is_seen_by_the_next_look() {
        Visitor ana = visitor("ana");
        assertThat(page(ana, "calm")).contains("Every minute");

        weekly("calm", "ana");

        assertThat(page(ana, "calm")).contains("for more than 8 d without a break", "nights in a row");
    }

    @Test
    void somebody_who_is_put_on_while_away_is_named_with_the_link_to_their_absences() {
        world.apply(
                """
                people: [{handle: %s, absences: [{kind: away, zone: UTC, from: %s, until: %s}]}]"""
                        .formatted(crew.handle("bo"), local(1), local(9)));
        world.apply(document(
                "calm",
                """
                overrides: [{kind: replace, person: %s, from: %sZ, until: %sZ}]"""
                        .formatted(crew.handle("bo"), local(2), local(3)),
                "ana",
                "bo"));

        assertThat(page(visitor("ana"), "calm"))
                .contains("is on call while away", "An override was made above the absence")
                .contains("&amp;instead=" + crew.handle("bo"))
                .contains("href=\"/people/" + crew.handle("bo") + "\"");
    }

    @Test
    void all_of_them_stand_on_one_page_by_team() {
        Visitor ana = visitor("ana");

        String all = ana.get("/warnings").then().statusCode(200).extract().asString();
        String own = ana.get("/warnings?team=" + crew.team()).asString();

        assertThat(all).contains("id=\"team-" + crew.team() + "\"", path("nobody"));
        assertThat(own)
                .contains("id=\"team-" + crew.team() + "\"", "One schedule is covered to the minute.")
                .containsOnlyOnce("<section class=\"team\"");
        assertThat(ana.get("/warnings?team=nowhere").statusCode()).isEqualTo(200);
    }

    @Test
    void the_count_stands_on_the_schedule_and_beside_who_is_on_call_now() {
        Visitor ana = visitor("ana");

        assertThat(ana.get("/").asString()).contains("href=\"" + path("nobody") + "/warnings\"");
        assertThat(ana.get("/").asString()).doesNotContain("href=\"" + path("calm") + "/warnings\"");
        assertThat(ana.get(path("nobody")).asString()).contains("1 warning</a>");
    }

    @Test
    void a_schedule_that_is_not_there_has_no_warnings_either() {
        assertThat(visitor("ana").get(path("nowhere") + "/warnings").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_unknown_reads_them() {
        for (String page : new String[] {"/warnings", path("nobody") + "/warnings"}) {
            Response answer = new Visitor().get(page);
            assertThat(answer.statusCode()).isEqualTo(302);
        }
    }

    private String page(Visitor visitor, String schedule) {
        return visitor.get(path(schedule) + "/warnings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Visitor visitor(String name) {
        return new Visitor().signIn(crew.email(name), PASSWORD);
    }

    private String path(String schedule) {
        return "/teams/" + crew.team() + "/schedules/" + schedule;
    }

    private void weekly(String slug, String... names) {
        world.apply(document(slug, "overrides: []", names));
    }

    private String document(String slug, String more, String... names) {
        StringBuilder slots = new StringBuilder();
        for (String name : names) slots.append("[").append(crew.handle(name)).append("],");
        return """
                teams:
                  - slug: %s
                    schedules:
                      - slug: %s
                        zone: Europe/Berlin
                        layers: [{rotations: [{name: weekly, start: 2026-01-05T09:00, every: P1W, slots: [%s]}]}]
                        %s"""
                .formatted(crew.team(), slug, slots, more);
    }

    /** So many days from now, as UTC's wall clock. */
    private String local(int days) {
        return world.now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofDays(days))
                .toString()
                .replace("Z", "");
    }
}
