package eightbells.site.me.security;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.ToldDeeds;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.session.Sessions;
import eightbells.people.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own password and sessions, and what an administrator does about others'. */
@QuarkusTest
class SecurityPageTest {
    private static final String PASSWORD = "a long password";
    private static final String NEW = "another long one";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    @Inject
    ToldDeeds told;

    private Crew crew;
    private Visitor here;
    private Visitor there;

    @BeforeEach
    void somebody_signed_in_twice() {
        world.forgetOpenAlerts();
        world.forgetFailures();
        crew = world.crew()
                .lead("ana")
                .lead("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.password(crew.handle("ben"), PASSWORD);
        here = new Visitor().signIn(crew.email("ana"), PASSWORD);
        there = new Visitor().signIn(crew.email("ana"), PASSWORD);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_not_this_one_and_is_told() {
        here.get("/me/security");
        here.post("/me/security/password", "old", PASSWORD, "password", NEW)
                .then()
                .statusCode(303);

        here.get("/me").then().statusCode(200);
        there.get("/me").then().statusCode(302);
        assertThat(new Visitor().signIn(crew.email("ana"), NEW).get("/me").statusCode())
                .isEqualTo(200);
        assertThat(world.notices(crew.email("ana")))
                .extracting(Received::subject)
                .containsExactly("Your password for Eightbells was changed");
        assertThat(told.of(crew.handle("ana"))).contains("changed the password");
        assertThat(told.all()).doesNotContain(NEW);
    }

    @Test
    void it_takes_the_old_one_and_a_good_new_one() {
        here.get("/me/security");
        String wrong = here.post("/me/security/password", "old", "a wrong one", "password", NEW)
                .then()
                .statusCode(422)
                .extract()
                .asString();
        String poor = here.post("/me/security/password", "old", PASSWORD, "password", "passwordpassword")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(wrong).contains("This is not your password.").doesNotContain("a wrong one", NEW);
        assertThat(poor).contains("among the first that others try").doesNotContain("passwordpassword");
        there.get("/me").then().statusCode(200);
    }

    @Test
    void a_borrowed_browser_does_not_guess_the_old_one_for_ever() {
        here.get("/me/security");
        for (int i = 0; i < 10; i++) here.post("/me/security/password", "old", "wrong", "password", NEW);

        here.post("/me/security/password", "old", PASSWORD, "password", NEW)
                .then()
                .statusCode(429);
        here.get("/me").then().statusCode(200);
    }

    @Test
    void the_page_shows_where_one_is_signed_in_and_ends_it() {
        String page = here.get("/me/security").asString();
        assertThat(page).contains("this browser", "127.0.0.1").containsOnlyOnce(">End<");
        String end = page.replaceFirst("(?s).*action=\"(/me/security/sessions/\\d+/end)\".*", "$1");

        here.post(end).then().statusCode(303);

        there.get("/me").then().statusCode(302);
        here.get("/me").then().statusCode(200);
        assertThat(told.of(crew.handle("ana"))).contains("ended a session");
    }

    @Test
    void everywhere_else_is_ended_at_once() {
        Visitor more = new Visitor().signIn(crew.email("ana"), PASSWORD);
        here.get("/me/security");
        here.post("/me/security/sessions/end").then().statusCode(303);

        there.get("/me").then().statusCode(302);
        more.get("/me").then().statusCode(302);
        here.get("/me").then().statusCode(200);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/me/security");
        for (long id : QuarkusTransaction.requiringNew()
                .call(() -> sessions.of(people.named(crew.handle("ana")), world.now()).stream()
                        .map(session -> session.id)
                        .toList())) {
            ben.post("/me/security/sessions/" + id + "/end");
        }
        ben.post("/people/" + crew.handle("ana") + "/account/sessions/end")
                .then()
                .statusCode(403);

        here.get("/me").then().statusCode(200);
        there.get("/me").then().statusCode(200);
    }

    @Test
    void an_administrator_signs_somebody_out_everywhere() {
        accounts.administrator(crew.email("ben"), "ben", "UTC", PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        assertThat(ben.get("/people/" + crew.handle("ana")).asString())
                .contains("signed in at 2 browsers", "Sign out everywhere");

        ben.post("/people/" + crew.handle("ana") + "/account/sessions/end")
                .then()
                .statusCode(303);

        here.get("/me").then().statusCode(302);
        there.get("/me").then().statusCode(302);
        assertThat(told.of(crew.handle("ana"))).contains("ended all sessions");
    }

    @Test
    void whoever_is_retired_is_signed_out_and_stays_so_when_they_are_back() {
        accounts.administrator(crew.email("ben"), "ben", "UTC", PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        String retirement = "/people/" + crew.handle("ana") + "/retirement";
        ben.get(retirement);
        ben.post(retirement).then().statusCode(303);
        ben.post(retirement + "/end").then().statusCode(303);

        here.get("/me").then().statusCode(302);
        there.get("/me").then().statusCode(302);
    }

    @Test
    void whoever_a_document_retires_is_signed_out_as_well() {
        QuarkusTransaction.requiringNew().run(() -> people.named(crew.handle("ben")).administrator = true);
        world.program()
                .contentType("application/yaml")
                .body("people: [{handle: %s}]".formatted(crew.handle("ben")).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota?prune=true")
                .then()
                .statusCode(200);
        world.apply("people: [{handle: %s}]".formatted(crew.handle("ana")));

        here.get("/me").then().statusCode(302);
        there.get("/me").then().statusCode(302);
    }

    @Test
    void how_somebody_signs_in_is_shown_to_those_who_look_after_them() {
        Crew others = world.crew()
                .lead("cleo")
                .schedule("primary", "cleo")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(others.handle("cleo"), PASSWORD);

        Visitor cleo = new Visitor().signIn(others.email("cleo"), PASSWORD);
        assertThat(cleo.get("/people/" + crew.handle("ana")).asString()).doesNotContain("browsers", "Has a password");
        assertThat(here.get("/people/" + crew.handle("ana")).asString()).contains("href=\"/me/security\"");
        assertThat(here.get("/me").asString()).contains("href=\"/me/security\"");
    }
}
