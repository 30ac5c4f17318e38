package eightbells.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.World;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.junit.jupiter.api.Test;

/** Nobody without a credential gets anywhere that is not listed here. */
@QuarkusTest
class RoutesTest {
    /** What asks for no credential, or carries one in its address or its body. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /sign-in",
            "POST /sign-in/check",
            "POST /sign-out",
            "GET /set-up/{secret}",
            "POST /set-up/{secret}",
            "GET /acknowledge/{token}",
            "POST /acknowledge/{token}",
            "GET /calendar/{token}.ics",
            "POST /in/{key}",
            "POST /in/{key}/{protocol}",
            "POST /v2/enqueue");

    /** Those of the server itself, which are no resources of ours. */
    private static final List<String> INSIDE = List.of("/q/metrics", "/q/nothing", "/q/dev-ui", "/q/info");

    @Inject
    World world;

    @Test
    void every_route_is_refused_without_a_credential_unless_it_is_listed() {
        for (String route : routes()) {
            if (PUBLIC.contains(route)) continue;
            Response answer = call(route);

            assertThat(refused(answer))
                    .as(route + " answered " + answer.statusCode() + " to somebody unknown")
                    .isTrue();
        }
    }

    @Test
    void what_is_listed_is_there() {
        assertThat(routes()).containsAll(PUBLIC);
    }

    @Test
    void the_list_of_routes_is_not_empty() {
        assertThat(routes())
                .contains("GET /", "GET /alerts", "POST /alerts/{id}/acknowledge", "PUT /api/v1/rota")
                .hasSizeGreaterThan(25);
    }

    @Test
    void a_credential_that_is_wrong_opens_no_more_than_none() {
        for (String route : routes()) {
            if (PUBLIC.contains(route)) continue;
            Response answer = given().redirects()
                    .follow(false)
                    .header("Authorization", "Bearer wrong")
                    .cookie("eightbells", "wrong")
                    .request(method(route), path(route));

            assertThat(refused(answer)).as(route).isTrue();
        }
    }

    @Test
    void the_server_s_own_pages_are_refused_as_well() {
        for (String path : INSIDE)
            assertThat(call("GET " + path).statusCode()).as(path).isEqualTo(401);
    }

    @Test
    void a_program_gets_in_with_its_token_and_into_no_page_of_people() {
        world.program().get("/api/v1/on-call").then().statusCode(200);
        world.program().get("/q/metrics").then().statusCode(200);
        world.program().redirects().follow(false).get("/alerts").then().statusCode(403);
    }

    private static Response call(String route) {
        return given().redirects().follow(false).request(method(route), path(route));
    }

    private static boolean refused(Response answer) {
        String to = answer.header("Location");
        return answer.statusCode() == 401 || (answer.statusCode() == 302 && to != null && to.endsWith("/sign-in"));
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "1");
    }

    /** Each resource method that the server knows, as {@code "GET /alerts/{id}"}. */
    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        String plain =
                                path.replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("(?<=.)/$", "");
                        routes.add(method + " " + plain);
                    }
                });
        return routes;
    }
}
