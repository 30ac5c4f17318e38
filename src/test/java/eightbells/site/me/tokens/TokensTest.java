package eightbells.site.me.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Logged;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.token.ApiToken;
import eightbells.account.token.ApiTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tokens by which programs come in, as administrators handle them. */
@QuarkusTest
class TokensTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final Pattern SECRET = Pattern.compile("value=\"([0-9a-f]{32})\"");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    private Crew crew;
    private Visitor admin;
    private Instant before;
    private String name;

    @BeforeEach
    void an_administrator_who_is_signed_in() {
        before = world.now();
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "team")
                .muster();
        accounts.administrator(crew.email("ben"), "ben", "Europe/Berlin", PASSWORD);
        admin = new Visitor().signIn(crew.email("ben"), PASSWORD);
        name = "bot of " + crew.team();
    }

    @AfterEach
    void back_to_the_time() {
        world.setTo(before);
    }

    @Test
    void a_token_opens_what_was_ticked_and_nothing_else() {
        String secret = make("read");

        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        assertThat(status(secret, "/api/v1/alerts")).isEqualTo(403);
        assertThat(status(secret, "/api/v1/rota")).isEqualTo(403);
    }

    @Test
    void the_secret_is_shown_once_and_stands_nowhere_else() {
        Logged log = Logged.listening();
        Response shown = made(name, "read", "quarter", "");
        log.close();
        String secret = secret(shown);

        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("Location")).isNull();
        assertThat(shown.headers().toString()).doesNotContain(secret);
        assertThat(admin.get("/admin/tokens").asString()).contains(name).doesNotContain(secret);
        assertThat(admin.get("/admin/audit?q=" + crew.team()).asString())
                .contains(name)
                .doesNotContain(secret);
        assertThat(log.toString()).doesNotContain(secret);
        assertThat(tokens.byName()).noneMatch(token -> token.hash.contains(secret));
    }

    @Test
    void a_token_opens_nothing_from_its_end_on() {
        String secret = make("read");
        Instant end = ends();
        world.setTo(end.minusMillis(300));
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);

        world.setTo(end);

        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(401);
        assertThat(signedInAgain().get("/admin/tokens").asString()).contains("opens nothing");
    }

    @Test
    void a_withdrawn_token_opens_nothing_at_once() {
        String secret = make("read");
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        String question = admin.get(path() + "/withdraw").asString();
        assertThat(question).contains("Read who is on call", "just now");

        assertThat(admin.post(path() + "/withdraw").statusCode()).isEqualTo(303);

        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(401);
        assertThat(tokens.byName()).noneMatch(token -> token.name.equals(name));
    }

    @Test
    void a_token_in_use_is_looked_up_before_its_second_is_over_and_opens_nothing_a_second_later() {
        String secret = make("read");
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        world.setTo(before.plusMillis(600));
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        // As another node does.
        QuarkusTransaction.requiringNew().run(() -> tokens.delete("name", name));

        world.setTo(before.plusMillis(1_050));
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);

        world.setTo(before.plusMillis(1_600));
        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(401);
    }

    @Test
    void what_one_token_was_told_is_not_told_to_one_that_opens_something_else() {
        String secret = make("alerts");
        assertThat(status(secret, "/api/v1/alerts")).isEqualTo(200);
        world.program().get("/api/v1/on-call").then().statusCode(200);
        world.program().get("/api/v1/on-call").then().statusCode(200);

        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(403);
    }

    @Test
    void a_token_whose_end_is_near_is_marked() {
        make("read");
        assertThat(admin.get("/admin/tokens").asString()).doesNotContain("ends in 6 d");

        world.setTo(ends().minus(Duration.ofDays(6)));

        assertThat(signedInAgain().get("/admin/tokens").asString()).contains("ends in 6 d");
    }

    @Test
    void the_list_says_when_a_token_was_used_and_from_where() {
        String secret = make("read alerts");
        assertThat(admin.get("/admin/tokens").asString()).contains("never");

        status(secret, "/api/v1/on-call");

        String line = line();
        assertThat(line).contains("just now", "from 127.0.0.1", "Read who is on call", "Read alerts");
    }

    @Test
    void a_renamed_token_works_on_and_the_record_has_both_names() {
        String secret = make("read");
        admin.get(path() + "/name");

        admin.post(path() + "/name", "name", name + ".2");

        assertThat(status(secret, "/api/v1/on-call")).isEqualTo(200);
        assertThat(admin.get("/admin/audit?what=renamed&about=" + crew.team()).asString())
                .contains("token " + name + ".2", "<dd>" + name + "</dd>");
    }

    @Test
    void a_name_is_nobody_s_yet() {
        make("read");
        for (String taken : new String[] {
            name, name.toUpperCase(java.util.Locale.ROOT), crew.handle("ana"), "ANA", "bootstrap", "nobody", "a<b"
        }) {
            Response refused = made(taken, "read", "quarter", "");

            assertThat(refused.statusCode()).as(taken).isEqualTo(422);
            assertThat(refused.asString()).contains("name-problem");
        }
    }

    @Test
    void a_token_opens_something_and_ends_some_day() {
        assertThat(made(name, "", "quarter", "").asString()).contains("scope-problem");
        assertThat(made(name, "root", "quarter", "").asString()).contains("scope-problem");
        for (String day : new String[] {"", "never", "1999-01-01", "2999-01-01"}) {
            assertThat(made(name, "read", "date", day).asString()).as(day).contains("date-problem");
        }
        assertThat(made(name, "read", "", "").asString()).contains("date-problem");

        String day = world.now().plus(Duration.ofDays(10)).toString().substring(0, 10);
        assertThat(made(name, "read", "date", day).statusCode()).isEqualTo(200);

        assertThat(ends())
                .isBetween(world.now().plus(Duration.ofDays(9)), world.now().plus(Duration.ofDays(12)));
    }

    @Test
    void the_token_of_the_configuration_is_shown_as_such_and_stays() {
        assertThat(admin.get("/admin/tokens").asString()).contains("EIGHTBELLS_BOOTSTRAP_TOKEN");
        long id = tokens.byName().stream()
                .filter(token -> token.name.equals("bootstrap"))
                .findFirst()
                .orElseThrow()
                .id;

        assertThat(admin.post("/admin/tokens/" + id + "/withdraw").statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/tokens/" + id + "/name").statusCode()).isEqualTo(404);

        world.program().get("/api/v1/on-call").then().statusCode(200);
    }

    @Test
    void a_lead_finds_none_of_it() {
        accounts.password(crew.handle("ana"), PASSWORD);
        Visitor lead = new Visitor().signIn(crew.email("ana"), PASSWORD);

        for (String path : new String[] {"/admin", "/admin/tokens", "/admin/tokens/new"}) {
            assertThat(lead.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(lead.get("/me").asString()).doesNotContain("href=\"/admin\"");
        assertThat(admin.get("/me").asString()).contains("href=\"/admin\"");
    }

    private String line() {
        String page = admin.get("/admin/tokens").asString();
        int start = page.indexOf("<h2>" + name + "</h2>");
        return page.substring(start, page.indexOf("card-tools", start));
    }

    private ApiToken token() {
        return tokens.byName().stream()
                .filter(token -> token.name.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private String path() {
        return "/admin/tokens/" + token().id;
    }

    private Instant ends() {
        return token().endsAt;
    }

    private Visitor signedInAgain() {
        return new Visitor().signIn(crew.email("ben"), PASSWORD);
    }

    private String make(String scopes) {
        return secret(made(name, scopes, "quarter", ""));
    }

    private Response made(String name, String scopes, String ends, String date) {
        admin.get("/admin/tokens/new");
        String[] words = scopes.split(" ");
        String[] fields = new String[6 + 2 * words.length];
        for (int i = 0; i < words.length; i++) {
            fields[2 * i] = "scope";
            fields[2 * i + 1] = words[i];
        }
        int at = 2 * words.length;
        for (String field : new String[] {"name", name, "ends", ends, "date", date}) fields[at++] = field;
        return admin.post("/admin/tokens/new", fields);
    }

    private static String secret(Response shown) {
        assertThat(shown.statusCode()).isEqualTo(200);
        Matcher found = SECRET.matcher(shown.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static int status(String secret, String path) {
        return given().header("Authorization", "Bearer " + secret).get(path).statusCode();
    }
}
