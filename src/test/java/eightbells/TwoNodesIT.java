package eightbells;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.MailServer.Received;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes of the packaged application on one PostgreSQL: what is done at one of them holds at the other. */
class TwoNodesIT {
    private static final String EMAIL = "root@example.org";
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" value=\"([0-9a-f]{32})\"");
    private static final Pattern WITHDRAWAL = Pattern.compile("/admin/tokens/\\d+/withdraw");
    /** What is promised within a second, on a machine that does other things as well. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int ALERTS = 30;

    private static final MailServer MAIL = new MailServer();
    private static final Crew CREW = new Crew(null, "two")
            .lead("ana")
            .member("ben")
            .schedule("primary", "ana")
            .step("PT4H", "schedule primary");
    private static EmbeddedPostgres server;
    private static Node here;
    private static Node there;

    @BeforeAll
    static void both() throws IOException {
        MAIL.start();
        server = DatabaseResource.startPostgres();
        Node.Plan plan = Node.Plan.postgresql(DatabaseResource.urlOf(server), MAIL)
                .and(Map.of("EIGHTBELLS_BOOTSTRAP_EMAIL", EMAIL, "EIGHTBELLS_BOOTSTRAP_PASSWORD", PASSWORD));
        here = Node.start(plan, "two-1");
        there = Node.start(plan, "two-2");
        here.apply(CREW.document());
    }

    @AfterAll
    static void end() throws IOException {
        here.close();
        there.close();
        server.close();
        MAIL.stop();
    }

    @Test
    void an_edit_at_one_node_is_answered_by_the_other_within_a_second_or_so() {
        soon("the edit", () -> onCall(there).equals(List.of(CREW.handle("ana"))));

        Instant now = Instant.now();
        here.program()
                .body("{\"kind\": \"replace\", \"person\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(CREW.handle("ben"), now, now.plus(Duration.ofHours(1))))
                .post("/api/v1/teams/" + CREW.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);

        assertThat(onCall(here)).containsExactly(CREW.handle("ben"));
        soon("the edit", () -> onCall(there).equals(List.of(CREW.handle("ben"))));
    }

    @Test
    void each_alert_pages_once_whichever_node_took_it() throws IOException, InterruptedException {
        soon("the crew", () -> !onCall(there).isEmpty());
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < ALERTS; i++) {
            Node node = i % 2 == 0 ? here : there;
            assertThat(client.send(node.alertOf(CREW, "alert-" + i), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(202);
        }

        Awaitility.await("all are paged").atMost(Duration.ofSeconds(20)).until(() -> pages() >= ALERTS);
        assertThat(MAIL.received().stream()
                        .filter(mail -> !mail.page().isEmpty())
                        .map(Received::subject))
                .hasSize(ALERTS)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_session_opens_both_and_ends_at_both_at_once() {
        Visitor root = new Visitor().at(here.address());
        root.get("/sign-in");
        String session = root.post("/sign-in/check", "j_username", EMAIL, "j_password", PASSWORD)
                .cookie("eightbells");
        Visitor elsewhere = new Visitor().at(there.address()).carrying("eightbells", session);
        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(200);

        root.post("/sign-out");

        assertThat(elsewhere.carrying("eightbells", session).get("/me").statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_token_that_is_withdrawn_at_one_node_opens_nothing_at_the_other_within_a_second_or_so() {
        Visitor root = new Visitor().at(here.address()).signIn(EMAIL, PASSWORD);
        root.get("/admin/tokens/new");
        String page = root.post("/admin/tokens/new", "name", "short-lived", "scope", "read", "ends", "month")
                .asString();
        String secret = found(SECRET, page, 1);
        assertThat(status(there, secret)).isEqualTo(200);

        root.post(found(WITHDRAWAL, root.get("/admin/tokens").asString(), 0));

        assertThat(status(here, secret)).isEqualTo(401);
        soon("the withdrawal", () -> status(there, secret) == 401);
    }

    private static void soon(String what, BooleanSupplier holds) {
        long began = System.nanoTime();
        Awaitility.await(what + " at the other node")
                .atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(holds::getAsBoolean);
        System.out.printf("%s: seen at the other node after %d ms%n", what, (System.nanoTime() - began) / 1_000_000);
    }

    private static List<String> onCall(Node node) {
        List<String> people = node.program()
                .get("/api/v1/on-call?team=" + CREW.team())
                .jsonPath()
                .getList("schedules.onCall.person.flatten()");
        return people == null ? List.of() : people;
    }

    private static long pages() {
        return MAIL.received().stream().filter(mail -> !mail.page().isEmpty()).count();
    }

    private static int status(Node node, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(node.address() + "/api/v1/on-call")
                .statusCode();
    }

    private static String found(Pattern pattern, String in, int group) {
        Matcher found = pattern.matcher(in);
        assertThat(found.find()).as(pattern + " in " + in).isTrue();
        return found.group(group);
    }
}
