package eightbells.account.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being signed in: what the cookie is worth, and how long. */
@QuarkusTest
class SessionsTest {
    private static final String PASSWORD = "a long password";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    eightbells.people.person.People people;

    private Crew crew;
    private Instant before;

    @BeforeEach
    void somebody() {
        before = world.now();
        crew = world.crew()
                .lead("ana")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
    }

    @AfterEach
    void backToTheTime() {
        world.setTo(before);
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_from_other_sites() {
        Cookie cookie = signIn(new Visitor()).detailedCookie(SessionCookie.NAME);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void each_sign_in_makes_a_new_session() {
        Visitor ana = new Visitor();
        Set<String> secrets = new TreeSet<>();
        for (int i = 0; i < 3; i++) secrets.add(signIn(ana).cookie(SessionCookie.NAME));

        assertThat(secrets).hasSize(3);
    }

    @Test
    void a_session_that_a_browser_was_given_before_signing_in_is_worth_nothing_afterwards() {
        String planted = "0123456789abcdef0123456789abcdef";
        Visitor ana = new Visitor().carrying(SessionCookie.NAME, planted);

        String given = signIn(ana).cookie(SessionCookie.NAME);

        assertThat(given).isNotEqualTo(planted);
        assertThat(status(given)).isEqualTo(200);
        assertThat(status(planted)).isEqualTo(302);
    }

    @Test
    void whoever_signs_out_takes_the_cookie_s_worth_with_them() {
        Visitor ana = new Visitor();
        String secret = signIn(ana).cookie(SessionCookie.NAME);
        ana.get("/me");
        assertThat(status(secret)).isEqualTo(200);

        ana.post("/sign-out");

        assertThat(status(secret)).isEqualTo(302);
    }

    @Test
    void a_session_ends_everywhere_at_once_on_demand() {
        String here = signIn(new Visitor()).cookie(SessionCookie.NAME);
        String there = signIn(new Visitor()).cookie(SessionCookie.NAME);

        QuarkusTransaction.requiringNew()
                .run(() -> sessions.endAll(people.byHandle(crew.handle("ana")).orElseThrow()));

        assertThat(status(here)).isEqualTo(302);
        assertThat(status(there)).isEqualTo(302);
    }

    @Test
    void a_session_in_use_lasts_and_one_that_is_not_ends() {
        String used = signIn(new Visitor()).cookie(SessionCookie.NAME);
        String idle = signIn(new Visitor()).cookie(SessionCookie.NAME);

        world.setTo(world.now().plus(Duration.ofDays(10)));
        assertThat(status(used)).isEqualTo(200);
        world.setTo(world.now().plus(Duration.ofDays(10)));

        assertThat(status(used)).isEqualTo(200);
        assertThat(status(idle)).isEqualTo(302);
    }

    @Test
    void a_session_ends_after_ninety_days_however_much_it_is_used() {
        String secret = signIn(new Visitor()).cookie(SessionCookie.NAME);
        for (int i = 0; i < 8; i++) {
            world.setTo(world.now().plus(Duration.ofDays(11)));
            assertThat(status(secret)).isEqualTo(200);
        }

        world.setTo(world.now().plus(Duration.ofDays(3)));

        assertThat(status(secret)).isEqualTo(302);
    }

    @Test
    void signing_in_leads_to_no_other_site() {
        for (String wanted : new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil"}) {
            Response page = given().get("/sign-in");
            Response answer = given().redirects()
                    .follow(false)
                    .cookies(page.cookies())
                    .cookie(
                            "eightbells-location",
                            java.net.URLEncoder.encode(wanted, java.nio.charset.StandardCharsets.UTF_8))
                    .formParam("csrf-token", page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value"))
                    .formParam("j_username", crew.email("ana"))
                    .formParam("j_password", PASSWORD)
                    .post("/sign-in/check");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).as(wanted).doesNotContain("evil");
        }
    }

    @Test
    void what_a_stranger_says_about_where_a_request_comes_from_is_not_believed() {
        Response page = given().get("/sign-in");
        given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .cookies(page.cookies())
                .formParam("csrf-token", page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value"))
                .formParam("j_username", crew.email("ana"))
                .formParam("j_password", PASSWORD)
                .post("/sign-in/check")
                .then()
                .statusCode(303);

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() ->
                                sessions.of(people.byHandle(crew.handle("ana")).orElseThrow(), world.now())))
                .extracting(session -> session.address)
                .containsExactly("127.0.0.1");
    }

    private Response signIn(Visitor visitor) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in/check", "j_username", crew.email("ana"), "j_password", PASSWORD);
    }

    private static int status(String secret) {
        return given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, secret)
                .get("/me")
                .statusCode();
    }
}
