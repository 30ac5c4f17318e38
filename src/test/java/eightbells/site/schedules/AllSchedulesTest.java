package eightbells.site.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.site.oncall.WallPage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All schedules on one timeline, the wallboard, and the parts of pages that renew themselves. */
@QuarkusTest
class AllSchedulesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String EVIL = "<script>alert(1)</script>\"'>{inject:x}";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;

    @BeforeEach
    void a_team() {
        crew = world.crew()
                .lead("ana")
                .member("bo")
                .schedule("primary", "ana")
                .schedule("secondary", "bo")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void a_row_leads_to_its_schedule_on_the_same_days() {
        String page = page("/schedules?team=" + crew.team() + "&from=2026-03-23&days=28&zone=Pacific/Auckland");

        assertThat(page)
                .contains(path("primary") + "?from=2026-03-23&amp;days=28&amp;zone=Pacific/Auckland")
                .contains(path("secondary") + "?from=2026-03-23&amp;days=28&amp;zone=Pacific/Auckland")
                .contains("Times are in <strong>Pacific/Auckland</strong>");
    }

    @Test
    void its_address_keeps_the_team_and_the_person_when_it_moves_in_time() {
        String page =
                page("/schedules?team=" + crew.team() + "&from=2026-03-23&days=7&zone=UTC&person=" + crew.handle("bo"));

        assertThat(page)
                .contains("/schedules?team=" + crew.team() + "&amp;from=2026-03-30&amp;days=7&amp;zone=UTC&amp;person="
                        + crew.handle("bo"));
    }

    @Test
    void the_bars_of_everybody_else_stand_aside_of_whoever_is_looked_for() {
        String all = page("/schedules?team=" + crew.team());
        String sought = page("/schedules?team=" + crew.team() + "&person=" + crew.handle("bo"));

        assertThat(all).doesNotContain(" aside\"");
        assertThat(sought).contains(" aside\"").contains("value=\"" + crew.handle("bo") + "\" selected");
    }

    @Test
    void times_are_in_the_zone_of_whoever_looks_unless_another_is_asked_for() {
        assertThat(page("/schedules?team=" + crew.team())).contains("Times are in <strong>Europe/Berlin</strong>");
    }

    @Test
    void what_cannot_be_read_is_as_if_it_were_not_there() {
        for (String query : List.of("team=nowhere", "person=nobody", "from=x", "days=900", "zone=Mars/Base")) {
            assertThat(ana.get("/schedules?" + query).statusCode()).as(query).isEqualTo(200);
        }
    }

    @Test
    void the_wall_shows_a_team_and_the_alerts_that_nobody_has() {
        long alert = crew.alert(EVIL);

        String wall = page("/wall?team=" + crew.team());

        assertThat(wall)
                .contains("id=\"wall-alert-" + alert + "\"", "Nobody has this")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{inject:x}")
                .contains("primary", "secondary", "until further notice")
                .doesNotContain("aria-label=\"Main\"", "<script>");

        crew.acknowledge(alert, "ana");

        assertThat(page("/wall?team=" + crew.team())).doesNotContain("Nobody has this");
    }

    @Test
    void the_wall_of_a_team_that_is_not_there_says_what_it_is_for() {
        assertThat(page("/wall?team=nowhere")).contains("Nobody keeps watch yet");
    }

    @Test
    void what_renews_itself_answers_with_the_part_of_the_same_id() {
        long alert = crew.alert("Queue is long");

        for (String path : List.of("/", "/alerts", "/alerts/" + alert, "/wall", "/wall?team=" + crew.team())) {
            Response page = ana.get(path);
            String id = page.htmlPath().getString("**.find { it.'@data-live' != '' && it.'@hx-get' == '' }.@id");

            assertThat(id).as(path).isNotEmpty();
            assertThat(page.asString())
                    .as(path)
                    .containsOnlyOnce("id=\"" + id + "\"")
                    .contains("hx-select=\"#" + id + "\"", "hx-trigger=\"every 15s, renew\"", "hx-swap=\"renew\"");
        }
    }

    @Test
    void the_form_for_a_note_is_in_no_part_that_renews_itself() {
        long alert = crew.alert("Queue is long");

        String page = page("/alerts/" + alert);

        assertThat(between(page, "<div id=\"state\"", "<div class=\"split\">"))
                .contains("/acknowledge")
                .doesNotContain("textarea");
        assertThat(between(page, "<ol id=\"happenings\"", "</ol>")).doesNotContain("<form", "textarea");
        assertThat(between(page, "<div id=\"pages\"", "</section>")).doesNotContain("<form", "textarea");
    }

    @Test
    void an_alert_that_is_over_asks_no_more() {
        long alert = crew.alert("Queue is long");
        crew.resolve(alert, "ana");

        assertThat(page("/alerts/" + alert)).doesNotContain("data-live");
    }

    @Test
    void those_of_the_team_are_offered_the_override_on_the_home_page() {
        Crew others = world.crew().lead("cleo").step("PT10M", "person cleo").muster();
        accounts.password(others.handle("cleo"), PASSWORD);
        Visitor cleo = new Visitor().signIn(others.email("cleo"), PASSWORD);

        assertThat(page("/")).contains(path("primary") + "/overrides/new");
        assertThat(cleo.get("/").asString())
                .contains(path("primary"))
                .doesNotContain(path("primary") + "/overrides/new");
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,1", "2,2,1", "3,2,2", "4,2,2", "5,3,2", "9,3,3", "12,4,3", "36,6,6", "200,6,6"})
    void a_wall_is_about_as_many_tiles_wide_as_high(int tiles, int columns, int rows) {
        assertThat(WallPage.Grid.of(tiles)).isEqualTo(new WallPage.Grid(columns, rows));
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        return page.substring(start, page.indexOf(to, start));
    }

    private String page(String path) {
        return ana.get(path).then().statusCode(200).extract().asString();
    }

    private String path(String schedule) {
        return "/teams/" + crew.team() + "/schedules/" + schedule;
    }
}
