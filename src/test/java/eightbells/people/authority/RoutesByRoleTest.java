package eightbells.people.authority;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.token.ApiToken;
import eightbells.account.token.ApiTokens;
import eightbells.account.token.Scope;
import eightbells.platform.secret.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each route of the server, walked as everybody who may come, beside the one table of who may do what. */
@QuarkusTest
class RoutesByRoleTest {
    private static final Map<String, String> TABLE = table();

    private static Company untouched;

    /** Whoever may come. A person is somebody of the {@link Company}; a program has a token of one scope. */
    private enum Caller {
        NOBODY(null, null),
        READER("eve", null),
        OF_ANOTHER_TEAM("dora", null),
        MEMBER("ben", null),
        THEMSELVES("cleo", null),
        LEAD("ana", null),
        ADMINISTRATOR("adam", null),
        READ(null, Scope.READ),
        ROTA(null, Scope.ROTA),
        ALERTS(null, Scope.ALERTS);

        final String person;
        final Scope scope;

        Caller(String person, Scope scope) {
            this.person = person;
            this.scope = scope;
        }
    }

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    EntityManager entities;

    @Inject
    Router router;

    @BeforeEach
    void withoutOldAlerts() {
        world.forgetOpenAlerts();
    }

    @Test
    void every_route_has_its_row_and_every_row_its_route() {
        Set<String> routes = RegisteredRoutes.all(router);

        assertThat(TABLE.keySet()).isEqualTo(routes);
        assertThat(routes).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void each_route_lets_through_whom_the_table_names_and_nobody_else(Caller caller) {
        Company company = company(caller);
        String token = caller.scope == null ? null : token(caller.scope);
        SoftAssertions all = new SoftAssertions();
        for (String route : inOrder()) {
            Response answer = call(company, caller, token, route);
            boolean let = admitted(TABLE.get(route)).contains(caller);

            all.assertThat(refused(answer, TABLE.get(route)))
                    .as("%s as %s answered %s %s", route, caller, answer.statusCode(), answer.header("Location"))
                    .isEqualTo(!let);
            all.assertThat(answer.statusCode()).as("%s as %s", route, caller).isLessThan(500);
        }
        all.assertAll();
    }

    @Test
    void a_credential_that_is_wrong_opens_no_more_than_none() {
        opensNothing("wrong");
    }

    /** A feed holds no addresses and no other secrets: see {@code FeedsTest}. */
    @Test
    void whoever_finds_a_feed_s_address_has_the_feed_and_nothing_else() {
        Company company = new Company(world, accounts, entities);
        String body = "{\"team\": \"%s\", \"name\": \"Everybody\"}"
                .formatted(company.crew().team());
        String address =
                world.program().body(body).post("/api/v1/feeds").jsonPath().getString("url");
        assertThat(given().get(address).statusCode()).isEqualTo(200);

        opensNothing(address.replaceAll(".*/|\\.ics", ""));
    }

    /** Taken for any secret there is: a token, a session, and whatever an address has in it. */
    private static void opensNothing(String secret) {
        for (String route : TABLE.keySet()) {
            boolean closed = !TABLE.get(route).equals("public");
            boolean knocked = route.matches(".*\\{(token|key|secret)}.*") && !route.contains("/calendar/");
            if (!closed && !knocked) continue;
            Response answer = given().redirects()
                    .follow(false)
                    .header("Authorization", "Bearer " + secret)
                    .cookie("eightbells", secret)
                    .request(
                            method(route),
                            path(route)
                                    .replaceAll("\\{(token|key|secret)}", secret)
                                    .replaceAll("\\{[^}]*}", "1"));

            boolean unknown = !closed && answer.statusCode() >= 400 && answer.statusCode() < 500;
            assertThat(refused(answer, "") || unknown)
                    .as("%s answered %s", route, answer.statusCode())
                    .isTrue();
        }
    }

    @Test
    void what_is_not_there_is_not_told_to_nobody() {
        for (String path : List.of("/q/nothing", "/q/dev-ui", "/q/info", "/q/arc", "/api/v1/nothing")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(401, 404);
        }
    }

    private static Set<Caller> admitted(String need) {
        return switch (need) {
            case "public" -> EnumSet.allOf(Caller.class);
            case "person" -> EnumSet.range(Caller.READER, Caller.ADMINISTRATOR);
            case "member", "party" -> EnumSet.range(Caller.MEMBER, Caller.ADMINISTRATOR);
            case "themselves" -> EnumSet.range(Caller.THEMSELVES, Caller.ADMINISTRATOR);
            case "lead" -> EnumSet.of(Caller.LEAD, Caller.ADMINISTRATOR);
            case "administrator" -> EnumSet.of(Caller.ADMINISTRATOR);
            case "owner" -> EnumSet.of(Caller.THEMSELVES);
            case "owner+admin" -> EnumSet.of(Caller.THEMSELVES, Caller.ADMINISTRATOR);
            case "asked" -> EnumSet.of(Caller.MEMBER, Caller.LEAD);
            case "read" -> EnumSet.of(Caller.READ);
            case "rota" -> EnumSet.of(Caller.ROTA);
            case "alerts" -> EnumSet.of(Caller.ALERTS);
            case "rota|alerts" -> EnumSet.of(Caller.ROTA, Caller.ALERTS);
            default -> throw new AssertionError("the table knows no " + need);
        };
    }

    /** What is one's own is hidden from others as if it were not there. */
    private static boolean refused(Response answer, String need) {
        int status = answer.statusCode();
        String to = answer.header("Location");
        return status == 401
                || status == 403
                || status == 404 && need.startsWith("owner")
                || status == 302 && to != null && to.endsWith("/sign-in");
    }

    /** What ends something, in the order in which it may end: what was ended is not there for those who come after. */
    private static final List<String> ENDS = List.of(
            "/end",
            "/withdraw",
            "/undo",
            "/take",
            "/accept",
            "/refuse",
            "/decline",
            "/remove",
            "/retire",
            "{handle}/retirement",
            "{handle}/retirement/end",
            "{team}/retirement",
            "{team}/retirement/end",
            "/sign-out");

    private static List<String> inOrder() {
        List<String> routes = new ArrayList<>(TABLE.keySet());
        routes.sort(Comparator.comparingInt(RoutesByRoleTest::place).thenComparing(Comparator.naturalOrder()));
        return routes;
    }

    /** Looking comes first. */
    private static int place(String route) {
        if (route.startsWith("GET ")) return 0;
        return 1
                + ENDS.stream()
                        .filter(route::endsWith)
                        .mapToInt(ENDS::indexOf)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static Response call(Company company, Caller caller, String token, String route) {
        String path = company.path(route);
        if (token != null || path.startsWith("/api/") || path.startsWith("/q/")) {
            var request = given().redirects().follow(false);
            if (token != null) request.header("Authorization", "Bearer " + token);
            return request.request(method(route), path);
        }
        Visitor visitor = caller.person == null ? new Visitor() : company.visitor(caller.person);
        return method(route).equals("GET") ? visitor.get(path) : visitor.post(path, company.fields(route));
    }

    /** Whoever changes nothing there leaves it to the next. */
    private Company company(Caller caller) {
        boolean changes = EnumSet.range(Caller.MEMBER, Caller.ADMINISTRATOR).contains(caller);
        if (changes) return new Company(world, accounts, entities);
        if (untouched == null) untouched = new Company(world, accounts, entities);
        return untouched;
    }

    private String token(Scope scope) {
        String secret = Secrets.fresh();
        QuarkusTransaction.requiringNew().run(() -> {
            ApiToken token = new ApiToken();
            token.name = "a program for " + scope + " " + secret;
            token.hash = Secrets.hash(secret);
            token.scopes(EnumSet.of(scope));
            token.createdAt = world.now();
            tokens.persist(token);
        });
        return secret;
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        try (InputStream in = RoutesByRoleTest.class.getResourceAsStream("routes.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(row -> table.put(row[0] + " " + row[1], row[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
