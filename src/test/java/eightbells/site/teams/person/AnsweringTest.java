package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ben is in two teams. Each lead enters when he is away; how he is reached, and whether he serves, is neither's alone. */
@QuarkusTest
class AnsweringTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String HOOK = "https://hooks.example.org/T0/secret";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private Crew crew;
    private Visitor ana;
    private Visitor cleo;

    @BeforeEach
    void a_member_of_two_teams() {
        world.forgetOpenAlerts();
        crew = world.crew()
                .lead("ana")
                .lead("cleo")
                .member("ben", "contacts: [{kind: webhook, address: \"" + HOOK + "\"}]")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        members("other-" + crew.team(), "cleo lead", "ben member");
        for (String name : new String[] {"ana", "cleo"}) accounts.password(crew.handle(name), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        cleo = new Visitor().signIn(crew.email("cleo"), PASSWORD);
    }

    @Test
    void a_lead_of_one_of_the_teams_enters_absences_and_stays() {
        String page = ana.get(ben()).asString();
        assertThat(page).contains(ben() + "/absences/new", ben() + "/stays/new");
        assertThat(ana.get(ben() + "/stays/new").statusCode()).isEqualTo(200);

        Response entered = ana.post(
                ben() + "/absences/new",
                "kind",
                "away",
                "zone",
                "Europe/Berlin",
                "from",
                "2031-05-01T00:00",
                "until",
                "2031-05-02T00:00");

        assertThat(entered.statusCode()).isEqualTo(303);
    }

    @Test
    void a_lead_of_one_of_the_teams_neither_sees_the_secret_addresses_nor_is_offered_more() {
        assertThat(ana.get(ben()).asString())
                .doesNotContain(HOOK, ben() + "/edit", ben() + "/retirement", "Invite to sign in", "Has no password");

        for (String path : new String[] {"/edit", "/retirement", "/retirement/end", "/account/link"}) {
            assertThat(ana.post(ben() + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(ana.get(ben() + "/edit").statusCode()).isEqualTo(403);
        assertThat(ana.get(ben() + "/retirement").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_leads_all_of_the_teams_answers_for_him() {
        assertThat(cleo.get(ben()).asString())
                .contains(HOOK, ben() + "/edit", ben() + "/retirement", "Invite to sign in");

        assertThat(cleo.get(ben() + "/edit").statusCode()).isEqualTo(200);
        assertThat(cleo.get(ben() + "/retirement").statusCode()).isEqualTo(200);
    }

    @Test
    void a_retired_team_has_no_say() {
        cleo.get("/teams");
        cleo.post("/teams/other-" + crew.team() + "/retirement").then().statusCode(303);

        assertThat(ana.get(ben() + "/edit").statusCode()).isEqualTo(200);
    }

    @Test
    void for_an_administrator_only_their_like_answer() {
        accounts.administrator(crew.email("ben"), "ben", "Europe/Berlin", PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);

        assertThat(cleo.get(ben()).asString()).doesNotContain(HOOK, ben() + "/edit", "Send a password link");
        assertThat(cleo.get(ben() + "/edit").statusCode()).isEqualTo(403);
        assertThat(cleo.get(ben() + "/absences/new").statusCode()).isEqualTo(200);
        assertThat(ben.get(ben() + "/edit").statusCode()).isEqualTo(200);
    }

    private void members(String team, String... members) {
        StringBuilder list = new StringBuilder();
        for (String member : members) {
            String[] parts = member.split(" ");
            list.append("{person: %s, role: %s}, ".formatted(crew.handle(parts[0]), parts[1]));
        }
        world.apply("teams: [{slug: %s, members: [%s]}]".formatted(team, list));
    }

    private String ben() {
        return "/people/" + crew.handle("ben");
    }
}
