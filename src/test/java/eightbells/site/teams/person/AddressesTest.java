package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address by which somebody signs in: who changes it, what that takes, and who hears of it. */
@QuarkusTest
class AddressesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Rotas rotas;

    private Crew crew;

    @BeforeEach
    void a_lead_a_member_and_an_administrator_of_another_team() {
        world.forgetFailures();
        world.forgetOpenAlerts();
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.administrator(crew.email("adam"), "Adam", "Europe/Berlin", PASSWORD);
        rotas.newest();
    }

    @Test
    void a_lead_corrects_the_address_of_a_member_who_cannot_sign_in_yet() {
        assertThat(Shown.to(move("ana", "ben"))).isEqualTo(path("ben"));
        assertThat(address("ben")).isEqualTo(elsewhere("ben"));
    }

    @Test
    void a_lead_does_not_change_the_address_of_a_member_who_signs_in_by_keycloak() {
        let("ben", ben -> ben.subject = "subject of " + ben.handle);

        assertThat(Shown.problem(move("ana", "ben"), "email")).contains("administrator");
        assertThat(address("ben")).isEqualTo(crew.email("ben"));
    }

    @Test
    void a_lead_does_not_change_the_address_of_a_member_whom_another_team_has_as_well() {
        world.crew().lead("cleo").step("PT10M", "person cleo").muster();
        world.apply("teams: [{slug: other-%s, members: [{person: %s, role: member}]}]"
                .formatted(crew.team(), crew.handle("ben")));

        Visitor ana = signedIn("ana");
        ana.get("/people");
        assertThat(ana.post(path("ben") + "/edit", "email", elsewhere("ben")).statusCode())
                .isEqualTo(403);
        assertThat(address("ben")).isEqualTo(crew.email("ben"));
    }

    @Test
    void where_there_is_a_keycloak_nobody_changes_their_own_and_the_form_says_why() {
        assertThat(signedIn("ana").get(path("ana") + "/edit").asString())
                .contains("Addresses come from Keycloak")
                .doesNotContain("type=\"email\"");

        assertThat(Shown.problem(move("ana", "ana", "password", PASSWORD), "email"))
                .contains("administrator");
        assertThat(address("ana")).isEqualTo(crew.email("ana"));
    }

    @Test
    void a_borrowed_browser_does_not_change_the_address_without_the_password() {
        Response none = move("adam", "adam");
        Response wrong = move("adam", "adam", "password", "a wrong one");

        for (Response refused : java.util.List.of(none, wrong)) {
            assertThat(Shown.problem(refused, "password")).contains("This is not your password");
            assertThat(Shown.value(refused, "email")).isEqualTo(elsewhere("adam"));
            assertThat(refused.asString()).doesNotContain("a wrong one");
        }
        assertThat(address("adam")).isEqualTo(crew.email("adam"));

        assertThat(Shown.to(move("adam", "adam", "password", PASSWORD))).isEqualTo(path("adam"));
        assertThat(address("adam")).isEqualTo(elsewhere("adam"));
    }

    @Test
    void what_else_they_change_of_themselves_takes_no_password() {
        Visitor adam = signedIn("adam");
        Response saved = save(adam, "adam", crew.email("adam"));

        assertThat(Shown.to(saved)).isEqualTo(path("adam"));
    }

    @Test
    void the_old_address_hears_of_it_whoever_changed_it() {
        move("adam", "ana");
        world.apply("people: [{handle: %s, email: %s}]".formatted(crew.handle("ben"), elsewhere("ben")));
        move("adam", "adam", "password", PASSWORD);

        for (String name : java.util.List.of("ana", "ben", "adam")) {
            assertThat(world.notices(crew.email(name)))
                    .as(name)
                    .extracting(Received::subject)
                    .containsExactly("Your address for Eightbells was changed");
            assertThat(world.notices(elsewhere(name))).as(name).isEmpty();
        }
        assertThat(world.notices(crew.email("ana")).get(0).text()).contains("changed by Adam");
    }

    @Test
    void a_change_that_is_refused_is_told_nobody() {
        move("ana", "ana", "password", PASSWORD);
        move("adam", "adam");

        assertThat(world.notices(crew.email("ana"))).isEmpty();
        assertThat(world.notices(crew.email("adam"))).isEmpty();
    }

    private Response move(String who, String whom, String... more) {
        return save(signedIn(who), whom, elsewhere(whom), more);
    }

    private Response save(Visitor who, String whom, String email, String... more) {
        String edit = path(whom) + "/edit";
        String[] fields = {
            "base",
            Shown.value(who.get(edit), "base"),
            "name",
            whom,
            "email",
            email,
            "zone",
            "Europe/Berlin",
            "waking-from",
            "08:00",
            "waking-until",
            "22:00"
        };
        return who.post(
                edit,
                java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private void let(String name, Consumer<PersonEntity> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(people.named(crew.handle(name))));
    }

    private String address(String name) {
        return QuarkusTransaction.requiringNew().call(() -> people.named(crew.handle(name)).email);
    }

    private String elsewhere(String name) {
        return "elsewhere-" + crew.email(name);
    }

    private Visitor signedIn(String name) {
        return new Visitor().signIn(crew.email(name), PASSWORD);
    }

    private String path(String name) {
        return "/people/" + crew.handle(name);
    }
}
