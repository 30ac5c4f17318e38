package eightbells.site.teams;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.platform.form.Slugs;
import eightbells.site.teams.person.Shown;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams: made, edited, retired and brought back by their leads, and by no member. */
@QuarkusTest
class TeamPagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

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
                .member("ben")
                .member("cleo")
                .schedule("primary", "ana", "ben")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.password(crew.handle("ben"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void the_list_and_the_page_show_people_schedules_policies_and_sources() {
        assertThat(Shown.words(ana.get("/teams"))).contains(crew.team(), "primary", "1 escalation policy");

        Response page = ana.get(path(""));

        assertThat(Shown.words(page))
                .contains("ana", "lead", "ben", "member", "in Berlin", "primary", "source generic");
        assertThat(page.asString())
                .contains("href=\"" + path("/policies/default") + "\"", "href=\"" + path("/new-schedule") + "\"")
                .contains("href=\"" + path("/new-policy") + "\"", "href=\"" + path("/edit") + "\"");
    }

    @Test
    void the_page_says_who_is_away_until_when() {
        String until = world.now().plusSeconds(86_400).toString();
        String day = until.substring(0, 10);
        world.apply(
                """
                people: [{handle: %s, absences: [{kind: away, zone: UTC, from: 2026-01-01T00:00, until: %sT00:00},
                                                 {kind: no-laptop, zone: UTC, from: 2026-01-01T00:00, until: %sT06:00}]}]"""
                        .formatted(crew.handle("ben"), day, day));

        assertThat(Shown.words(ana.get(path("")))).contains("away until", "no laptop until", "Europe/Berlin");
    }

    @Test
    void a_lead_makes_a_team_leads_it_and_is_led_on() {
        String name = "Net Ops " + crew.handle("x");
        Response form = ana.get("/new/team");
        assertThat(Shown.value(form, "member")).isEqualTo(crew.handle("ana"));

        Response more = ana.post(
                "/new/team",
                "name",
                name,
                "slug",
                "",
                "member",
                crew.handle("ana"),
                "role",
                "lead",
                "newcomer",
                crew.handle("ben"),
                "append",
                "true");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.asString()).contains("value=\"" + crew.handle("ben") + "\"", name);

        Response made = ana.post(
                "/new/team",
                "name",
                name,
                "slug",
                "",
                "member",
                crew.handle("ana"),
                "role",
                "lead",
                "member",
                crew.handle("ben"),
                "role",
                "member");

        String path = "/teams/" + Slugs.of(name);
        assertThat(Shown.to(made)).isEqualTo(path);
        assertThat(Shown.words(ana.get(path))).contains(name + " is made.", "No schedule yet");
        assertThat(ana.get(path).asString()).contains("href=\"" + path + "/new-schedule\"");
    }

    @Test
    void a_second_team_of_the_same_name_gets_an_address_of_its_own() {
        String name = "Twin " + crew.handle("x");
        ana.get("/new/team");
        String first = Shown.to(make(name, ""));

        assertThat(Shown.to(make(name, ""))).isEqualTo(first + "-2");

        Response taken = make(name, Slugs.of(name));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(taken, "slug")).contains("has this address already");
        assertThat(Shown.value(taken, "slug")).isEqualTo(Slugs.of(name));
    }

    @Test
    void what_is_wrong_with_a_team_is_told_beside_its_fields() {
        ana.get("/new/team");

        Response nothing =
                ana.post("/new/team", "name", "", "slug", "Not A Slug", "member", crew.handle("ana"), "role", "member");
        Response stranger =
                ana.post("/new/team", "name", "Strangers", "slug", "", "member", "nobody-at-all", "role", "lead");

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Shown.problem(nothing, "name")).contains("needed");
        assertThat(Shown.problem(nothing, "slug")).contains("a-z");
        assertThat(Shown.problem(nothing, "members")).contains("A team needs a lead");
        assertThat(Shown.problem(stranger, "members")).contains("there is no person called nobody-at-all");
    }

    @Test
    void members_are_ordered_by_buttons_without_saving() {
        Response form = ana.get(path("/edit"));

        Response moved =
                edit("Crew", Shown.value(form, "base"), List.of("ana", "ben", "cleo"), "up", crew.handle("cleo"));
        assertThat(order(moved)).containsExactly("ana", "cleo", "ben");
        Response down =
                edit("Crew", Shown.value(form, "base"), List.of("ana", "cleo", "ben"), "down", crew.handle("ana"));
        assertThat(order(down)).containsExactly("cleo", "ana", "ben");
        assertThat(order(edit("Crew", Shown.value(form, "base"), List.of("ana", "ben"), "up", crew.handle("ana"))))
                .containsExactly("ana", "ben");
        assertThat(order(ana.get(path("/edit")))).containsExactly("ana", "ben", "cleo");

        Response saved = edit("Crew", Shown.value(form, "base"), List.of("ana", "cleo", "ben"));
        assertThat(Shown.to(saved)).isEqualTo(path(""));
        assertThat(order(ana.get(path("/edit")))).containsExactly("ana", "cleo", "ben");
    }

    @Test
    void whoever_leaves_a_team_and_still_stands_in_its_rotation_is_named_and_the_lead_decides() {
        Response form = ana.get(path("/edit"));
        String base = Shown.value(form, "base");

        Response warned = edit("Crew", base, List.of("ana", "ben", "cleo"), "remove", crew.handle("ben"));
        Response calm = edit("Crew", base, List.of("ana", "ben", "cleo"), "remove", crew.handle("cleo"));

        assertThat(Shown.words(warned))
                .contains("ben leaves the team, and can still be on call here", "the rotation always");
        assertThat(warned.asString()).contains("href=\"" + path("/schedules/primary/edit") + "\"");
        assertThat(Shown.words(calm)).doesNotContain("leaves the team");
        assertThat(Shown.to(edit("Crew", base, List.of("ana", "cleo")))).isEqualTo(path(""));
        assertThat(Shown.words(ana.get(path("")))).contains("ben left it, and can still be on call here: see primary.");
    }

    @Test
    void whoever_saves_a_team_second_is_told_and_loses_nothing() {
        String base = Shown.value(ana.get(path("/edit")), "base");
        world.apply("teams: [{slug: %s, name: Theirs}]".formatted(crew.team()));

        Response second = edit("Mine", base, List.of("ana", "ben", "cleo"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Shown.words(second)).contains("Somebody else saved this while you were at it");
        assertThat(Shown.value(second, "name")).isEqualTo("Mine");
        assertThat(Shown.to(edit("Mine", Shown.value(second, "base"), List.of("ana", "ben", "cleo"))))
                .isEqualTo(path(""));
        assertThat(ana.get(path("")).asString()).contains("<h1>Mine</h1>");
    }

    @Test
    void a_schedule_that_is_edited_meanwhile_does_not_stop_who_edits_the_team() {
        String base = Shown.value(ana.get(path("/edit")), "base");
        world.apply("teams: [{slug: %s, schedules: [{slug: more, zone: UTC}]}]".formatted(crew.team()));

        assertThat(Shown.to(edit("Crew", base, List.of("ana", "ben", "cleo")))).isEqualTo(path(""));
    }

    @Test
    void a_team_is_retired_after_a_page_that_says_what_stops_and_brought_back() {
        String asked = Shown.words(ana.get(path("/retirement")));
        assertThat(asked).contains("What stops", "primary", "crew=\"", "source", "refused from now on");

        assertThat(Shown.to(ana.post(path("/retirement")))).isEqualTo("/teams");
        Response list = ana.get("/teams");
        assertThat(Shown.words(list)).contains("is retired. To undo it", "Retired teams");
        assertThat(list.asString()).contains(path("/retirement/end"));
        assertThat(Shown.words(ana.get(path("")))).contains("This team is retired.");
        assertThat(ana.get(path("/edit")).statusCode()).isEqualTo(404);
        assertThat(crew.signal("late", "firing").statusCode()).isGreaterThanOrEqualTo(400);

        assertThat(Shown.to(ana.post(path("/retirement/end")))).isEqualTo(path(""));
        assertThat(Shown.words(ana.get(path("")))).contains("The team is back", "primary");
    }

    @Test
    void a_member_looks_and_changes_nothing() {
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/teams");

        for (String path : List.of(path("/edit"), path("/retirement"), "/new/team")) {
            assertThat(ben.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(ben.post(path, "name", "Mine").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(ben.post(path("/retirement/end")).statusCode()).isEqualTo(403);
        assertThat(ben.get(path("")).asString()).doesNotContain("/edit\"", "new-schedule", "new-policy");
        assertThat(ben.get("/teams").asString()).doesNotContain("href=\"/new/team\"");
    }

    @Test
    void these_pages_stand_in_nobody_s_way() {
        assertThat(ana.get(path("/schedules/primary")).asString()).contains("The shifts in words");
        assertThat(ana.get(path("/schedules/primary/why")).statusCode()).isEqualTo(200);
        assertThat(ana.get(path("/playbooks/none")).statusCode()).isEqualTo(404);
    }

    private Response make(String name, String slug) {
        return ana.post("/new/team", "name", name, "slug", slug, "member", crew.handle("ana"), "role", "lead");
    }

    private Response edit(String name, String base, List<String> members, String... button) {
        List<String> fields = new java.util.ArrayList<>(List.of("name", name, "base", base));
        for (String member : members) {
            fields.addAll(List.of("member", crew.handle(member), "role", member.equals("ana") ? "lead" : "member"));
        }
        fields.addAll(List.of(button));
        return ana.post(path("/edit"), fields.toArray(String[]::new));
    }

    private List<String> order(Response form) {
        return java.util.regex.Pattern.compile("name=\"member\" value=\"(\\w+)-[^\"]*\"")
                .matcher(form.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String path(String more) {
        return "/teams/" + crew.team() + more;
    }
}
