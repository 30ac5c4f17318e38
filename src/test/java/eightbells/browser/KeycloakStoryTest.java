package eightbells.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eightbells.KeycloakServer;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.browser.Chromium.Screen;
import eightbells.browser.Chromium.Visit;
import eightbells.people.person.People;
import eightbells.site.teams.person.Shown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * People of the real Keycloak come over and sign in by it, in a real browser. One story: each chapter begins where the
 * one before ended.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakStoryTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String HOME = "/admin/directory";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    private Visitor admin;

    @BeforeEach
    void an_administrator() {
        accounts.administrator("harbourmaster@example.org", "Harbour Master", "UTC", PASSWORD);
        admin = new Visitor().signIn("harbourmaster@example.org", PASSWORD);
    }

    @Test
    @Order(1)
    void a_keycloak_that_does_not_answer_keeps_nobody_from_signing_in_with_a_password() {
        assertThat(location(new Visitor().get("/sign-in/keycloak"))).endsWith("/sign-in?keycloak=unreachable");
        assertThat(Shown.words(new Visitor().get("/sign-in?keycloak=unreachable")))
                .contains("Keycloak does not answer. Try again in a moment", "Sign in with Keycloak", "Password");
        assertThat(admin.get("/teams").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void it_is_told_on_its_page_what_to_do_about_that() {
        assertThat(Shown.to(admin.get(HOME + "/changes"))).isEqualTo(HOME);

        assertThat(Shown.words(admin.get(HOME)))
                .contains("Keycloak does not answer at " + KeycloakServer.url(), "EIGHTBELLS_KEYCLOAK_URL");
    }

    @Test
    @Order(3)
    void what_would_change_is_shown_and_nothing_is_changed() {
        KeycloakServer.start();

        String changes = Shown.words(admin.get(HOME + "/changes"));

        assertThat(changes)
                .contains(
                        "Ingrid Solheim (ingrid) is new: ingrid@example.org, Europe/Oslo",
                        "Tāne Walker (tane) is new: tane@example.org, Pacific/Auckland",
                        "Harbour is a new team: Ingrid Solheim (lead), Tāne Walker",
                        "Lighthouse is a new team: Rosa Almeida (lead), Tāne Walker")
                .doesNotContain("Jonas", "service-account");
        assertThat(admin.get("/teams/harbour").statusCode()).isEqualTo(404);
        assertThat(Shown.words(admin.get(HOME))).contains("Nobody is brought over yet");
    }

    @Test
    @Order(4)
    void the_health_check_of_the_compose_file_finds_it_well() throws IOException, InterruptedException {
        String check = new YAMLMapper()
                .readTree(Path.of("docker", "compose.yaml").toFile())
                .at("/services/keycloak/healthcheck/test/3")
                .asText()
                .replace("$$", "$")
                .replace("/9000", "/" + KeycloakServer.managementPort());

        Process process = new ProcessBuilder("bash", "-c", check).start();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(check).isZero();
    }

    @Test
    @Order(5)
    void nothing_comes_over_by_itself_before_an_administrator_has_done_it() {
        world.advance(Duration.ofDays(2));

        assertThat(admin.get("/teams/harbour").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void whoever_keycloak_knows_and_nobody_here_is_told_whom_to_ask() {
        try (Visit ingrid = Chromium.unknown(Screen.PHONE)) {
            signIn(ingrid, "/me", "ingrid");

            assertThat(ingrid.page.textContent("main"))
                    .contains("Keycloak knows you, and you have no account here yet. Ask an administrator");
            ingrid.isSound();
            ingrid.picture("keycloak-unknown");
        }
    }

    @Test
    @Order(7)
    void an_administrator_brings_over_what_was_shown_in_one_edit() {
        try (Visit desk = Chromium.signedIn(Screen.DESKTOP, ColorScheme.DARK, "harbourmaster@example.org", PASSWORD)) {
            desk.open(HOME);
            desk.isSound();
            desk.wholePicture("keycloak-before");
            desk.page.click("text=Look what would change");
            desk.isSound();
            desk.wholePicture("keycloak-preview");
            desk.page.click("text=Bring over just this");
            desk.page.waitForURL(url -> url.endsWith(HOME));
            assertThat(desk.page.textContent("main")).contains("People and teams are brought over.");
            desk.isSound();
            desk.wholePicture("keycloak-after");
        }

        assertThat(Shown.words(admin.get("/teams/harbour"))).contains("Ingrid Solheim", "Tāne Walker");
        assertThat(admin.get("/people/jonas").statusCode()).isEqualTo(404);
        assertThat(Shown.words(admin.get("/history"))).contains("person ingrid added", "Harbour Master");
        assertThat(Shown.words(admin.get(HOME))).contains("by Harbour Master:", "3 people are from there");
        assertThat(Shown.words(admin.get(HOME + "/changes"))).contains("Nothing changes");
    }

    @Test
    @Order(8)
    void whoever_came_over_signs_in_by_keycloak_and_is_on_the_page_that_they_asked_for() {
        try (Visit ingrid = Chromium.unknown(Screen.DESKTOP)) {
            signIn(ingrid, "/teams/harbour", "ingrid");

            assertThat(ingrid.page.url()).endsWith("/teams/harbour");
            assertThat(ingrid.page.getAttribute("a.me-name", "href")).isEqualTo("/me");
            assertThat(ingrid.page.textContent("a.me-name")).contains("Ingrid Solheim");
            assertThat(ingrid.page.context().cookies().stream()
                            .filter(cookie -> cookie.domain.equals("127.0.0.1") && !cookie.path.startsWith("/realms"))
                            .map(cookie -> cookie.name))
                    .as("one session, and it is ours")
                    .contains("eightbells")
                    .noneMatch(name -> name.startsWith("q_"));
            ingrid.open("/people/ingrid/edit");
            assertThat(ingrid.page.title()).contains("Ingrid Solheim");

            ingrid.page.click("text=Sign out");
            ingrid.page.waitForURL(url -> url.endsWith("/sign-in"));
            ingrid.open("/me");
            assertThat(ingrid.page.url()).endsWith("/sign-in");
        }
    }

    @Test
    @Order(9)
    void what_keycloak_did_not_send_signs_nobody_in() {
        Visitor mallory = new Visitor();
        String begun = location(mallory.get("/sign-in/keycloak"));
        assertThat(begun).startsWith(KeycloakServer.url()).contains("code_challenge_method=S256", "nonce=");

        assertThat(location(mallory.get("/sign-in/keycloak?code=made-up&state=made-up")))
                .as("another state is not ours")
                .endsWith("/sign-in?keycloak=refused");
        assertThat(location(mallory.get("/sign-in/keycloak?code=made-up&state=" + begin(mallory))))
                .as("a code that Keycloak never gave")
                .endsWith("/sign-in?keycloak=refused");
        assertThat(location(mallory.get("/sign-in/keycloak?error=access_denied&state=" + begin(mallory))))
                .as("what Keycloak refused")
                .endsWith("/sign-in?keycloak=refused");
        assertThat(mallory.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(10)
    void what_was_not_shown_is_not_done() {
        KeycloakServer.change("tane", user -> user.setAttributes(Map.of("zone", List.of("Pacific/Chatham"))));
        admin.get(HOME + "/changes");

        Response answer = admin.post(HOME + "/changes", "shown", "what was on another page");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Shown.words(answer))
                .contains("It is another by now", "Tāne Walker is at home in Pacific/Chatham, not Pacific/Auckland");
        assertThat(Shown.words(admin.get("/people/tane"))).contains("Pacific/Auckland");
    }

    @Test
    @Order(11)
    void a_day_later_what_changed_there_has_come_over_by_itself() {
        KeycloakServer.change("rosa", user -> user.setLastName("Nogueira"));

        world.advance(Duration.ofDays(1).plusHours(1));

        admin.signIn("harbourmaster@example.org", PASSWORD);
        assertThat(Shown.words(admin.get("/people/rosa"))).contains("Rosa Nogueira");
        assertThat(Shown.words(admin.get("/people/tane"))).contains("Pacific/Chatham");
        assertThat(Shown.words(admin.get("/history"))).contains("keycloak a program");
    }

    @Test
    @Order(12)
    void whoever_is_disabled_there_is_signed_out_here_and_on_call_with_a_warning() {
        accounts.password("tane", PASSWORD);
        Visitor tane = new Visitor().signIn("tane@example.org", PASSWORD);
        assertThat(tane.get("/me").statusCode()).isEqualTo(200);
        world.apply(
                """
                teams:
                  - slug: harbour
                    schedules:
                      - slug: primary
                        zone: UTC
                        layers: [{rotations: [{name: always, start: 2026-01-05T00:00, every: P1W, slots: [[tane]]}]}]""");
        KeycloakServer.change("tane", user -> user.setEnabled(false));
        long disabled = QuarkusTransaction.requiringNew().call(people::disabled);

        bringOver();

        assertThat(tane.get("/me").statusCode()).as("the session has ended").isEqualTo(302);
        assertThat(signedIn("tane@example.org").get("/me").statusCode())
                .as("and none begins")
                .isEqualTo(302);
        assertThat(Shown.words(admin.get("/"))).contains("Tāne Walker");
        assertThat(Shown.words(admin.get("/teams/harbour/schedules/primary/warnings")))
                .contains("Tāne Walker is disabled in Keycloak and still is on call");
        assertThat(Shown.words(admin.get(HOME))).contains((disabled + 1) + " of them disabled");
    }

    @Test
    @Order(13)
    void whoever_is_disabled_is_refused_at_the_door_and_told_what_to_do() {
        try (Visit tane = Chromium.unknown(Screen.DESKTOP)) {
            signIn(tane, "/me", "tane");
            assertThat(tane.page.url()).as("Keycloak's own refusal").startsWith(KeycloakServer.url());
        }
        KeycloakServer.change("tane", user -> user.setEnabled(true));
        try (Visit tane = Chromium.unknown(Screen.DESKTOP)) {
            signIn(tane, "/me", "tane");

            assertThat(tane.page.textContent("main"))
                    .contains("Your account is disabled", "ask an administrator to bring people over again");
        }
    }

    @Test
    @Order(14)
    void whoever_is_enabled_there_again_may_sign_in_here_again() {
        bringOver();

        assertThat(signedIn("tane@example.org").get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(15)
    void a_verified_address_makes_an_account_somebodys_and_an_unverified_one_does_not() {
        accounts.administrator("jonas@example.org", "Jonas of Old", "UTC", PASSWORD);
        KeycloakServer.change("jonas", user -> {
            user.setEnabled(true);
            user.setEmailVerified(false);
        });
        try (Visit jonas = Chromium.unknown(Screen.DESKTOP)) {
            signIn(jonas, "/me", "jonas");
            assertThat(jonas.page.textContent("main")).contains("Verify it there");
        }
        KeycloakServer.change("jonas", user -> user.setEmailVerified(true));
        try (Visit jonas = Chromium.unknown(Screen.DESKTOP)) {
            signIn(jonas, "/me", "jonas");
            assertThat(jonas.page.textContent("a.me-name")).contains("Jonas of Old");
        }
    }

    @Test
    @Order(16)
    void only_administrators_see_where_people_come_from() {
        Visitor tane = signedIn("tane@example.org");

        assertThat(tane.get(HOME).statusCode()).isEqualTo(403);
        assertThat(tane.get(HOME + "/changes").statusCode()).isEqualTo(403);
        assertThat(Shown.words(tane.get("/people"))).doesNotContain("From Keycloak");
        assertThat(admin.get("/people").asString()).contains(HOME);
    }

    /** Goes to Keycloak, with a state that it is to bring back. */
    private static String begin(Visitor visitor) {
        return location(visitor.get("/sign-in/keycloak")).replaceFirst(".*[?&]state=([^&]+).*", "$1");
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).as(Shown.words(answer)).isEqualTo(302);
        return answer.header("Location");
    }

    private static Visitor signedIn(String email) {
        return new Visitor().signIn(email, PASSWORD);
    }

    /** Wants a page, presses the button, and does at Keycloak what people do there. */
    private static void signIn(Visit visit, String wanted, String username) {
        Page page = visit.open(wanted);
        page.click("text=Sign in with Keycloak");
        page.fill("#username", username);
        page.fill("#password", KeycloakServer.DEMO_PASSWORD);
        page.click("#kc-login");
        page.waitForLoadState();
    }

    private void bringOver() {
        Response preview = admin.get(HOME + "/changes");
        Response answer = admin.post(HOME + "/changes", "shown", Shown.value(preview, "shown"));
        assertThat(Shown.to(answer)).isEqualTo(HOME);
    }
}
